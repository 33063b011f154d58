/// Posts rows that have passed their checks, and joins reports to the applications they tell of.
///
/// A case number may stand for several rounds, each of which is a grant of its own (facts 2.5); rows of a number that
/// name no round go with the one round there is. A report belongs to the case with its case number, round, scheme and
/// year; without a number, to the one case of the same municipality, scheme, part and round in that year.
struct Posting {
  private(set) var ledger = Ledger()
  private let exports: Exports
  private let catalogue: Catalogue
  /// For each distinct writing, the first that means the same scheme: a name of the scheme in few bytes.
  private let firstWritings: [SchemeReferenceID]
  private var caseByNumber: [NumberedCase: UInt32] = [:]
  /// Of the few numbers that stand for several rounds, the cases after the first.
  private var laterRounds: [NumberedCase: [Int]] = [:]
  private var unnumberedCase: [UnnumberedCase: Int] = [:]
  private var casesByPlace: [PlacedCase: CasesThere] = [:]

  init(exports: Exports, catalogue: Catalogue) {
    self.exports = exports
    self.catalogue = catalogue
    firstWritings = exports.firstWritings
    // Lists that grow are for a moment held twice; room that is not used costs nothing.
    let grants = exports.applications.count + exports.claims.count
    ledger.entries.reserveCapacity(grants + exports.reports.count)
    ledger.cases.reserveCapacity(grants)
    caseByNumber.reserveCapacity(grants)
  }

  /// There are as many of these as there are cases.
  private struct NumberedCase: Hashable {
    var number: TextID
    @CompactYear var year: Int
    /// The first writing of it.
    var scheme: SchemeReferenceID
  }

  private struct PlacedCase: Hashable {
    var key: LedgerKey
    var round: TextID?
  }

  private struct UnnumberedCase: Hashable {
    var place: PlacedCase
    var applicant: TextID?
  }

  /// How many cases a place has, as far as a report without a number needs to know: their number may be large.
  private enum CasesThere {
    case one(Int)
    case several
  }

  mutating func post(_ row: ApplicationRow) throws(Money.Overflow) {
    let content = row.content
    guard let key = key(year: content.year, scheme: content.scheme, place: content.place) else { return }
    var amounts = Amounts()
    amounts.take(content.applied, as: \.applied, .applied)
    amounts.take(content.proposed, as: \.proposed, .proposed)
    amounts.take(content.granted, as: \.granted, .granted)
    amounts.take(content.paid, as: \.paid, .paid)
    let index = openCase(
      key: key, number: numbered(content), round: content.round, place: content.place,
      applicant: content.applicant, applicantKind: content.applicantKind, origin: row.origin)
    try ledger.cases[index].addGrant(amounts.granted, part: key.part)
    ledger.entries.append(Entry(origin: row.origin, key: key, grantCase: index, amounts: amounts))
  }

  mutating func post(_ row: ClaimRow) throws(Money.Overflow) {
    let content = row.content
    guard let key = key(year: content.year, scheme: content.scheme, place: content.place) else { return }
    var amounts = Amounts()
    amounts.take(content.applied, as: \.applied, .applied)
    amounts.take(content.granted, as: \.granted, .granted)
    amounts.take(content.paid, as: \.paid, .paid)
    let index = openCase(
      key: key, number: numbered(content), round: nil, place: content.place, applicant: nil,
      applicantKind: .municipality, origin: row.origin)
    try ledger.cases[index].addGrant(amounts.granted, part: key.part)
    ledger.entries.append(Entry(origin: row.origin, key: key, grantCase: index, amounts: amounts))
  }

  mutating func post(_ row: ReportRow) {
    let content = row.content
    guard var key = key(year: content.year, scheme: content.scheme, place: content.place) else { return }
    var amounts = Amounts()
    amounts.take(content.carriedIn, as: \.carriedIn, .carriedIn)
    amounts.take(content.used, as: \.used, .used)
    amounts.take(content.unused, as: \.unused, .unused)
    amounts.take(content.carryOverApplied, as: \.carryOverApplied, .carryOverApplied)
    amounts.take(content.carryOverApproved, as: \.carryOverApproved, .carryOverApproved)
    amounts.take(content.toRepay, as: \.toRepay, .toRepay)
    let index = existingCase(key: key, number: numbered(content), round: content.round)
    if let index {
      // A report that names no part tells of the case's part, when it has only one.
      key.part = key.part ?? ledger.cases[index].onlyPart
      ledger.cases[index].reports.append(row.origin)
      ledger.cases[index].note(.reported, of: key.part)
      ledger.cases[index].note(content, of: key.part)
    }
    ledger.entries.append(Entry(origin: row.origin, key: key, grantCase: index, amounts: amounts))
  }

  /// Notes that a report has come which is left out of the sums.
  mutating func hold(_ row: ReportRow) {
    let content = row.content
    guard let key = key(year: content.year, scheme: content.scheme, place: content.place),
      let index = existingCase(key: key, number: numbered(content), round: content.round)
    else { return }
    let part = key.part ?? ledger.cases[index].onlyPart
    ledger.cases[index].note(.held, of: part)
    ledger.cases[index].note(content, of: part)
  }

