/// Text in the form in which a cell holds it.
///
/// Excel reads `_x0041_` in a file as the letter A, so that such words in the text itself must be written `_x005F_x0041_`; characters that XML cannot
/// hold are written the same way and come back when the file is read. Nothing is cut: text over the limit is an error.
struct CellText {
  /// With escapes; empty for empty text.
  let escaped: String

  /// As many UTF-16 units as a cell holds.
  static let limit = 32_767

  init(_ text: String) throws(WorkbookError.Reason) {
    escaped = needsEscape(text) ? escapeForCell(text) : text
    // A text has no more UTF-16 units than bytes, so that nearly all need no counting.
    if escaped.utf8.count <= Self.limit { return }
    let length = escaped.utf16.count
    if length > Self.limit { throw .textTooLong(length: length, limit: Self.limit) }
  }
}

private func needsEscape(_ text: String) -> Bool {
  var text = text
  // U+FFFE and U+FFFF are EF BF BE and EF BF BF in UTF-8; 0xEF is rare enough to be looked at closely.
  return text.withUTF8 { bytes in
    bytes.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || $0 == 0xEF || $0 == UInt8(ascii: "_") }
  }
}

private func escapeForCell(_ text: String) -> String {
  var result = ""
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    if isUnwritable(scalar) || scalar == "\r" {
      result += "_x" + fourHexDigits(scalar.value) + "_"
    } else if scalar == "_", isEscape(scalars[index...].prefix(7)) {
      result += "_x005F_"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Whether it is `_xHHHH_`.
private func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  let text = Array(scalars)
  return text.count == 7 && text[1] == "x" && text[6] == "_"
    && text[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
}
