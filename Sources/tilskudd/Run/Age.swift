/// How long ago something was, in whole seconds; written as `90m`, `26h` or `2d`.
struct Age: Comparable, Hashable, Sendable {
  /// Not below zero.
  let seconds: Int

  init(seconds: Int) { self.seconds = seconds }

  /// Nil for anything but a whole number above zero and one of the letters m, h and d, and for more than a hundred years.
  init?(_ text: String) {
    guard let unit = Self.units.first(where: { text.last == $0.letter }),
      text.utf8.dropLast().allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int(text.dropLast()), (1...36_500 * 86_400 / unit.seconds).contains(count)
    else { return nil }
    seconds = count * unit.seconds
  }

  static func < (left: Age, right: Age) -> Bool { left.seconds < right.seconds }

  /// For people, in the two largest units: `3 d 2 h`.
  var words: String {
    var rest = seconds
    let parts = Self.units.compactMap { unit -> String? in
      defer { rest %= unit.seconds }
      return rest >= unit.seconds ? "\(rest / unit.seconds) \(unit.name)" : nil
    }
    return parts.isEmpty ? "less than a minute" : parts.prefix(2).joined(separator: " ")
  }

  /// As one writes it on the command line, in the largest unit that it is a whole number of: `26h`.
  var written: String {
    let unit = Self.units.first { seconds.isMultiple(of: $0.seconds) }
    return unit.map { "\(seconds / $0.seconds)\($0.letter)" } ?? "\(seconds)s"
  }

  private static let units: [(letter: Character, name: String, seconds: Int)] = [
    ("d", "d", 86_400), ("h", "h", 3600), ("m", "min", 60),
  ]
}
