internal import GrantLedger

/// The columns of one kind of export by every heading under which they are known.
struct HeadingIndex {
  let definition: ExportDefinition
  private var columns: [String: ColumnKey] = [:]

  init(_ definition: ExportDefinition) {
    self.definition = definition
    for column in definition.columns {
      for heading in column.headings where columns[Self.key(pattern: heading)] == nil {
        columns[Self.key(pattern: heading)] = column.key
      }
    }
  }

  /// The column that a heading names, its years as any years; nil for a heading that the kind does not know.
  ///
  /// A unit behind it, such as "(i 1000 kr)", is no part of its name, and letters read in the wrong encoding are put right.
  func column(_ heading: String) -> ColumnKey? {
    let meant = repairedMojibake(heading) ?? heading
    return named(meant) ?? HeadingUnit(meant).flatMap { named($0.name) }
  }

  private func named(_ heading: String) -> ColumnKey? {
    let key = folded(heading)
    if key.isEmpty { return nil }
    return columns[key] ?? columns[Self.withoutYears(key)]
  }

  private static func key(pattern: String) -> String {
    pattern.split(separator: "{year}", omittingEmptySubsequences: false).map { folded($0) }
      .joined(separator: year)
  }

  /// Each run of exactly four digits made the mark for any year.
  private static func withoutYears(_ key: String) -> String {
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

  /// Folded text has no punctuation, so that this stands for nothing else.
  private static let year = "#"
}
