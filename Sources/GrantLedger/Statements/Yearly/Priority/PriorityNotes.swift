/// What the verdicts alone do not say of a municipality, in the order of the criteria.
func priorityReasons(_ line: PriorityLine, _ wording: Wording) -> String {
  guard let answered = line.answered else { return wording[.priorityReasonNoAnswer] }
  return Criterion.allCases.compactMap { criterion -> String? in
    switch answered.criteria[criterion] {
    case .processDescribed: wording[.priorityReasonProcess]
    case .processWithoutDate: wording[.priorityReasonNoDate]
    case .neitherPlanNorProcess: wording[.priorityReasonNeither]
    case .councilDateMissing: wording[.priorityReasonNoCouncilDate]
    case .councilDateAhead: wording[.priorityReasonCouncilAhead]
    case .intended:
      wording[criterion == .network ? .priorityReasonNetworkIntended : .priorityReasonCommunityPlanIntended]
    case .conflicting:
      wording(.priorityReasonConflicting, ("criterion", String(criterion.rawValue)))
    case .planAdopted, .adoptedByCouncil, .noPlan, .planToCome, .saidYes, .saidNo, .unanswered, .unknown: nil
    }
  }.joined(separator: "; ")
}

/// What the criteria are not, who is exempt or shielded, who is expected to have a plan, and where else they hold.
func priorityNotes(_ lines: [PriorityLine], _ request: StatementRequest) -> [String] {
  let wording = request.wording
  let language = request.language
  func count(_ standings: [Standing]) -> String {
    wording.numbers.count(lines.reduce(0) { $0 + $1.count(of: standings) })
  }
  var notes = [
    wording[.priorityOpenNote],
    wording(
      .priorityRowsNote, ("rows", count(Standing.allCases)), ("prioritised", count([.prioritised])),
      ("others", count([.notPrioritised])), ("shielded", count([.shielded])), ("exempt", count([.exempt]))),
    wording[.priorityCouncilNote], wording[.priorityIntendedNote],
    wording[.priorityFlagsNote],
  ]
  for scheme in request.catalogue.administeredSchemes {
    guard let priority = scheme.priority else { continue }
    let exempt = scheme.parts.filter { priority.exemptParts.contains($0.id) }.map { $0.name[language] }
    let shielded = priority.shieldedYears.map { $0.contains(request.year) } ?? false
    if !exempt.isEmpty {
      notes.append(
        wording(
          .priorityExemptNote, ("scheme", scheme.shortName[language]),
          ("parts", exempt.joined(separator: ", "))))
    }
    if shielded {
      notes.append(
        wording(
          .priorityShieldedNote, ("scheme", scheme.shortName[language]), ("year", String(request.year)),
          ("last", priority.shieldedTo.map(String.init) ?? "")))
    }
  }
  notes += expectedNote(lines, request).map { [$0] } ?? []
  let others = request.catalogue.schemes.filter { $0.standing != .administered && $0.priority != nil }
  if !others.isEmpty {
    notes.append(
      wording(.priorityOthersNote, ("schemes", others.map { $0.name[language] }.joined(separator: "; "))))
  }
  return notes
}

/// Who has only told of a process when a plan was expected; nil while there is time, or nobody has.
private func expectedNote(_ lines: [PriorityLine], _ request: StatementRequest) -> String? {
  guard let day = request.catalogue.planExpectedBy, day < request.settlement.today else { return nil }
  let names = lines.filter { $0.answered?.criteria.plan == .processDescribed }.map(\.name)
  if names.isEmpty { return nil }
  return request.wording(
    .priorityExpectedNote, ("day", request.wording.numbers.longDate(day)),
    ("count", request.wording.numbers.count(names.count)), ("names", names.joined(separator: ", ")))
}
