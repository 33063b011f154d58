import GrantLedger

extension Statement {
  /// Every text and every amount, as shown to a reader, that the statement holds anywhere.
  var allTexts: [String] {
    var texts = [name, title, keySentence, properties.author, properties.subject, properties.runID]
    texts += properties.custom.flatMap { [$0.name, $0.value] }
    for figure in keyFigures {
      texts.append(figure.name)
      texts += figure.value.texts
      texts += figure.before?.texts ?? []
    }
    for section in sections {
      texts += [section.id, section.title, section.tab, section.summary] + section.notes
      if let chart = section.chart {
        texts += [chart.title, chart.alternativeText] + chart.bars.flatMap { Cell.money($0.value).texts }
        texts += chart.bars.map(\.label)
      }
      guard let table = section.table else { continue }
      texts += table.columns.map(\.heading)
      texts += (table.rows.flatMap(\.self) + (table.total?.cells ?? [])).flatMap(\.texts)
    }
    return texts
  }
}

extension Cell {
  fileprivate var texts: [String] {
    switch self {
    case .text(let text), .code(let text), .link(let text, _): [text]
    case .money(let money): [money.description, NumberStyle.norwegian.money(money)]
    case .count(let count): [String(count)]
    case .date(let day): [day.description]
    case .share, .blank, .withheld, .notSet: []
    }
  }
}
