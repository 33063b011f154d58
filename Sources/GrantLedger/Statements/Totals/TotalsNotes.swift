extension TotalsQuestion {
  /// Cautions and explanations, those that bear on every figure first.
  func notes(
    _ table: Table, _ lines: [TotalsLine], _ total: TotalsLine
  ) throws(Money.Overflow) -> [String] {
    var notes: [String] = []
    if let note = editionNote(total) { notes.append(note) }
    if let note = formerNote { notes.append(note) }
    notes += leftOutNotes()
    if total.isRegional { notes.append(wording[.regionalNote]) }
    if table.holds(.notSet) { notes.append(wording[.framesNotSetNote]) }
    if population != nil { notes += inhabitantNotes(lines, total) }
    if let change { notes += try changeNotes(change) }
    return notes
  }

  private func editionNote(_ total: TotalsLine) -> String? {
    if request.edition.shows(scheme) {
      return Edition.public.shows(scheme) ? nil : wording[.editionInternal] + "."
    }
    if municipality != nil { return wording[.totalsWithheldSentence] }
    return wording[total.isWithheld ? .withheldCountyNote : .withheldSchemeNote]
  }

  /// Whose figures these are, where the municipality asked for has since been merged with others.
  private var formerNote: String? {
    guard let former, let municipality else { return nil }
    let merged = request.catalogue.municipalities.entries.count { entry in
      entry.number != municipality.number && entry.successors.contains(municipality.number)
    }
    if merged < 2 { return nil }
    return wording(
      .totalsFormer, ("former", "\(former.name) (\(former.number))"),
      ("municipality", "\(municipality.name) (\(municipality.number))"))
  }

  /// Rows of the scheme in quarantine are in no sum; nor are those whose scheme cannot be told.
  private func leftOutNotes() -> [String] {
    if !request.edition.shows(scheme) { return [] }
    let rows = LeftOutRow.all(request.settlement).filter { row in
      row.mayBe(of: asked, in: years, municipality?.number)
    }
    let own = rows.count { $0.scheme != nil }
    let numbers = wording.numbers
    var notes: [String] = []
    if own > 0 { notes.append(wording(.totalsLeftOut, ("rows", numbers.count(own)))) }
    if rows.count > own {
      notes.append(wording(.totalsLeftOutUnknown, ("rows", numbers.count(rows.count - own))))
    }
    return notes
  }

  private func inhabitantNotes(_ lines: [TotalsLine], _ total: TotalsLine) -> [String] {
    var notes = [wording[.totalsPerInhabitantNote]]
    let known = population?.years ?? []
    let missing = years.filter { !known.contains($0) }
    if !missing.isEmpty {
      notes.append(
        wording(.totalsNoPopulation, ("years", missing.map(String.init).joined(separator: ", "))))
    } else if lines.contains(where: { $0.inhabitants == nil }) {
      notes.append(wording[.totalsPopulationGaps])
    }
    return notes
  }

  private func changeNotes(_ change: CatalogueChange) throws(Money.Overflow) -> [String] {
    let numbers = wording.numbers
    var notes: [String] = []
    for year in years where change.frame != nil {
      let frame = scheme.frame(year: year, part: asked.part?.id)
      guard let changed = try changedFrame(year: year, asked.part?.id) else {
        notes.append(wording(.totalsFrameNotChanged, ("year", String(year))))
        continue
      }
      notes.append(
        wording(
          .totalsFrameChanged, ("year", String(year)), ("changed", numbers.moneyWithUnit(changed)),
          ("now", frame.map(numbers.moneyWithUnit) ?? "")))
    }
    if let limit = change.limit, let audit = scheme.audit {
      notes.append(
        wording(
          .totalsLimitChanged, ("now", numbers.moneyWithUnit(audit.limit)),
          ("changed", numbers.moneyWithUnit(limit))))
    }
    return notes + [wording[.totalsNothingChanged]]
  }
}

extension Table {
  fileprivate func holds(_ cell: Cell) -> Bool {
    rows.contains { $0.contains(cell) } || total?.cells.contains(cell) == true
  }
}
