/// The nightly statement (*nattlig oversikt*): what has changed since the last run, and what still stands.
///
/// Throws only when a sum leaves the range of 64-bit øre.
public func nightlyStatement(
  _ request: NightlyRequest, runID: String, program: String
) throws(Money.Overflow) -> Statement {
  let wording = request.wording
  let day = wording.numbers.longDate(request.today)
  let facts = try NightlyFacts(request)
  let sections: [Section?] = [
    try changesSection(request, facts), try rowChangesSection(request), try figureChangesSection(request),
    try countChangesSection(request), try mattersSection(request), try deadlinesSection(request),
    try limitsSection(request), try nightlyFramesSection(request), try findingChangesSection(request),
    try openFindingsSection(request), try inputChangesSection(request),
  ]
  return Statement(
    name: wording(.nightlyFileName, ("day", request.today.description)),
    title: wording(.nightlyTitle, ("day", day)), keySentence: nightlyLead(request, facts),
    keyFigures: nightlyKeyFigures(request, facts),
    properties: Statement.Properties(
      author: request.catalogue.office.name, subject: wording(.nightlyTitle, ("day", day)),
      language: request.language, asOf: request.today, runID: runID,
      custom: [
        .init(
          wording[.propertyEdition],
          wording[request.edition == .public ? .editionPublic : .editionInternal]),
        .init(wording[.propertyAsOf], wording.numbers.date(request.today)),
        .init(wording[.propertyRun], runID), .init(wording[.propertyProgram], program),
        .init(wording[.nightlyComparedRun], request.comparison.before?.runID ?? wording[.blank]),
      ]), sections: sections.compactMap(\.self))
}

private func nightlyKeyFigures(_ request: NightlyRequest, _ facts: NightlyFacts) -> [Statement.KeyFigure] {
  let wording = request.wording
  let comparison = request.comparison
  func findings(_ state: FindingChange.State) -> Cell {
    .count(comparison.findings.count { $0.state == state })
  }
  return [
    .init(name: wording[.nightlyNewApplicationsName], value: .count(facts.newApplications.count)),
    .init(name: wording[.nightlyAppliedChange], value: .money(facts.total.applied)),
    .init(name: wording[.nightlyGrantedChange], value: .money(facts.total.granted)),
    .init(
      name: wording[.nightlyMissingNow],
      value: .count(comparison.matters.count { $0.state != .settled && $0.matter.key.kind.isMissing })),
    .init(name: wording[.nightlyFindingsNew], value: findings(.new)),
    .init(name: wording[.nightlyFindingsMended], value: findings(.mended)),
    .init(name: wording[.nightlyFindingsOpen], value: findings(.open)),
  ]
}

/// What the sums have grown by, scheme by scheme.
private func changesSection(
  _ request: NightlyRequest, _ facts: NightlyFacts
) throws(Money.Overflow) -> Section {
  let wording = request.wording
  let columns: [ColumnSpecification<SchemeChange>] = [
    .code("year", wording[.year]) { .code(String($0.key.year)) },
    .text("scheme", wording[.scheme]) { change in
      .text(
        change.key.scheme.isEmpty ? wording[.nightlyNoScheme] : request.schemeName(change.key.scheme))
    },
    .count("new-applications", wording[.nightlyNewApplicationsName]) { .count($0.newApplications) },
    .count("new-reports", wording[.nightlyNewReportsName]) { .count($0.newReports) },
    .count("changed", wording[.nightlyChangedRowsName]) { .count($0.changedRows) },
    .count("vanished", wording[.nightlyVanishedRowsName]) { .count($0.vanishedRows) },
    .money("applied", wording[.nightlyAppliedChange]) { .money($0.applied) },
    .money("granted", wording[.nightlyGrantedChange]) { .money($0.granted) },
    .money("paid", wording[.nightlyPaidChange]) { .money($0.paid) },
  ]
  return Section(
    id: "changes", title: wording[.nightlyChangesTitle], tab: wording[.nightlyChangesTab],
    summary: nightlyComparedWith(request),
    table: facts.schemes.isEmpty
      ? nil
      : try Table(
        id: "changes", columns, lines: facts.schemes, total: facts.total, totalHeading: wording[.total],
        nameColumns: 2),
    notes: nightlyNotes(request))
}

/// With which run, or that there is none to compare with.
func nightlyComparedWith(_ request: NightlyRequest) -> String {
  guard let before = request.comparison.before else { return request.wording[.nightlyFirstNote] }
  return request.wording(
    .nightlyComparedWith, ("run", before.runID),
    ("day", request.wording.numbers.longDate(before.asOf)))
}

/// What was not read, and what the edition does not show.
func nightlyNotes(_ request: NightlyRequest) -> [String] {
  let wording = request.wording
  let left = request.filesLeft.map { wording(.nightlyFileLeft, ("file", $0)) }
  let copies = request.copies.map { wording(.nightlyFileCopy, ("file", $0.name), ("other", $0.original)) }
  let withheld = request.catalogue.administeredSchemes.filter { !request.edition.shows($0) }.map {
    wording(.nightlyWithheld, ("scheme", $0.name[request.language]))
  }
  return left + copies + withheld
}
