/// A heading of a file in the ways in which a column may be known by it, made once for all kinds of export.
struct HeadingName {
  /// The nearest to what is written first.
  let keys: [String]

  /// A unit behind it, such as "(i 1000 kr)", is no part of its name, and letters read in the wrong encoding are put right.
  init(_ heading: String) {
    let meant = repairedMojibake(heading) ?? heading
    var keys: [String] = []
    for name in [meant, HeadingUnit(meant)?.name] {
      guard let name else { continue }
      let key = folded(name)
      if key.isEmpty { continue }
      keys.append(key)
      if let yearless = Self.withoutYears(key) { keys.append(yearless) }
    }
    self.keys = keys
  }

  /// The key of a heading in the catalogue, where `{year}` stands for any year.
  static func key(pattern: String) -> String {
    guard pattern.utf8.contains(UInt8(ascii: "{")) else { return folded(pattern) }
    return pattern.split(separator: "{year}", omittingEmptySubsequences: false).map { folded($0) }
      .joined(separator: year)
  }

  /// Each run of exactly four digits made the mark for any year; nil where there is none.
  private static func withoutYears(_ key: String) -> String? {
    guard hasFourDigits(key) else { return nil }
    var result = ""
    var digits = ""
    func close() {
      result += digits.count == 4 ? year : digits
      digits = ""
    }
    for character in key {
      if character.isASCII && character.isNumber {
        digits.append(character)
      } else {
        close()
        result.append(character)
      }
    }
    close()
    return result
  }

  private static func hasFourDigits(_ key: String) -> Bool {
    var run = 0
    for byte in key.utf8 {
      run = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? run + 1 : 0
      if run == 4 { return true }
    }
    return false
  }

  /// Folded text has no punctuation, so that this stands for nothing else.
  private static let year = "#"
}
