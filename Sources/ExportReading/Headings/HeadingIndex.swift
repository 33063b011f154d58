internal import GrantLedger

/// The columns of one kind of export by every heading under which they are known.
struct HeadingIndex {
  let definition: ExportDefinition
  private var columns: [String: ColumnKey] = [:]

  init(_ definition: ExportDefinition) {
    self.definition = definition
    for column in definition.columns {
      for heading in column.headings {
        let key = HeadingName.key(pattern: heading)
        if columns[key] == nil { columns[key] = column.key }
      }
    }
  }

  /// The column that a heading names, its years as any years; nil for a heading that the kind does not know.
  func column(_ heading: HeadingName) -> ColumnKey? {
    for key in heading.keys {
      if let column = columns[key] { return column }
    }
    return nil
  }
}
