public import GrantLedger

/// The table in GFM: a header, a line a row, subtotals in bold, and the total last in bold; no newline at the end.
///
/// Numbers are right-aligned, nothing is padded. A money column shows øre in all its cells when one of them has some.
/// A cell without a value is `words.blank` in a column of numbers or dates, and empty in a column of words.
/// A link to a section is shown as its words, as there is no page to lead to.
public func renderTable(_ table: Table, words: MarkdownWords, numbers: NumberStyle) -> String {
  TableRendering(words: words, numbers: numbers, anchors: [:]).markdown(table).source
}

struct TableRendering {
  var words: MarkdownWords
  var numbers: NumberStyle
  /// Where links to sections lead, by the section's id.
  var anchors: [String: Slug]

  func markdown(_ table: Table) -> MarkdownText {
    let styles = table.columns.indices.map { CellStyle(column: $0, of: table) }
    var text = head(table, styles)
    for (index, row) in table.rows.enumerated() {
      let shown = cells(row, styles)
      text += "\n"
      add(table.subtotalRows.contains(index) ? shown.map(bold) : shown, to: &text)
    }
    if let total = table.total {
      text += "\n"
      add(cells(total.cells, styles).map(bold), to: &text)
    }
    return text
  }

  /// The headings and the line below them; all lines that follow begin with `|` as this one does.
  func head(_ table: Table) -> MarkdownText {
    head(table, table.columns.indices.map { CellStyle(column: $0, of: table) })
  }

  private func head(_ table: Table, _ styles: [CellStyle]) -> MarkdownText {
    var text: MarkdownText = ""
    add(table.columns.map { MarkdownText(escaping: $0.heading) }, to: &text)
    text += "\n"
    add(styles.map { $0.isRightAligned ? "---:" : "---" }, to: &text)
    return text
  }

  private func bold(_ cell: MarkdownText) -> MarkdownText { cell.isEmpty ? cell : "**\(cell)**" }

  private func add(_ cells: [MarkdownText], to text: inout MarkdownText) {
    text += "|"
    for cell in cells {
      // An empty cell is one space: two would be padding.
      text += " "
      if !cell.isEmpty {
        text += cell
        text += " "
      }
      text += "|"
    }
  }

  private func cells(_ row: [Cell], _ styles: [CellStyle]) -> [MarkdownText] {
    zip(row, styles).map { markdown($0, $1) }
  }

  private func markdown(_ cell: Cell, _ style: CellStyle) -> MarkdownText {
    switch cell {
    case .text(let text), .code(let text): MarkdownText(escaping: text)
    case .money(let money):
      MarkdownText(escaping: style.showsØre ? numbers.moneyWithØre(money) : numbers.money(money))
    case .count(let count): MarkdownText(escaping: numbers.count(count))
    case .share(let basisPoints): MarkdownText(escaping: numbers.share(basisPoints: basisPoints))
    case .date(let day): MarkdownText(escaping: numbers.date(day))
    case .link(let text, let section): link(text, to: section)
    case .blank: style.holdsWords ? "" : MarkdownText(escaping: words.blank)
    case .withheld: MarkdownText(escaping: words.withheld)
    case .notSet: MarkdownText(escaping: words.notSet)
    }
  }

  private func link(_ text: String, to section: String) -> MarkdownText {
    let words = MarkdownText(escaping: text)
    return anchors[section].map { "[\(words)](#\(MarkdownText($0)))" } ?? words
  }
}

/// How the cells of one column are written.
struct CellStyle {
  let isRightAligned: Bool
  let holdsWords: Bool
  /// Some amount in the column has øre, so all are shown with them.
  let showsØre: Bool

  init(column: Int, of table: Table) {
    switch table.columns[column].kind {
    case .money, .count, .share: (isRightAligned, holdsWords) = (true, false)
    case .date: (isRightAligned, holdsWords) = (false, false)
    case .text, .code: (isRightAligned, holdsWords) = (false, true)
    }
    let all = table.rows + (table.total.map { [$0.cells] } ?? [])
    showsØre = all.contains { row in
      guard row.indices.contains(column), case .money(let money) = row[column] else { return false }
      return !money.magnitude.isMultiple(of: 100)
    }
  }
}