  /// Notes that a status report has come; one in quarantine has come too.
  mutating func note(_ row: StatusReportRow) {
    let content = row.content
    guard let key = key(year: content.year, scheme: content.scheme, place: content.place),
      let index = existingCase(key: key, number: numbered(content), round: content.round)
    else { return }
    ledger.cases[index].hasStatusReport = true
  }

  /// Nil only for rows that the checks have already refused.
  private func key(year: Int, scheme: SchemeReferenceID, place: PlaceReferenceID) -> LedgerKey? {
    guard case .found(let scheme, let part) = exports[scheme].match,
      case .found(let municipality, _) = exports[place].match
    else { return nil }
    return LedgerKey(year: year, scheme: scheme, part: part, municipality: municipality.number)
  }

  /// Nil for a row without a case number.
  private func numbered(_ content: some CaseContent) -> NumberedCase? {
    content.caseNumber.map {
      NumberedCase(number: $0, year: content.year, scheme: firstWritings[Int(content.scheme.index)])
    }
  }

  private mutating func openCase(
    key: LedgerKey, number numbered: NumberedCase?, round: TextID?, place written: PlaceReferenceID,
    applicant: TextID?, applicantKind: ApplicantKind?, origin: Origin
  ) -> Int {
    let place = PlacedCase(key: key, round: round)
    let unnumbered = UnnumberedCase(place: place, applicant: applicant)
    let existing =
      if let numbered { numberedCase(numbered, round: round) } else { unnumberedCase[unnumbered] }
    let index = existing ?? ledger.cases.count
    if existing == nil {
      ledger.cases.append(
        GrantCase(
          origin: origin, caseNumber: numbered?.number, year: key.year, scheme: key.scheme, round: round,
          municipality: key.municipality, place: written, applicant: applicant, applicantKind: applicantKind))
      if let numbered { note(index, as: numbered) } else { unnumberedCase[unnumbered] = index }
    }
    // Said by a later row of the case.
    if ledger.cases[index].round == nil { ledger.cases[index].round = round }
    note(index, at: place)
    ledger.cases[index].note(.asked, of: key.part)
    return index
  }

  /// The case of a number in a round; where either of them names no round, the only one of the number.
  private func numberedCase(_ numbered: NumberedCase, round: TextID?) -> Int? {
    guard let first = caseByNumber[numbered].map(Int.init) else { return nil }
    if ledger.cases[first].round == round { return first }
    if let later = laterRounds[numbered] { return later.first { ledger.cases[$0].round == round } }
    return round == nil || ledger.cases[first].round == nil ? first : nil
  }

  private mutating func note(_ index: Int, as numbered: NumberedCase) {
    if caseByNumber[numbered] == nil {
      caseByNumber[numbered] = UInt32(index)
    } else {
      laterRounds[numbered, default: []].append(index)
    }
  }

  private mutating func note(_ index: Int, at place: PlacedCase) {
    switch casesByPlace[place] {
    case nil: casesByPlace[place] = .one(index)
    case .one(index), .several: break
    case .one: casesByPlace[place] = .several
    }
  }

  private func existingCase(key: LedgerKey, number: NumberedCase?, round: TextID?) -> Int? {
    if let numbered = number {
      if let exact = numberedCase(numbered, round: round) { return exact }
      // A round that is written in another way does not make another case of the only one.
      return laterRounds[numbered] == nil ? caseByNumber[numbered].map(Int.init) : nil
    }
    guard case .one(let index) = casesByPlace[PlacedCase(key: key, round: round)] else { return nil }
    return index
  }
}

extension GrantCase {
  mutating func addGrant(_ money: Money, part: PartID?) throws(Money.Overflow) {
    granted = try granted.adding(money)
    if money > .zero { note(.granted, of: part) }
  }

  /// Notes what an auditor or the accounts say with a report.
  mutating func note(_ report: ReportRow.Content, of part: PartID?) {
    if report.audit == .yes { note(.attested, of: part) }
    if report.accountPrintout == .yes { note(.printed, of: part) }
  }

  /// The part of a case that has only one; nil too where its rows name none.
  var onlyPart: PartID? { parts.count == 1 ? parts.first.flatMap(\.self) : nil }

  /// The granted parts of which no report has come; none once a report names no part, since it tells of the whole case.
  ///
  /// A report in quarantine has come: it is to be mended, not asked for again.
  var unreportedParts: [PartID?] {
    let known = Array(reportedParts) + heldParts
    return known.contains(nil) ? [] : grantedParts.filter { !known.contains($0) }
  }

  /// Whether there are any of `unreportedParts`.
  var hasUnreportedParts: Bool {
    var isOpen = false
    for state in partStates {
      if state.marks.isDisjoint(with: [.reported, .held]) {
        isOpen = isOpen || state.marks.contains(.granted)
      } else if state.part == nil {
        return false
      }
    }
    return isOpen
  }

  /// Whether the grant demands a report.
  func reportIsDue(in catalogue: Catalogue) -> Bool {
    guard granted > .zero, let index = catalogue.schemeIndex(scheme) else { return false }
    return catalogue.schemes[index].reportRequired
  }
}
