/// Whether the account closes, in one sentence.
func carryOverVerdict(_ lines: [CarryOverLine], _ wording: Wording) -> String {
  let places = lines.filter { !$0.isCounty }
  let differing = places.count { $0.closing == .differs }
  if differing > 0 { return wording(.carryOverDiffers, ("count", wording.numbers.count(differing))) }
  guard places.contains(where: { $0.closing == .closes }) else { return wording[.carryOverAlone] }
  return wording[.carryOverHolds]
}

/// What the columns mean, and where the account does not close, year by year.
func carryOverNotes(_ lines: [CarryOverLine], _ wording: Wording) throws(Money.Overflow) -> [String] {
  var notes = [wording[.carryOverNote], wording[.carryOverUnsettledNote], wording[.carryOverMergerNote]]
  let places = lines.filter { !$0.isCounty }
  for year in Set(places.map(\.year.year)).sorted() {
    let ofYear = places.filter { $0.year.year == year }
    notes += try note(.carryOverDiffersNote, ofYear.filter { $0.closing == .differs }, year, wording)
    notes += try note(.carryOverAwaitedNote, ofYear.filter { $0.closing == .awaited }, year, wording)
  }
  if places.contains(where: { $0.closing == .differs }) { notes.append(wording[.carryOverQuarantineNote]) }
  return notes
}

private func note(
  _ label: Label, _ lines: [CarryOverLine], _ year: Int, _ wording: Wording
) throws(Money.Overflow) -> [String] {
  if lines.isEmpty { return [] }
  var places: [String] = []
  for line in lines {
    let difference = try line.year.difference()
    let word: Label =
      if line.closing == .awaited { .carryOverPlace } else if difference > .zero { .carryOverMore } else {
        .carryOverLess
      }
    places.append(
      wording(
        word, ("municipality", line.name), ("scheme", line.scheme),
        ("amount", wording.numbers.moneyWithUnit(try difference.absolute()))))
  }
  return [
    wording(
      label, ("year", String(year)), ("before", String(year - 1)), ("places", places.joined(separator: ", ")))
  ]
}

extension Money {
  fileprivate func absolute() throws(Overflow) -> Money {
    self < .zero ? try Money.zero.subtracting(self) : self
  }
}
