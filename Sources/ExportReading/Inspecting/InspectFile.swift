public import GrantLedger

/// Tells what the reader understands of a file, whether or not its rows can be used.
///
/// - Parameter counts: what `readExports` counted in the file; nil where it could not read its rows.
public func inspect(
  _ file: InputFile, by catalogue: Catalogue, counts: SourceFile.Counts?, problem: FileProblem?,
  _ choices: ReadingChoices
) -> Inspection {
  var inspection = Inspection(
    name: file.name, byteCount: file.bytes.count, counts: counts, firstRows: [], remarks: [], problem: problem
  )
  guard let text = try? file.decoded(choices) else { return inspection }
  let dialect = Dialect(of: text, choices)
  inspection.shape = Inspection.Shape(
    encoding: text.encoding,
    encodingReason: choices.encoding == nil ? text.encodingReason(of: file.bytes) : .chosen,
    delimiter: dialect.delimiterName,
    quote: dialect.quote == ReadingChoices.noQuote ? nil : String(UnicodeScalar(dialect.quote)),
    lineEnd: dialect.lineEnd.rawValue, hasSeparatorLine: dialect.firstLine > 1)
  inspection.remarks = textRemarks(text)
  let search = HeaderSearch(catalogue)
  if let header = try? search.header(in: text.bytes.span, dialect) {
    inspection.header = HeaderInspection(header)
    inspection.firstRows = firstRows(text, dialect, header, catalogue)
  } else {
    inspection.header = search.nearest(in: text.bytes.span, dialect)
  }
  return inspection
}

extension HeaderInspection {
  init(_ header: Header) {
    line = header.line
    kind = header.kind
    nearestKind = nil
    let columns = header.headings.indices.map { field in
      header.fields.first { $0.value == field }?.key
    }
    headings = HeadingInspection.all(header.headings, columns, header.definition)
  }
}

extension HeadingInspection {
  /// Each heading with its column, or with the column that is missing and may be meant.
  static func all(
    _ headings: [String], _ columns: [ColumnKey?], _ definition: ExportDefinition
  ) -> [HeadingInspection] {
    let found = Set(columns.compactMap(\.self))
    let missing = definition.columns.filter { !found.contains($0.key) }
    return zip(headings, columns).enumerated().map { place, pair in
      let meaning: Meaning
      if let column = pair.1 {
        meaning = .column(column)
      } else if let near = nearest(pair.0, missing) {
        meaning = .near(near.column, heading: near.heading)
      } else {
        meaning = .notUsed
      }
      return HeadingInspection(field: place + 1, written: pair.0, meaning: meaning)
    }
  }

  private static func nearest(
    _ written: String, _ missing: [ColumnDefinition]
  ) -> (column: ColumnKey, heading: String)? {
    let text = FoldedText(written)
    if text.isEmpty { return nil }
    var best: (column: ColumnKey, heading: String, distance: Int)?
    for column in missing {
      for heading in column.headings {
        guard let distance = text.nearness(to: FoldedText(heading)), distance < best?.distance ?? .max else {
          continue
        }
        best = (column.key, heading, distance)
      }
    }
    return best.map { ($0.column, $0.heading) }
  }
}
