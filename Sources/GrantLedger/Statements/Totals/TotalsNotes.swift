extension TotalsQuestion {
  /// Cautions and explanations, those that bear on every figure first.
  func notes(_ table: Table, _ lines: [TotalsLine], _ total: TotalsLine) -> [String] {
    var notes: [String] = []
    if !request.edition.shows(scheme) {
      notes.append(wording[total.isWithheld ? .withheldCountyNote : .withheldSchemeNote])
    } else if !Edition.public.shows(scheme) {
      notes.append(wording[.editionInternal] + ".")
    }
    if let former, let municipality {
      notes.append(wording(.totalsFormer, ("former", former.name), ("municipality", municipality.name)))
    }
    notes += leftOutNotes()
    if total.isRegional { notes.append(wording[.regionalNote]) }
    if table.holds(.notSet) { notes.append(wording[.framesNotSetNote]) }
    if population != nil { notes += inhabitantNotes(lines, total) }
    if let change { notes += changeNotes(change, total) }
    return notes
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

  private func changeNotes(_ change: CatalogueChange, _ total: TotalsLine) -> [String] {
    let numbers = wording.numbers
    func words(_ frame: TotalsLine.LineFrame) -> String {
      if case .amount(let amount) = frame { numbers.moneyWithUnit(amount) } else { wording[.notSet] }
    }
    var notes: [String] = []
    if change.frame != nil {
      notes.append(
        wording(.totalsFrameChanged, ("now", words(total.frame)), ("changed", words(total.changedFrame))))
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
