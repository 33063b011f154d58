/// The first sentence: what has changed, the most telling first.
func nightlyLead(_ request: NightlyRequest, _ facts: NightlyFacts) -> String {
  let wording = request.wording
  let comparison = request.comparison
  guard let before = comparison.before else { return firstLead(request) }
  if comparison.isUnchanged {
    let open = comparison.findings.count
    let missing = comparison.matters.count { $0.matter.key.kind.isMissing }
    return wording(
      .nightlyUnchanged, ("day", wording.numbers.longDate(before.asOf)), ("run", before.runID),
      ("findings", request.count(open)), ("missing", request.count(missing)))
  }
  let pieces =
    arrivals(request, facts) + moneyChanges(request, facts) + matters(request) + rows(request)
    + findings(request)
  let text = pieces.isEmpty ? wording[.nightlySmallChanges] : pieces.joined(separator: ", ")
  return text.prefix(1).uppercased() + text.dropFirst() + "."
}

/// What there is, where there is nothing to compare with.
private func firstLead(_ request: NightlyRequest) -> String {
  let after = request.comparison.after
  let shown = after.rows.filter { request.edition == .internal || $0.isPublic }
  let cases = Set(shown.filter { $0.key.kind == .applications }.compactMap(\.caseKey)).count
  let loose = shown.count { $0.key.kind == .applications && $0.caseKey == nil }
  return request.wording(
    .nightlyFirst, ("applications", request.count(cases + loose)), ("rows", request.count(shown.count)),
    ("findings", request.count(request.comparison.findings.count)))
}

private func arrivals(_ request: NightlyRequest, _ facts: NightlyFacts) -> [String] {
  let wording = request.wording
  var pieces: [String] = []
  if !facts.newApplications.isEmpty {
    let applied = (try? facts.newApplications.map(\.applied).total()) ?? .zero
    pieces.append(
      wording(
        .nightlyNewApplications, ("count", request.count(facts.newApplications.count)),
        ("applied", request.difference(applied))))
  }
  for (label, cases) in [
    (Label.nightlyNewClaims, facts.newClaims), (.nightlyNewReports, facts.newReports),
    (.nightlyNewStatusReports, facts.newStatusReports),
  ] where !cases.isEmpty {
    pieces.append(wording(label, ("count", request.count(cases.count))))
  }
  return pieces
}

private func moneyChanges(_ request: NightlyRequest, _ facts: NightlyFacts) -> [String] {
  [(Label.nightlyGranted, facts.total.granted), (.nightlyPaid, facts.total.paid)].compactMap {
    label, money in
    money == .zero ? nil : request.wording(label, ("change", request.difference(money)))
  }
}

/// Who has sent what was missing, who has not, and who has come to be missing something.
private func matters(_ request: NightlyRequest) -> [String] {
  let wording = request.wording
  let missing = request.comparison.matters.filter { $0.matter.key.kind.isMissing }
  func pieces(_ state: MatterChange.State, one: Label, many: Label) -> [String] {
    let those = missing.filter { $0.state == state }
    if those.count > 2 { return [wording(many, ("count", request.count(those.count)))] }
    return those.map { change in
      let label = state == .settled && !request.hasCome(change.matter) ? .nightlyNoLongerMissing : one
      return wording(
        label, ("who", request.recipientName(change.matter.key)),
        ("what", wording[change.matter.key.kind.shortLabel]))
    }
  }
  return pieces(.settled, one: .nightlyInPlace, many: .nightlyManyInPlace)
    + pieces(.new, one: .nightlyNowMissing, many: .nightlyManyNowMissing)
    + pieces(.holding, one: .nightlyStillMissing, many: .nightlyManyStillMissing)
}

private func rows(_ request: NightlyRequest) -> [String] {
  let changes = request.comparison.rows
  let kinds: [(Label, RowChange.Kind)] = [
    (.nightlyChangedRows, .changed), (.nightlyVanishedRows, .vanished),
  ]
  return kinds.compactMap { label, kind in
    let count = changes.count { $0.kind == kind }
    return count == 0 ? nil : request.wording(label, ("count", request.count(count)))
  }
}

private func findings(_ request: NightlyRequest) -> [String] {
  let changes = request.comparison.findings
  let states: [(Label, FindingChange.State)] = [
    (.nightlyNewFindings, .new), (.nightlyMendedFindings, .mended), (.nightlyWaivedFindings, .letStand),
  ]
  return states.compactMap { label, state in
    let count = changes.count { $0.state == state }
    return count == 0 ? nil : request.wording(label, ("count", request.count(count)))
  }
}

extension NightlyRequest {
  /// Whether what was missing has come, and has not ceased to be asked for: then the grant itself is as it was.
  func hasCome(_ matter: Matter) -> Bool {
    !comparison.rows.contains { change in
      guard let key = change.before?.key, key.kind == .applications else { return false }
      return key.year == matter.key.year && key.municipality == matter.key.municipality?.description
        && SchemeChange.Key(key).scheme == matter.key.scheme.text
        && (change.after == nil || change.before?.granted != change.after?.granted
          || change.before?.isCounted != change.after?.isCounted)
    }
  }
}

extension Matter.Kind {
  /// As it stands within a sentence, such as "attest".
  var shortLabel: Label {
    switch self {
    case .missingReport, .awaitedReport: .nightlyShortReport
    case .missingStatusReport, .awaitedStatusReport: .nightlyShortStatusReport
    case .missingAttestation: .nightlyShortAttestation
    case .missingAccountPrintout: .nightlyShortPrintout
    case .missingCarryOverInApplication: .nightlyShortCarryOverInApplication
    case .missingCarryOverInReport: .nightlyShortCarryOverInReport
    case .awaitedApplication: .nightlyShortApplication
    case .overAuditLimit, .frameNearlySpent, .frameOverspent: label
    }
  }
}
