extension TotalsQuestion {
  /// A row for each type of measure, by name, and last what names none. None where the edition does not show the
  /// scheme's single rows.
  func measureLines(year: Int) throws(Money.Overflow) -> [TotalsLine] {
    if !showsSingleRows { return [] }
    let measures = measures(year: year)
    var names: [FoldedText: String] = [:]
    var sums: [FoldedText: Amounts] = [:]
    for entry in entries(year: year) {
      let written = measures[entry.origin] ?? ""
      let key = FoldedText(written)
      if names[key] == nil { names[key] = written }
      var sum = sums[key] ?? .zero
      try sum.add(entry.amounts)
      sums[key] = sum
    }
    return names.sorted { ($0.key.isEmpty ? 1 : 0, $0.key) < ($1.key.isEmpty ? 1 : 0, $1.key) }.map {
      key, name in
      TotalsLine(names: [.text(key.isEmpty ? wording[.totalsNoMeasure] : name)], amounts: sums[key])
    }
  }

  /// What each row of the year says of its measure: the type, else the measure's own name.
  private func measures(year: Int) -> [Origin: String] {
    let exports = request.settlement.exports
    var measures: [Origin: String] = [:]
    for row in exports.applications where row.content.year == year {
      if let text = row.content.measureType ?? row.content.measure {
        measures[row.origin] = exports.texts[text]
      }
    }
    for row in exports.reports where row.content.year == year {
      if let text = row.content.measure { measures[row.origin] = exports.texts[text] }
    }
    return measures
  }
}
