extension TotalsQuestion {
  /// A row for each municipality of the county, or for the one asked for, by number.
  func municipalityLines(year: Int) throws(Money.Overflow) -> [TotalsLine] {
    let municipalities = municipality.map { [$0] } ?? request.municipalities
    var lines: [TotalsLine] = []
    for municipality in municipalities {
      lines.append(
        try line(
          [.code(municipality.number.description), .text(municipality.name)], year: year,
          municipality: municipality.number, division))
    }
    return lines
  }

  /// A row for each part, in the scheme's order, and one for what names no part where there is any.
  func partLines(year: Int) throws(Money.Overflow) -> [TotalsLine] {
    let parts = asked.part.map { [$0] } ?? scheme.parts
    var lines: [TotalsLine] = []
    for part in parts {
      var line = try line(
        [.code(part.id.text), .text(part.name[request.language])], year: year,
        municipality: municipality?.number, .part(part.id))
      try setFrame(of: &line, year: year, part.id)
      lines.append(line)
    }
    let number = municipality?.number
    let hasRest = allocation.hasAny(
      year: year, scheme: scheme.id, division: .unassigned, municipality: number)
    if asked.part == nil, hasRest || scheme.parts.isEmpty {
      let name = scheme.parts.isEmpty ? wording[.wholeScheme] : wording[.noPart]
      let division: AllocationTable.Division = scheme.parts.isEmpty ? .whole : .unassigned
      lines.append(
        try line([.code(""), .text(name)], year: year, municipality: number, division))
    }
    return lines
  }

  /// A row for each year.
  func yearLines() throws(Money.Overflow) -> [TotalsLine] {
    var lines: [TotalsLine] = []
    for year in years {
      var line = try line([.code(String(year))], year: year, municipality: municipality?.number, division)
      try setFrame(of: &line, year: year, asked.part?.id)
      lines.append(line)
    }
    return lines
  }

  /// The last line: the ledger's own sums, not added up from the rows shown.
  func totalLine() throws(Money.Overflow) -> TotalsLine {
    var total: TotalsLine?
    for year in years {
      var line = try line([], year: year, municipality: municipality?.number, division)
      try setFrame(of: &line, year: year, asked.part?.id)
      if total == nil { total = line } else { try total?.add(line) }
    }
    return total ?? TotalsLine(names: [])
  }

  /// The ledger's sums for a place and a year; nil municipality is the county.
  private func line(
    _ names: [Cell], year: Int, municipality: MunicipalityNumber?, _ division: AllocationTable.Division
  ) throws(Money.Overflow) -> TotalsLine {
    var line = TotalsLine(names: names)
    line.isWithheld = !shows(municipality, year: year, division)
    line.inhabitants = inhabitants(of: municipality, year: year)
    let part: PartID? = if case .part(let id) = division { id } else { nil }
    if division != .unassigned {
      line.attestations = attestations(year: year, part: part) { state in
        municipality == nil || state.municipality == municipality
      }
      line.figures = .init(
        year: year, part: part,
        place: municipality.map { .municipality($0) } ?? .county(request.catalogue.office.countyNumber))
    }
    guard !line.isWithheld,
      allocation.hasAny(year: year, scheme: scheme.id, division: division, municipality: municipality)
    else { return line }
    let totals = allocation.totals(
      year: year, scheme: scheme.id, division: division, municipality: municipality)
    line.amounts = totals.amounts
    line.isRegional = totals.regionalRows > 0
    return line
  }

  /// A frame is the county's: a single municipality has none.
  private func setFrame(
    of line: inout TotalsLine, year: Int, _ part: PartID?
  ) throws(Money.Overflow) {
    if municipality != nil { return }
    line.frame = .init(scheme.frame(year: year, part: part))
    line.changedFrame = .init(try changedFrame(year: year, part))
  }

  /// The frame as the question has changed it; nil where there is none.
  func changedFrame(year: Int, _ part: PartID?) throws(Money.Overflow) -> Money? {
    let frame = scheme.frame(year: year, part: part)
    guard let change = change?.frame else { return frame }
    // A new amount is of what was asked for, not of its parts.
    if case .amount = change, part != asked.part?.id { return frame }
    return try change.applied(to: frame)
  }
}

extension TotalsLine {
  /// Adds another year to a total. What the edition withholds of one of them could be reckoned from the sum.
  fileprivate mutating func add(_ other: TotalsLine) throws(Money.Overflow) {
    isWithheld = isWithheld || other.isWithheld
    isRegional = isRegional || other.isRegional
    if let more = other.amounts {
      var sum = amounts ?? .zero
      try sum.add(more)
      amounts = sum
    }
    frame = try frame.adding(other.frame)
    changedFrame = try changedFrame.adding(other.changedFrame)
    if let now = attestations, let more = other.attestations {
      attestations = (now.now + more.now, now.changed + more.changed)
    } else {
      attestations = nil
    }
    // Inhabitants of several years are no sum, nor have several years a figure of their own.
    inhabitants = nil
    figures = nil
  }
}

extension TotalsLine.LineFrame {
  /// A sum of frames means something only when all of them are set.
  fileprivate func adding(_ other: Self) throws(Money.Overflow) -> Self {
    switch (self, other) {
    case (.none, _), (_, .none): .none
    case (.amount(let one), .amount(let other)): .amount(try one.adding(other))
    case (.notSet, _), (_, .notSet): .notSet
    }
  }
}
