internal import GrantLedger

/// A table as JSON: one object a row with a key for each column, amounts as whole øre, and the total apart.
///
/// What is blank, withheld or not set is null; a row with something withheld says so. The figures of the ledger's own
/// stand in `id` by their column.
func tableJSON(_ answer: TableAnswer, _ wording: Wording) -> JSON {
  var members: [(key: String, value: JSON)] = [
    ("schemaVersion", 1), ("program", .string("tilskudd \(ProgramVersion.text)")), ("unit", "øre"),
    ("language", .string(wording.language)),
  ]
  members += answer.facts
  if let table = answer.table {
    let rows = table.rows.enumerated().map { place, row in
      object(table.columns, row, ids: answer.figures.indices.contains(place) ? answer.figures[place] : [])
    }
    members.append(("rows", .array(rows)))
    if let total = table.total {
      let named = table.columns.prefix(table.nameColumns).map(\.key)
      let figures = zip(table.columns, total.cells).filter { !named.contains($0.0.key) }
      members.append(
        (
          "total",
          object(figures.map(\.0), figures.map(\.1), ids: Array(answer.totalFigures.suffix(figures.count)))
        ))
    }
  }
  members.append(("notes", .array(answer.notes.map(JSON.string))))
  return .object(members)
}

private func object(_ columns: [Column], _ cells: [Cell], ids: [FigureID?]) -> JSON {
  var members = zip(columns, cells).map { (key: $0.key, value: value($1, $0)) }
  if cells.contains(.withheld) { members.append(("withheld", true)) }
  let known = zip(columns, ids).compactMap { column, id in
    id.map { (key: column.key, value: JSON.string($0.description)) }
  }
  if !known.isEmpty { members.append(("id", .object(known))) }
  return .object(members)
}

private func value(_ cell: Cell, _ column: Column) -> JSON {
  switch cell {
  // A year is a number wherever it stands.
  case .code(let text) where column.key == "year": Int(text).map(JSON.number) ?? .string(text)
  case .text(let text), .code(let text), .link(let text, _): .string(text)
  case .money(let money): .number(Int(money.øre))
  case .count(let count), .share(let count): .number(count)
  case .date(let day): .string(day.description)
  case .blank, .withheld, .notSet: .null
  }
}
