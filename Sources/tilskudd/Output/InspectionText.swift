internal import ExportReading
internal import GrantLedger

/// What was understood of a file, for a terminal.
struct InspectionText {
  private(set) var text = ""
  private let setting: Setting

  init(_ file: InspectedFile, _ setting: Setting) {
    self.setting = setting
    let inspection = file.inspection
    line(inspection.name)
    pair("size", "\(inspection.byteCount) bytes")
    if inspection.bytesRead < inspection.byteCount {
      pair("read", "the first \(inspection.bytesRead) bytes; tilskudd sum reads and checks all of them")
    }
    if let shape = inspection.shape { write(shape) }
    if let header = inspection.header { write(header) }
    if let problem = inspection.problem { pair("problem", String(problem.description)) }
    if let counts = inspection.counts { write(counts) }
    for remark in inspection.remarks {
      pair("remark", "\(inspection.name):\(remark.place.line):\(remark.place.column): \(remark)")
    }
    if let header = inspection.header { write(header.headings) }
    inspection.firstRows.forEach { write($0) }
    write(file.findings)
  }

  private mutating func line(_ words: String) { text += words.visible + "\n" }

  private mutating func pair(_ name: String, _ value: String) { line("  \(padded(name, 16))\(value)") }

  private mutating func write(_ shape: Inspection.Shape) {
    pair("encoding", "\(shape.encoding.rawValue) (\(shape.encodingReason))")
    pair("delimiter", shape.delimiter + (shape.hasSeparatorLine ? " (named by the first line)" : ""))
    pair("quote", shape.quote ?? "none")
    pair("line ends", shape.lineEnd)
  }

  private mutating func write(_ header: HeaderInspection) {
    if let kind = header.kind {
      pair("kind", kind.rawValue)
      pair("headings", "line \(header.line)")
    } else {
      pair("kind", "unknown" + (header.nearestKind.map { "; nearest is \($0.rawValue)" } ?? ""))
      pair("headings", "not found; line \(header.line) comes nearest")
    }
  }

  private mutating func write(_ counts: SourceFile.Counts) {
    pair("records", String(counts.records))
    pair("total rows", String(counts.totalRows))
    pair("headings again", String(counts.repeatedHeadings))
    pair("footers", String(counts.footers))
    pair("blank lines", String(counts.blankLines))
    pair("title lines", String(counts.titleLines))
  }

  private mutating func write(_ headings: [HeadingInspection]) {
    line("")
    line("  columns")
    let width = min(40, headings.map(\.written.count).max() ?? 0)
    for heading in headings {
      let number = String(heading.field)
      line(
        "  " + String(repeating: " ", count: max(0, 4 - number.count)) + number + "  "
          + padded(heading.written, width) + "  " + words(heading.meaning))
    }
  }

  private func words(_ meaning: HeadingInspection.Meaning) -> String {
    switch meaning {
    case .column(let key): key.rawValue
    case .near(let key, let heading): "not used; did you mean \"\(heading)\" (\(key.rawValue))?"
    case .notUsed: "not used"
    }
  }

  private mutating func write(_ row: TypedRow) {
    line("")
    line("  line \(row.line)")
    for cell in row.cells where cell.value != .blank {
      line("    \(padded(cell.column.rawValue, 20))\(words(cell.value))")
    }
  }

  private func words(_ value: TypedValue) -> String {
    switch value {
    case .blank: ""
    case .money(let money): setting.wording.numbers.moneyWithUnit(money)
    case .date(let day): day.description
    case .number(let number): String(number)
    case .code(let name): name
    case .text(let text): text
    case .personal: "•••"
    case .unreadable(let text): "cannot be read: \(text)"
    }
  }

  private mutating func write(_ findings: [FindingLine]) {
    line("")
    line("  findings: \(findings.count)")
    for finding in findings {
      line(
        "    \(finding.place): \(setting.wording[finding.severity.label]) \(finding.rule): \(finding.message) \(finding.remedy)"
      )
    }
  }

  private func padded(_ words: String, _ width: Int) -> String {
    words + String(repeating: " ", count: max(0, width - words.count))
  }
}
