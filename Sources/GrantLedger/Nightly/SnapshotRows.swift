/// The typed rows of a run as snapshots keep them.
///
/// A record that could not be typed has no key; it is known by its findings alone.
struct SnapshotRows {
  private let exports: Exports
  private let quarantined: Set<Origin>
  private let withholding: Withholding
  /// What each distinct writing of scheme and municipality is called, found once however many rows share it.
  private let schemes: [String]
  private let places: [String]
  private let schemesShown: [Bool]

  init(_ settlement: Settlement, _ withholding: Withholding) {
    exports = settlement.exports
    quarantined = Set(settlement.quarantine.map(\.origin))
    self.withholding = withholding
    schemes = exports.schemes.map(\.subjectName)
    places = exports.places.map(\.subjectName)
    schemesShown = exports.schemes.map(withholding.shows)
  }

  var rows: [RunSnapshot.Row] {
    var rows: [RunSnapshot.Row] = []
    rows.reserveCapacity(exports.rowCount)
    for row in exports.applications { rows.append(self.row(row)) }
    for row in exports.claims { rows.append(self.row(row)) }
    for row in exports.reports { rows.append(self.row(row)) }
    for row in exports.statusReports { rows.append(self.row(row)) }
    for row in exports.surveys { rows.append(self.row(row)) }
    return rows
  }

  private func text(_ id: TextID?) -> String? { id.map { exports.texts[$0] } }

  private func make(
    _ kind: ExportKind, _ origin: Origin, year: Int, _ scheme: SchemeReferenceID?, _ place: PlaceReferenceID,
    _ caseNumber: TextID?, _ digest: ContentDigest
  ) -> RunSnapshot.Row {
    RunSnapshot.Row(
      key: .init(
        kind: kind, year: year, scheme: scheme.map { schemes[Int($0.index)] } ?? "",
        municipality: places[Int(place.index)], caseNumber: text(caseNumber) ?? ""),
      fingerprint: digest.value, isCounted: !quarantined.contains(origin),
      isPublic: scheme.map { schemesShown[Int($0.index)] } ?? true)
  }

  private func row(_ application: ApplicationRow) -> RunSnapshot.Row {
    let content = application.content
    var digest = ContentDigest()
    for money in [content.applied, content.proposed, content.granted, content.paid, content.carryOverApplied]
    { digest.add(money) }
    digest.add(content.budgetDifference)
    digest.add(content.participants)
    digest.add(content.rest)
    for id in [
      content.round, content.applicant, content.measure, content.measureType, content.institution,
    ] { digest.add(text(id)) }
    digest.add(content.received)
    digest.add(content.applicantKind?.rawValue)
    digest.add(content.decision?.rawValue)
    digest.add(content.livingPlace?.rawValue)
    for flag in [content.hasBegun, content.usesFormerMailbox, content.isRegional] { digest.add(flag) }
    var row = make(
      .applications, application.origin, year: content.year, content.scheme, content.place,
      content.caseNumber, digest)
    row.applied = content.applied
    row.granted = content.granted
    row.paid = content.paid
    return row
  }

  private func row(_ claim: ClaimRow) -> RunSnapshot.Row {
    let content = claim.content
    var digest = ContentDigest()
    for money in [content.booked, content.applied, content.granted, content.paid] { digest.add(money) }
    for day in [content.absentFrom, content.absentTo, content.received] { digest.add(day) }
    digest.add(content.days)
    digest.add(content.rest)
    for answer in [content.accountPrintout, content.insured] { digest.add(answer?.rawValue) }
    digest.add(content.decision?.rawValue)
    var row = make(
      .claims, claim.origin, year: content.year, content.scheme, content.place, content.caseNumber, digest)
    row.applied = content.applied
    row.granted = content.granted
    row.paid = content.paid
    return row
  }

  private func row(_ report: ReportRow) -> RunSnapshot.Row {
    let content = report.content
    var digest = ContentDigest()
    for money in [
      content.granted, content.carriedIn, content.available, content.used, content.unused,
      content.carryOverApplied, content.carryOverApproved, content.toRepay,
    ] { digest.add(money) }
    for count in [content.planned, content.started, content.completed] { digest.add(count) }
    digest.add(content.rest)
    for id in [content.round, content.measure] { digest.add(text(id)) }
    digest.add(content.received)
    for answer in [content.audit, content.accountPrintout] { digest.add(answer?.rawValue) }
    digest.add(content.usesFormerMailbox)
    var row = make(
      .reports, report.origin, year: content.year, content.scheme, content.place, content.caseNumber, digest)
    row.granted = content.granted
    row.used = content.used
    return row
  }

  private func row(_ report: StatusReportRow) -> RunSnapshot.Row {
    let content = report.content
    var digest = ContentDigest()
    digest.add(text(content.round))
    digest.add(content.begun?.rawValue)
    for day in [content.begunDate, content.received] { digest.add(day) }
    digest.add(content.rest)
    return make(
      .statusReports, report.origin, year: content.year, content.scheme, content.place, content.caseNumber,
      digest)
  }

  private func row(_ survey: SurveyRow) -> RunSnapshot.Row {
    let content = survey.content
    var digest = ContentDigest()
    for answer in [
      content.planAdopted, content.processDescribed, content.communityPlan, content.network, content.mapping,
      content.involvement,
    ] { digest.add(answer?.rawValue) }
    for day in [content.councilDate, content.plannedDate] { digest.add(day) }
    digest.add(content.rest)
    return make(.survey, survey.origin, year: content.year, nil, content.place, nil, digest)
  }
}
