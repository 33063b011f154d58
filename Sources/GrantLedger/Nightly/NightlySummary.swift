/// The nightly statement for a mail: the change first, and never more lines than asked for.
///
/// One line where nothing has changed, and those of files that were not read. Throws only when a sum leaves the range of 64-bit øre.
public func nightlySummary(
  _ request: NightlyRequest, atMost limit: Int = 20
) throws(Money.Overflow) -> [String] {
  let facts = try NightlyFacts(request)
  let lead = nightlyLead(request, facts)
  let summary = NightlySummary(request: request, facts: facts)
  let lines = [lead] + (request.comparison.isUnchanged ? summary.cautions : try summary.details())
  if lines.count <= limit { return lines }
  let kept = max(1, limit - 1)
  return lines.prefix(kept) + [
    request.wording(.nightlyMoreLines, ("count", request.count(lines.count - kept)))
  ]
}

/// The lines below the first, by what they are about.
private struct NightlySummary {
  let request: NightlyRequest
  let facts: NightlyFacts
  private var wording: Wording { request.wording }
  private var comparison: RunComparison { request.comparison }

  func details() throws(Money.Overflow) -> [String] {
    let first = comparison.before == nil ? [] : [nightlyComparedWith(request)]
    return first + cautions + applications() + settled + missing + limits + deadlines
      + (try frames()) + findings
  }

  /// What was not read comes early: it may be why something is not there.
  var cautions: [String] {
    let left = request.filesLeft.map { wording(.nightlyFileLeft, ("file", $0)) }
    let copies = request.copies.map { wording(.nightlyFileCopy, ("file", $0.name), ("other", $0.original)) }
    return Array((left + copies).prefix(4))
  }

  /// Whose applications are new, scheme by scheme.
  private func applications() -> [String] {
    facts.schemes.filter { $0.newApplications > 0 }.prefix(5).map { change in
      let names = facts.newApplications.filter { $0.schemeKey == change.key }.map { new in
        request.municipalityName(new.key.municipality)
          + (new.isCounted ? "" : " (\(wording[.nightlyQuarantined]))")
      }
      return wording(
        .nightlyApplicationsLine, ("scheme", request.schemeName(change.key.scheme)),
        ("year", String(change.key.year)), ("names", request.list(names.uniqued(), atMost: 5)),
        ("applied", request.difference(change.applied)))
    }
  }

  private func names(_ changes: [MatterChange]) -> [String] {
    changes.map { change in
      wording(
        .nightlyMatter, ("who", request.recipientName(change.matter.key)),
        ("what", wording[change.matter.key.kind.shortLabel]),
        ("scheme", request.schemeName(change.matter.key)), ("year", String(change.matter.key.year)))
    }
  }

  private func line(_ label: Label, _ changes: [MatterChange]) -> [String] {
    changes.isEmpty ? [] : [wording(label, ("names", request.list(names(changes), separator: "; ")))]
  }

  private func missing(_ state: MatterChange.State) -> [MatterChange] {
    comparison.matters.filter { $0.state == state && $0.matter.key.kind.isMissing }
  }

  private var settled: [String] { line(.nightlySettledLine, missing(.settled)) }

  private var missing: [String] {
    let holding = missing(.holding).sorted { left, right in
      left.age != right.age ? left.age > right.age : left.matter.key < right.matter.key
    }
    let oldest =
      holding.isEmpty || comparison.before == nil
      ? [] : [wording(.nightlyOldest, ("days", request.count(holding[0].age)))]
    return line(.nightlyNowMissingLine, missing(.new))
      + line(comparison.before == nil ? .nightlyMissingLine : .nightlyStillMissingLine, holding).map {
        ([$0] + oldest).joined(separator: " ")
      }
  }

  private var limits: [String] {
    let new = comparison.matters.filter { $0.state == .new && $0.matter.key.kind == .overAuditLimit }
    if new.isEmpty { return [] }
    let names = new.map { change in
      wording(
        .nightlyLimitPassed, ("who", request.recipientName(change.matter.key)),
        ("granted", wording.numbers.moneyWithUnit(change.matter.granted ?? .zero)),
        ("scheme", request.schemeName(change.matter.key)), ("year", String(change.matter.key.year)))
    }
    return [wording(.nightlyLimitsLine, ("names", request.list(names, separator: "; ")))]
  }

  /// One line a deadline: the day, what is due, and who has not sent it.
  private var deadlines: [String] {
    struct Due: Hashable {
      var day: CivilDate
      var kind: Matter.Kind
      var scheme: SchemeID
      var year: Int
    }
    var order: [Due] = []
    var names: [Due: [String]] = [:]
    for change in comparison.awaited {
      guard let day = change.matter.deadline else { continue }
      let key = change.matter.key
      let due = Due(day: day, kind: key.kind, scheme: key.scheme, year: key.year)
      if names[due] == nil { order.append(due) }
      names[due, default: []].append(request.recipientName(key))
    }
    return order.prefix(4).map { due in
      wording(
        .nightlyDeadlineLine, ("day", wording.numbers.longDate(due.day)),
        ("what", wording[due.kind.shortLabel]), ("scheme", request.schemeName(due.scheme.text)),
        ("year", String(due.year)), ("count", request.count(names[due]?.count ?? 0)),
        ("names", request.list(names[due] ?? [])))
    }
  }

  /// The frames that have come to be nearly or more than spent; on the first night all that are.
  private func frames() throws(Money.Overflow) -> [String] {
    let new = comparison.matters.filter {
      $0.matter.key.kind.isOfFrame && ($0.state == .new || comparison.before == nil)
    }
    var lines: [String] = []
    for change in new.prefix(3) {
      lines.append(
        wording(
          .nightlyFrameLine, ("scheme", request.schemeName(change.matter.key)),
          ("year", String(change.matter.key.year)),
          ("share", change.matter.shareOfFrame.map { wording.numbers.share(basisPoints: $0) } ?? ""),
          ("left", wording.numbers.moneyWithUnit(try change.matter.leftOfFrame() ?? .zero))))
    }
    return lines
  }

  /// How many, and the worst of the new ones.
  private var findings: [String] {
    let changes = comparison.findings
    if changes.isEmpty { return [] }
    func number(_ state: FindingChange.State) -> String {
      request.count(changes.count { $0.state == state })
    }
    let oldest = changes.filter { $0.state == .open }.map(\.age).max() ?? 0
    return [
      wording(
        .nightlyFindingsLine, ("new", number(.new)), ("mended", number(.mended)), ("open", number(.open)),
        ("days", request.count(oldest)))
    ]
      + changes.filter { $0.state == .new }.prefix(3).map { change in
        "\(wording[change.finding.severity.label]) \(change.finding.rule): \(change.finding.message)"
      }
  }
}

extension [String] {
  /// Each once, where it stands first.
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
