internal import GrantLedger

/// A table as text that Excel opens, in the language's own numbers without grouping: amounts in kroner with two decimals.
///
/// Words that would be taken for a formula are defused. Blank fields are empty; what is withheld or not set says so.
func delimitedText(_ table: Table?, _ wording: Wording, hasByteOrderMark: Bool) -> String {
  var text = DelimitedText(defusesFormulas: true, hasByteOrderMark: hasByteOrderMark)
  guard let table else { return text.text }
  text.append(table.columns.map(\.heading))
  for row in table.rows + (table.total.map { [$0.cells] } ?? []) {
    text.append(fields: row.map { field($0, wording) })
  }
  return text.text
}

private func field(_ cell: Cell, _ wording: Wording) -> DelimitedText.Field {
  switch cell {
  case .text(let text), .code(let text), .link(let text, _): .words(text)
  case .money(let money): .number(money.description.replacing(".", with: wording.numbers.decimal))
  case .count(let count): .number(String(count))
  case .share(let basisPoints): .number(share(basisPoints, wording.numbers.decimal))
  case .date(let day): .number(wording.numbers.date(day))
  case .blank: .words("")
  case .withheld: .words(wording[.withheld])
  case .notSet: .words(wording[.notSet])
  }
}

/// In percent with two decimals.
private func share(_ basisPoints: Int, _ decimal: String) -> String {
  Money(øre: Int64(basisPoints)).description.replacing(".", with: decimal)
}
