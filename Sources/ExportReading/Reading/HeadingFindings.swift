internal import GrantLedger

/// What there is to say of the headings of a file that was read, in the order of its fields.
func headingFindings(
  _ header: Header, _ file: FileID, _ dialect: Dialect, _ text: SourceText
) -> [Finding] {
  var record = Record()
  var scanner = RecordScanner(dialect)
  while record.line < header.line || record.fields.isEmpty, scanner.next(in: text.bytes.span, into: &record) {
  }
  let columns = header.fields.sorted { $0.value < $1.value }
  return columns.flatMap { column, field -> [Finding] in
    guard field < record.fields.count else { return [] }
    let position = text.bytes.span.position(of: record.fields[field].range.lowerBound, in: record)
    let place = Finding.Place.position(
      file, line: UInt32(clamping: position.line), column: UInt32(clamping: position.column))
    let written = header.headings[field]
    let arguments = [Finding.Argument("column", .column(column)), .init("value", .text(written))]
    var findings: [Finding] = []
    if repairedMojibake(written) != nil {
      findings.append(Finding(rule: "TXT-002", severity: .note, place: place, arguments: arguments))
    }
    let meant = repairedMojibake(written) ?? written
    if column.valueKind == .money, HeadingUnit(meant)?.isThousands == true {
      findings.append(Finding(rule: "VAL-004", severity: .warning, place: place, arguments: arguments))
    }
    return findings
  }
}
