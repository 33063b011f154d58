extension String {
  /// For a terminal: characters that would do something to it are shown as pictures of themselves, and do nothing.
  ///
  /// What stands in a file may be a line break, a NUL, or an order to the terminal.
  var visible: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(scalar.isControl ? scalar.picture : scalar) }
    return String(text)
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    switch value {
    case 0x09: false
    // Besides C0, DEL and C1, what turns the direction of writing around.
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  fileprivate var picture: Unicode.Scalar {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}
