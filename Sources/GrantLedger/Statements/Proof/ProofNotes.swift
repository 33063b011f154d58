extension Proving {
  /// What was left out and why, what was remarked on in the rows that count, and which rules they passed.
  func notes(_ addends: [Addend], _ locate: (Origin, ColumnKey?) -> Location) -> [String] {
    let wording = request.wording
    if !isShown { return [wording[.proofWithheld]] }
    if !showsRows { return [wording[.proofRowsWithheld]] }
    let lines = Array(zip(request.settlement.findings, request.findings))
    let counted = Set(addends.map(\.origin))
    var notes = leftOut(lines, locate)
    var spoken: Set<RuleNumber> = []
    for (finding, line) in lines where isAbout(finding, counted) && request.withholding.shows(line) {
      spoken.insert(finding.rule)
      notes.append(wording(.proofRemark, ("place", line.place), ("finding", words(line))))
    }
    if !addends.isEmpty {
      let passed = rules(judging: counted).filter { !spoken.contains($0) }
      notes.append(
        wording(
          .proofPassed, ("count", wording.numbers.count(passed.count)),
          ("rules", passed.map(\.text).joined(separator: ", "))))
    }
    return notes
  }

  private func words(_ line: FindingLine) -> String {
    "\(request.wording[line.severity.label]) \(line.rule): \(line.message)"
  }

  private func isAbout(_ finding: Finding, _ counted: Set<Origin>) -> Bool {
    switch finding.place {
    case .record(let origin, _): counted.contains(origin)
    case .figure(let id): id == figure.description
    case .position, .file, .catalogue: false
    }
  }

  /// A sentence for each row in quarantine that may belong to the figure, with what it says of it and the reasons.
  ///
  /// A row that names no known scheme may be a misspelt one of a scheme that the edition withholds: it is counted only.
  private func leftOut(
    _ lines: [(Finding, FindingLine)], _ locate: (Origin, ColumnKey?) -> Location
  ) -> [String] {
    let wording = request.wording
    let rows = LeftOutRow.all(request.settlement).filter { row in
      row.mayBe(of: asked, in: [figure.year], figure.place.municipality)
        && figure.measure.stands(in: request.settlement.exports[row.origin.file].kind)
    }.sorted { $0.origin < $1.origin }
    if rows.isEmpty { return [wording[.proofNothingLeftOut]] }
    let shown = rows.filter { $0.scheme != nil || request.edition == .internal }
    let reasons = Dictionary(
      request.settlement.quarantine.map { ($0.origin, $0.reasons) }, uniquingKeysWith: { first, _ in first })
    let column = figure.measure.terms.first?.column ?? .caseNumber
    var notes = shown.map { row in
      let why = reasons[row.origin] ?? []
      let place = locate(row.origin, column)
      return wording(
        row.scheme == nil ? .proofPerhapsLeftOut : .proofLeftOut, ("place", place.description),
        ("written", place.written ?? ""),
        ("reasons", lines.filter { why.contains($0.0) }.map { words($0.1) }.joined(separator: " ")))
    }
    if rows.count > shown.count {
      notes.append(
        wording(.totalsLeftOutUnknown, ("rows", wording.numbers.count(rows.count - shown.count))))
    }
    return notes
  }

  /// The rules in force that judge such rows, in the order of the book.
  private func rules(judging origins: Set<Origin>) -> [RuleNumber] {
    let kinds = Set(origins.map { request.settlement.exports[$0.file].kind })
    return RuleBook.rules(by: request.catalogue).filter { rule in
      guard rule.holds(in: figure.year) else { return false }
      switch rule.check {
      case .reading, .scheme, .place, .rows: return true
      case .grant: return kinds.contains(.applications) || kinds.contains(.claims)
      case .application: return kinds.contains(.applications)
      case .claim: return kinds.contains(.claims)
      case .report: return kinds.contains(.reports)
      case .statedTotal, .ledger, .waiver, .catalogue: return false
      }
    }.map(\.number)
  }
}

extension Measure {
  /// Whether rows of such an export have a part in the measure.
  fileprivate func stands(in kind: ExportKind) -> Bool {
    switch kind {
    case .applications, .claims:
      terms.isEmpty ? self == .applications : terms.contains { Self.granting.contains($0.column) }
    case .reports:
      terms.isEmpty ? self == .reportsReceived : terms.contains { !Self.granting.contains($0.column) }
    case .statusReports, .survey: false
    }
  }

  private static let granting: [ColumnKey] = [.applied, .proposed, .granted, .paid]
}
