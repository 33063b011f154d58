public import GrantLedger

/// Tells what the reader understands of a file, whether or not its rows can be used.
///
/// - Parameter counts: what `readExports` counted in the file; nil where it could not read its rows.
public func inspect(
  _ file: InputFile, by catalogue: Catalogue, counts: SourceFile.Counts?, problem: FileProblem?,
  _ choices: ReadingChoices
) -> Inspection {
  var inspection = Inspection(
    name: file.name, byteCount: file.byteCount, bytesRead: file.bytes.count, counts: counts, firstRows: [],
    remarks: [], problem: problem)
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
    // Folded once, and only where a heading asks for it.
    let missing =
      columns.contains(nil)
      ? definition.columns.filter { !found.contains($0.key) }.flatMap { column in
        column.headings.map { MissingHeading(column: column.key, heading: $0, folded: FoldedText($0)) }
      } : []
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

  private struct MissingHeading {
    var column: ColumnKey
    var heading: String
    var folded: FoldedText
  }

  private static func nearest(_ written: String, _ missing: [MissingHeading]) -> MissingHeading? {
    let text = FoldedText(written)
    if text.isEmpty { return nil }
    var best: (heading: MissingHeading, distance: Int)?
    for heading in missing {
      guard let distance = text.nearness(to: heading.folded), distance < best?.distance ?? .max else {
        continue
      }
      best = (heading, distance)
    }
    return best?.heading
  }
}
