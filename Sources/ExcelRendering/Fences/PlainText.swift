/// Text for places that hold no escapes: headings, titles, properties and alternative texts.
struct PlainText {
  let text: String

  /// As many UTF-16 units as Excel takes in headings, titles and properties.
  static let limit = 255
  /// What Excel takes as an alternative text, kept within the library's buffer of 2 079 bytes.
  static let longLimit = 690

  init(_ text: String, limit: Int = Self.limit) throws(WorkbookError.Reason) {
    if text.isEmpty { throw .emptyText }
    let length = text.utf16.count
    if length > limit { throw .textTooLong(length: length, limit: limit) }
    if let control = firstControlCharacter(in: text) { throw .controlCharacter(control) }
    self.text = text
  }

  /// A chart's title or an axis's: the library reads one that begins with "=" as a formula.
  init(chartTitle text: String) throws(WorkbookError.Reason) {
    if text.hasPrefix("=") { throw .formula(text) }
    try self.init(text)
  }
}

/// The first character that XML cannot hold or that moves text to another line, as `U+0007`; nil for none.
func firstControlCharacter(in text: String) -> String? {
  guard let scalar = text.unicodeScalars.first(where: { isUnwritable($0) || $0.value < 0x20 }) else {
    return nil
  }
  return "U+" + fourHexDigits(scalar.value)
}

/// Characters that XML 1.0 has no way to write, even as a number; line breaks and tabs are not among them.
func isUnwritable(_ scalar: Unicode.Scalar) -> Bool {
  (scalar.value < 0x20 && scalar != "\t" && scalar != "\n" && scalar != "\r")
    || scalar.value == 0xFFFE || scalar.value == 0xFFFF
}

/// Four hexadecimal digits, capital letters.
func fourHexDigits(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
