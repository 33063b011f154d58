/// The state of every recipient that was granted money where the catalogue asks for an attestation, in the order first met.
func auditStates(_ ledger: Ledger, _ surroundings: Surroundings) throws(Money.Overflow) -> [AuditState] {
  var count = AuditCount(surroundings)
  if count.isIdle { return [] }
  for (index, grantCase) in ledger.cases.enumerated() { count.open(grantCase, index) }
  for entry in ledger.entries { try count.addUp(entry) }
  return count.lookingAhead()
}

/// Adds up cases and reports per recipient; every step is done once for each case, entry and state.
private struct AuditCount {
  private let surroundings: Surroundings
  private let requirements: [SchemeID: AuditRequirement]
  private var states: [AuditState] = []
  private var places: [Key: Int] = [:]
  /// The state of each case where the limit is for all parts together; nil where it is not, or nothing is asked.
  private var stateOfCase: [Int?] = []
  private var stateOfPart: [CasePart: Int] = [:]

  private struct Key: Hashable {
    var scheme: SchemeID
    var year: Int
    var part: PartID?
    var recipient: Recipient
  }

  private struct CasePart: Hashable {
    var grantCase: Int
    var part: PartID?
  }

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    var requirements: [SchemeID: AuditRequirement] = [:]
    for scheme in surroundings.catalogue.administeredSchemes where scheme.reportRequired {
      requirements[scheme.id] = scheme.audit
    }
    self.requirements = requirements
  }

  var isIdle: Bool { requirements.isEmpty }

  mutating func open(_ grantCase: GrantCase, _ index: Int) {
    stateOfCase.append(nil)
    guard grantCase.granted > .zero, let requirement = requirements[grantCase.scheme] else { return }
    switch requirement.basis {
    case .total:
      let place = place(of: grantCase, nil, requirement)
      stateOfCase[index] = place
      states[place].take(grantCase, isReported: !grantCase.hasUnreportedParts)
    case .perPart:
      for part in grantCase.grantedParts {
        let place = place(of: grantCase, part, requirement)
        stateOfPart[CasePart(grantCase: index, part: part)] = place
        states[place].take(grantCase, isReported: !grantCase.unreportedParts.contains(part))
      }
    }
  }

  private mutating func place(
    of grantCase: GrantCase, _ part: PartID?, _ requirement: AuditRequirement
  ) -> Int {
    let key = Key(
      scheme: grantCase.scheme, year: grantCase.year, part: part,
      recipient: grantCase.recipient(in: surroundings.exports))
    if let known = places[key] { return known }
    places[key] = states.count
    var state = AuditState(
      scheme: key.scheme, year: key.year, part: part, recipient: key.recipient,
      recipientName: surroundings.recipientName(of: grantCase), municipality: grantCase.municipality,
      origin: grantCase.origin, requirement: requirement)
    // Until a case says otherwise, all that was granted is reported.
    state.isAsked = true
    states.append(state)
    return states.count - 1
  }

  mutating func addUp(_ entry: Entry) throws(Money.Overflow) {
    guard let index = entry.grantCase,
      let place = stateOfCase[index]
        ?? (stateOfPart.isEmpty ? nil : stateOfPart[CasePart(grantCase: index, part: entry.key.part)])
    else { return }
    states[place].granted = try states[place].granted.adding(entry.amounts.granted)
    if entry.amounts.given.contains(.used) {
      states[place].used = try (states[place].used ?? .zero).adding(entry.amounts.used)
    }
  }

  /// The states, each with what is known of the deadline and of the year after.
  consuming func lookingAhead() -> [AuditState] {
    for index in states.indices where isPast(states[index].scheme, states[index].year) {
      states[index].isAsked = true
    }
    for index in states.indices where states[index].requirement.mayCoverTwoYears {
      states[index].following = following(states[index])
    }
    return states
  }

  private func isPast(_ scheme: SchemeID, _ year: Int) -> Bool {
    guard let deadline = surroundings.catalogue.scheme(scheme)?.deadline(.report, grantYear: year) else {
      return false
    }
    return deadline.day < surroundings.today
  }

  /// A municipality that has since been merged is followed by the one that took over.
  private func following(_ state: AuditState) -> AuditState.Following {
    let successors = [state.recipient.number, state.municipality].compactMap { number in
      places[
        Key(
          scheme: state.scheme, year: state.year + 1, part: state.part,
          recipient: Recipient(number: number, organisation: state.recipient.organisation))]
    }
    guard let next = successors.first.map({ states[$0] }) else {
      return isPast(state.scheme, state.year + 1) ? .notAttested : .awaited
    }
    if next.evidence.contains(.attestation) { return .attested }
    return next.isAsked ? .notAttested : .awaited
  }
}

extension AuditState {
  fileprivate init(
    scheme: SchemeID, year: Int, part: PartID?, recipient: Recipient, recipientName: String,
    municipality: MunicipalityNumber, origin: Origin, requirement: AuditRequirement
  ) {
    self.scheme = scheme
    self.year = year
    self.part = part
    self.recipient = recipient
    self.recipientName = recipientName
    self.municipality = municipality
    self.origin = origin
    self.requirement = requirement
  }

  /// What a case says of reports and evidence; its amounts come from its entries.
  fileprivate mutating func take(_ grantCase: GrantCase, isReported: Bool) {
    func has(_ parts: some Collection<PartID?>) -> Bool {
      part == nil ? !parts.isEmpty : parts.contains(part) || parts.contains(nil)
    }
    if has(grantCase.attestedParts) { evidence.insert(.attestation) }
    if has(grantCase.printedParts) { evidence.insert(.accountPrintout) }
    if has(grantCase.reportedParts) || has(grantCase.heldParts) { hasReport = true }
    if !isReported { isAsked = false }
  }
}
