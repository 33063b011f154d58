internal import ExportReading
internal import GrantLedger

/// What was understood of files, as JSON with keys in a fixed order.
func inspectionJSON(_ files: [InspectedFile], _ setting: Setting) -> JSON {
  .object([
    ("schemaVersion", 1), ("program", .string("tilskudd \(ProgramVersion.text)")),
    ("files", .array(files.map(json))),
  ])
}

private func json(_ file: InspectedFile) -> JSON {
  let inspection = file.inspection
  return .object([
    ("name", .string(inspection.name)), ("bytes", .number(inspection.byteCount)),
    ("bytesRead", .number(inspection.bytesRead)),
    ("encoding", .optional(inspection.shape?.encoding.rawValue)),
    ("encodingReason", .optional(inspection.shape?.encodingReason.description)),
    ("delimiter", .optional(inspection.shape?.delimiter)), ("quote", .optional(inspection.shape?.quote)),
    ("lineEnd", .optional(inspection.shape?.lineEnd)),
    ("separatorLine", .bool(inspection.shape?.hasSeparatorLine ?? false)),
    ("kind", .optional(inspection.header?.kind?.rawValue)),
    ("nearestKind", .optional(inspection.header?.nearestKind?.rawValue)),
    ("headingsLine", .optional(inspection.header?.line)),
    ("headings", .array(inspection.header?.headings.map(json) ?? [])),
    ("counts", inspection.counts.map(json) ?? .null),
    ("remarks", .array(inspection.remarks.map(json))),
    ("firstRows", .array(inspection.firstRows.map(json))),
    ("problem", .optional(inspection.problem?.description)), ("findings", .array(file.findings.map(json))),
  ])
}

private func json(_ heading: HeadingInspection) -> JSON {
  var column: String?
  var near: String?
  var nearHeading: String?
  switch heading.meaning {
  case .column(let key): column = key.rawValue
  case .near(let key, let heading): (near, nearHeading) = (key.rawValue, heading)
  case .notUsed: break
  }
  return .object([
    ("field", .number(heading.field)), ("heading", .string(heading.written)), ("column", .optional(column)),
    ("didYouMean", .optional(near)), ("didYouMeanHeading", .optional(nearHeading)),
  ])
}

private func json(_ counts: SourceFile.Counts) -> JSON {
  .object([
    ("records", .number(counts.records)), ("totalRows", .number(counts.totalRows)),
    ("repeatedHeadings", .number(counts.repeatedHeadings)), ("footers", .number(counts.footers)),
    ("blankLines", .number(counts.blankLines)), ("titleLines", .number(counts.titleLines)),
  ])
}

private func json(_ remark: TextRemark) -> JSON {
  .object([
    ("line", .number(remark.place.line)), ("column", .number(remark.place.column)),
    ("text", .string(remark.description)),
  ])
}

private func json(_ row: TypedRow) -> JSON {
  .object([
    ("line", .number(row.line)),
    ("values", .object(row.cells.map { (key: $0.column.rawValue, value: json($0.value)) })),
  ])
}

/// Money as a text of kroner with two decimals, so that no reader makes a floating-point number of it.
private func json(_ value: TypedValue) -> JSON {
  switch value {
  case .blank: .null
  case .money(let money): .string(money.description)
  case .date(let day): .string(day.description)
  case .number(let number): .number(number)
  case .code(let text), .text(let text): .string(text)
  case .personal: "•••"
  case .unreadable(let text): .object([("unreadable", .string(text))])
  }
}

private func json(_ finding: FindingLine) -> JSON {
  .object([
    ("rule", .string(finding.rule.text)), ("severity", .string("\(finding.severity)")),
    ("line", .optional(finding.location?.line)), ("column", .optional(finding.location?.column)),
    ("record", .optional(finding.location?.record)), ("offset", .optional(finding.location?.offset)),
    ("heading", .optional(finding.location?.heading)), ("written", .optional(finding.location?.written)),
    ("message", .string(finding.message)), ("remedy", .string(finding.remedy)),
  ])
}
