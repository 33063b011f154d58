/// The answer to a question of one scheme's money: a statement of one table, and the ids of the figures in it.
public struct TotalsAnswer: Sendable {
  /// Has one section, with a table.
  public var statement: Statement
  /// For each row and column of the table; nil where the cell is no figure of the ledger's.
  public var figures: [[FigureID?]]
  /// The same for the total.
  public var totalFigures: [FigureID?]
}

/// Throws only when a sum leaves the range of 64-bit øre.
public func answer(_ question: TotalsQuestion) throws(Money.Overflow) -> TotalsAnswer {
  let total = try question.totalLine()
  let lines = try question.lines()
  let columns = question.columns(total: total)
  let names = question.grouping == .municipality || question.grouping == .recipient ? 2 : 1
  var table = try Table(
    id: "totals", columns, lines: lines, total: total, totalHeading: question.wording[.total],
    nameColumns: names)
  table.showMissingInTotal(total)
  let addsUp = table.addsUp
  table.total?.rowsAreAddends = addsUp
  func ids(_ line: TotalsLine, _ cells: [Cell]) -> [FigureID?] {
    zip(table.columns, cells).map { line.figure(in: $0, $1, question.scheme.id) }
  }
  return TotalsAnswer(
    statement: try question.statement(table, lines, total), figures: zip(lines, table.rows).map(ids),
    totalFigures: ids(total, table.total?.cells ?? []))
}

extension TotalsQuestion {
  fileprivate func lines() throws(Money.Overflow) -> [TotalsLine] {
    guard let year = years.last else { return [] }
    return switch grouping {
    case .municipality: try municipalityLines(year: year)
    case .part: try partLines(year: year)
    case .year: try yearLines()
    case .recipient: try recipientLines(year: year)
    case .measure: try measureLines(year: year)
    }
  }

  fileprivate func statement(
    _ table: Table, _ lines: [TotalsLine], _ total: TotalsLine
  ) throws(Money.Overflow) -> Statement {
    let scheme = self.scheme
    let title = wording(
      .totalsTitle, ("scheme", scheme.name[request.language]),
      ("part", asked.part?.name[request.language] ?? ""), ("municipality", municipality?.name ?? ""),
      ("period", period))
    let sentence = keySentence(total)
    let id = [scheme.id.text, asked.part?.id.text, municipality?.number.description].compactMap(\.self)
    return Statement(
      name: wording(
        .totalsFileName, ("scheme", id.joined(separator: "-")), ("period", period.replacing("–", with: "-"))),
      title: title, keySentence: sentence, properties: properties(title),
      sections: [
        Section(
          id: "totals", title: title, tab: scheme.shortName[request.language], summary: sentence,
          table: table, notes: try notes(table, lines, total))
      ])
  }

  private func properties(_ title: String) -> Statement.Properties {
    var properties = statementProperties(request)
    properties.subject = title
    properties.custom.removeAll { $0.name == wording[.propertyRun] }
    return properties
  }

  private func keySentence(_ total: TotalsLine) -> String {
    if total.isWithheld { return wording[.totalsWithheldSentence] }
    let numbers = wording.numbers
    let amounts = total.amounts ?? .zero
    let frame: String? =
      switch total.frame {
      case .none: nil
      case .notSet: wording[.notSet]
      case .amount(let amount): numbers.moneyWithUnit(amount)
      }
    return wording(
      .totalsKeySentence, ("applied", numbers.moneyWithUnit(amounts.applied)),
      ("granted", numbers.moneyWithUnit(amounts.granted)), ("paid", numbers.moneyWithUnit(amounts.paid)),
      ("frame", frame ?? ""))
  }
}

extension Table {
  /// A sum of nothing is zero, but not where a reckoned column has no value for the total.
  fileprivate mutating func showMissingInTotal(_ line: TotalsLine) {
    guard total != nil else { return }
    for (index, column) in columns.enumerated() {
      let isReckoned =
        switch column.key {
        case "leftOfFrame", "leftOfFrameChanged": line.frame == .none && line.changedFrame == .none
        case "leftOfFrameDifference": (try? line.difference()) == .blank
        case "grantedPerInhabitant": line.grantedPerInhabitant == .blank
        default: false
        }
      if isReckoned { total?.cells[index] = .blank }
    }
  }

  /// Whether the rows of each summed column add up to its total, so that a workbook may compute it.
  fileprivate var addsUp: Bool {
    guard let total else { return false }
    return columns.indices.allSatisfy { index in
      switch total.cells[index] {
      case .money(let sum):
        let rows = self.rows.compactMap { row in if case .money(let money) = row[index] { money } else { nil }
        }
        return (try? rows.total()) == sum
      case .count(let sum):
        let rows = self.rows.compactMap { row in if case .count(let count) = row[index] { count } else { nil }
        }
        return rows.reduce(0, +) == sum
      case .withheld, .notSet: return false
      case .text, .code, .share, .date, .link, .blank: return true
      }
    }
  }
}
