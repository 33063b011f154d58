/// The outcome of a run's reading, checking and posting, before anything is shown.
public struct Settlement: Sendable {
  public var exports: Exports
  public var ledger: Ledger
  public var allocation: AllocationTable
  /// The most severe first, then in the order of rules, then of files and lines.
  public var findings: [Finding]
  /// The rows left out of the sums, in reading order.
  public var quarantine: [QuarantinedRow]
  public var reconciliation: Reconciliation
  /// The day that stood for today.
  public var today: CivilDate
}

/// A row left out of the sums, with the reasons (*karantene*).
public struct QuarantinedRow: Hashable, Sendable {
  public var origin: Origin
  /// The errors of the row, at least one; for a record that could not be typed, whatever the reader found.
  public var reasons: [Finding]
}

/// The whole house on one page: check the rows, post those that pass, check the ledger, and reconcile.
///
/// Reading comes before and rendering after. Throws only when a sum leaves the range of 64-bit øre.
public func settle(
  _ exports: Exports, by catalogue: Catalogue, today: CivilDate, rules: [Rule]? = nil
) throws(Money.Overflow) -> Settlement {
  let rules = rules ?? RuleBook.rules(by: catalogue)
  let exports = exports.following(catalogue)
  let surroundings = Surroundings(catalogue: catalogue, exports: exports, today: today)
  var waiving = Waiving(surroundings, rules: rules)
  var findings = exports.findings + exports.unread.flatMap(\.findings)
  findings += checkCatalogue(catalogue, rules: rules)
  findings += waiving.waive(checkRows(surroundings, rules: rules))

  let reasons = reasonsToLeaveOut(findings, unread: exports.unread)
  var ledger = try post(exports, leavingOut: reasons, by: catalogue)
  ledger.audits = try auditStates(ledger, surroundings)
  ledger.carryOvers = try carryOvers(ledger, surroundings)
  let regional = Set(exports.applications.lazy.filter(\.content.isRegional).map(\.origin))
  let allocation = try AllocationTable(ledger, catalogue: catalogue, regional: regional)
  findings += waiving.waive(try checkLedger(ledger, allocation, surroundings, rules: rules))
  findings += waiving.findings

  let quarantine = reasons.map { QuarantinedRow(origin: $0.key, reasons: $0.value) }.sorted {
    $0.origin < $1.origin
  }
  return Settlement(
    exports: exports, ledger: ledger, allocation: allocation, findings: inOrder(findings, of: rules),
    quarantine: quarantine,
    reconciliation: try reconcile(exports, ledger, allocation, quarantine: quarantine, by: catalogue),
    today: today)
}

private func reasonsToLeaveOut(_ findings: [Finding], unread: [UnreadRow]) -> [Origin: [Finding]] {
  var reasons: [Origin: [Finding]] = [:]
  for finding in findings where finding.severity == .error {
    if case .record(let origin, _) = finding.place { reasons[origin, default: []].append(finding) }
  }
  // A record that could not be typed is left out whatever its findings point at.
  for row in unread { reasons[row.origin] = row.findings }
  return reasons
}

private func post(
  _ exports: Exports, leavingOut reasons: [Origin: [Finding]], by catalogue: Catalogue
) throws(Money.Overflow) -> Ledger {
  var posting = Posting(exports: exports, catalogue: catalogue)
  for row in exports.applications where reasons[row.origin] == nil { try posting.post(row) }
  for row in exports.claims where reasons[row.origin] == nil { try posting.post(row) }
  for row in exports.reports {
    if reasons[row.origin] == nil { posting.post(row) } else { posting.hold(row) }
  }
  for row in exports.statusReports { posting.note(row) }
  return posting.ledger
}

private func inOrder(_ findings: [Finding], of rules: [Rule]) -> [Finding] {
  let rank = Dictionary(
    rules.enumerated().map { ($0.element.number, $0.offset) }, uniquingKeysWith: { first, _ in first })
  return findings.enumerated().sorted { left, right in
    if left.element.severity != right.element.severity {
      return left.element.severity > right.element.severity
    }
    let ranks = (rank[left.element.rule] ?? .max, rank[right.element.rule] ?? .max)
    if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
    let places = (left.element.place.inReading, right.element.place.inReading)
    if places.0 != places.1 { return places.0 < places.1 }
    return left.offset < right.offset
  }.map(\.element)
}

extension Finding.Place {
  /// The place as reading meets it; figures come after all files.
  fileprivate var inReading: Origin {
    switch self {
    case .record(let origin, _): origin
    case .position(let file, let line, _): Origin(file: file, line: line, record: 0)
    case .file(let file): Origin(file: file, line: 0, record: 0)
    case .catalogue(let place):
      Origin(file: FileID(index: .max), line: UInt32(clamping: place.line), record: 0)
    case .figure: Origin(file: FileID(index: .max), line: .max, record: .max)
    }
  }
}
