/// What is missing, what has come, and for how long; nil where there is nothing.
func mattersSection(_ request: NightlyRequest) throws(Money.Overflow) -> Section? {
  let wording = request.wording
  let changes = request.comparison.matters.filter { $0.matter.key.kind.isMissing }
  if changes.isEmpty { return nil }
  var columns = matterColumns(request)
  columns.insert(
    contentsOf: [
      .text("state", wording[.nightlyState]) { change in .text(wording[change.state.labelOfMissing]) },
      whatColumn(wording),
    ], at: 0)
  columns += [
    .date("deadline", wording[.deadline]) { $0.matter.deadline.map { .date($0) } ?? .notSet },
    .count("age", wording[.nightlyAge], isSummed: false) { .count($0.age) },
  ]
  func number(_ state: MatterChange.State) -> String { request.count(changes.count { $0.state == state }) }
  return Section(
    id: "missing", title: wording[.nightlyMattersTitle], tab: wording[.missingTab],
    summary: wording(
      .nightlyMattersSummary, ("new", number(.new)), ("settled", number(.settled)),
      ("holding", number(.holding))),
    table: try Table(id: "missing", columns, lines: changes, nameColumns: 1),
    notes: [wording[.nightlyAgeNote]])
}

/// What is due within the next days, and who has not sent it; nil where nothing is.
func deadlinesSection(_ request: NightlyRequest) throws(Money.Overflow) -> Section? {
  let wording = request.wording
  let awaited = request.comparison.awaited
  if awaited.isEmpty { return nil }
  var columns = matterColumns(request)
  columns.insert(
    contentsOf: [
      .date("deadline", wording[.deadline]) { $0.matter.deadline.map { .date($0) } ?? .notSet },
      whatColumn(wording),
    ], at: 0)
  columns.append(
    .count("days", wording[.nightlyDaysLeft], isSummed: false) { change in
      change.matter.deadline.map { .count(request.today.days(until: $0)) } ?? .blank
    })
  return Section(
    id: "deadlines", title: wording[.nightlyDeadlinesTitle], tab: wording[.nightlyDeadlinesTab],
    summary: wording(
      .nightlyDeadlinesSummary, ("count", request.count(awaited.count)),
      ("days", request.count(NightlyLimits.daysAhead))),
    table: try Table(id: "deadlines", columns, lines: awaited, nameColumns: 1))
}

/// Who has passed the limit for an auditor's attestation since the last run, or fallen below it; nil where nobody has.
func limitsSection(_ request: NightlyRequest) throws(Money.Overflow) -> Section? {
  let wording = request.wording
  let changes = request.comparison.matters.filter {
    $0.matter.key.kind == .overAuditLimit && $0.state != .holding
  }
  if changes.isEmpty { return nil }
  var columns = matterColumns(request)
  columns.insert(
    .text("state", wording[.nightlyState]) { change in
      .text(wording[change.state == .new ? .nightlyOverLimit : .nightlyUnderLimit])
    }, at: 0)
  columns.append(.money("limit", wording[.nightlyLimit], isSummed: false) { money($0.matter.limit) })
  return Section(
    id: "limits", title: wording[.nightlyLimitsTitle], tab: wording[.nightlyLimitsTab],
    summary: wording(
      .nightlyLimitsSummary, ("count", request.count(changes.count { $0.state == .new }))),
    table: try Table(id: "limits", columns, lines: changes, nameColumns: 1))
}

/// The frames that are nearly or more than spent; nil where none is.
func nightlyFramesSection(_ request: NightlyRequest) throws(Money.Overflow) -> Section? {
  let wording = request.wording
  let frames = request.comparison.matters.filter { $0.matter.key.kind.isOfFrame && $0.state != .settled }
  if frames.isEmpty { return nil }
  let columns: [ColumnSpecification<MatterChange>] = [
    .text("state", wording[.nightlyState]) { .text(wording[$0.matter.key.kind.label]) },
    .text("scheme", wording[.scheme]) { .text(request.schemeName($0.matter.key)) },
    .code("year", wording[.year]) { .code(String($0.matter.key.year)) },
    .money("frame", wording[.frame], isSummed: false) { money($0.matter.limit) },
    .money("granted", wording[.granted], isSummed: false) { money($0.matter.granted) },
    .money("left", wording[.leftOfFrame], isSummed: false) { (change) throws(Money.Overflow) in
      try change.matter.leftOfFrame().map { .money($0) } ?? .blank
    },
    .share("share", wording[.nightlyShareOfFrame]) { change in
      change.matter.shareOfFrame.map { .share(basisPoints: $0) } ?? .blank
    },
  ]
  return Section(
    id: "frames", title: wording[.nightlyFramesTitle], tab: wording[.nightlyFramesTab],
    summary: wording(
      .nightlyFramesSummary, ("count", request.count(frames.count)),
      ("percent", request.count(Int(NightlyLimits.percentOfFrame)))),
    table: try Table(id: "frames", columns, lines: frames, nameColumns: 2))
}

private func money(_ money: Money?) -> Cell { money.map { .money($0) } ?? .blank }

/// What has not come.
private func whatColumn(_ wording: Wording) -> ColumnSpecification<MatterChange> {
  .text("what", wording[.missingWhat]) { .text(wording[$0.matter.key.kind.label]) }
}

/// Whom it concerns and what was granted.
private func matterColumns(_ request: NightlyRequest) -> [ColumnSpecification<MatterChange>] {
  let wording = request.wording
  return [
    .text("scheme", wording[.scheme]) { .text(request.schemeName($0.matter.key)) },
    .code("year", wording[.year]) { .code(String($0.matter.key.year)) },
    .text("municipality", wording[.municipality]) {
      .text($0.matter.key.municipality.map(request.name) ?? "")
    },
    .text("recipient", wording[.recipient]) { .text(request.recipientName($0.matter.key)) },
    .money("granted", wording[.granted], isSummed: false) { money($0.matter.granted) },
  ]
}

extension RunComparison {
  /// What is due within the next days and has not come, the nearest deadline first.
  var awaited: [MatterChange] {
    matters.filter { $0.matter.key.kind.isAwaited && $0.state != .settled }.sorted { left, right in
      let days = (left.matter.deadline ?? after.asOf, right.matter.deadline ?? after.asOf)
      return days.0 != days.1 ? days.0 < days.1 : left.matter.key < right.matter.key
    }
  }
}

extension Matter {
  /// What is left of the frame; negative where it is overspent.
  func leftOfFrame() throws(Money.Overflow) -> Money? {
    guard let limit, let granted else { return nil }
    return try limit.subtracting(granted)
  }

  /// Hundredths of a percent.
  var shareOfFrame: Int? {
    guard let limit, let granted else { return nil }
    return share(granted, of: limit)
  }
}

extension MatterChange.State {
  var labelOfMissing: Label {
    switch self {
    case .new: .nightlyMissingNew
    case .settled: .nightlyMissingSettled
    case .holding: .nightlyMissingHolding
    }
  }
}
