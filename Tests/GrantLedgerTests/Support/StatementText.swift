import GrantLedger

extension Statement {
  /// Everything the statement holds as plain lines, for comparing with what was recorded.
  var plainText: String {
    var lines = ["\(name): \(title)", keySentence]
    lines += keyFigures.map { "* \($0.name) = \($0.value.plainText) (\($0.before?.plainText ?? "none"))" }
    lines.append(
      "by \(properties.author), \(properties.subject), \(properties.language), \(properties.asOf), "
        + properties.runID)
    lines += properties.custom.map { "- \($0.name): \($0.value)" }
    for section in sections { lines += ["", section.plainText] }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Section {
  fileprivate var plainText: String {
    var lines = ["## \(id): \(title) [\(tab)]\(audience == .workbookOnly ? " workbook only" : "")", summary]
    if let totalName { lines.append("total name: \(totalName)") }
    if let chart {
      lines.append("chart: \(chart.title); \(chart.alternativeText)")
      lines += chart.bars.map { "  \(chart.categoryTitle) \($0.label), \(chart.valueTitle) \($0.value)" }
    }
    if let table { lines += table.plainText }
    lines += notes.map { "note: \($0)" }
    return lines.joined(separator: "\n")
  }
}

extension Table {
  fileprivate var plainText: [String] {
    let headings = columns.map { "\($0.heading) <\($0.key) \($0.kind)\($0.isDetail ? " detail" : "")>" }
    var lines = ["table \(id), \(nameColumns) name columns", headings.joined(separator: " | ")]
    for (index, row) in rows.enumerated() {
      lines.append(
        (subtotalRows.contains(index) ? "+ " : "  ") + row.map(\.plainText).joined(separator: " | "))
    }
    if let total {
      lines.append(
        "= " + total.cells.map(\.plainText).joined(separator: " | ")
          + (total.rowsAreAddends ? "" : " (not the sum of the rows)"))
    }
    return lines
  }
}

extension Cell {
  var plainText: String {
    switch self {
    case .text(let text): text
    case .code(let text): "#\(text)"
    case .money(let money): money.description
    case .count(let count): String(count)
    case .share(let basisPoints): "\(basisPoints)‱"
    case .date(let day): day.description
    case .link(let text, let section): "\(text)→\(section)"
    case .blank: "blank"
    case .withheld: "withheld"
    case .notSet: "not set"
    }
  }
}
