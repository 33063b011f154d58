/// Posts rows that have passed their checks, and joins reports to the applications they tell of.
///
/// A report belongs to the case with its case number, scheme and year; without a number, to the one case of the same
/// municipality, scheme, part and round in that year.
struct Posting {
  private(set) var ledger = Ledger()
  private let exports: Exports
  private let catalogue: Catalogue
  private var caseByNumber: [NumberedCase: Int] = [:]
  private var casesByPlace: [PlacedCase: [Int]] = [:]

  init(exports: Exports, catalogue: Catalogue) {
    self.exports = exports
    self.catalogue = catalogue
  }

  private struct NumberedCase: Hashable {
    var number: TextID
    var year: Int
    var scheme: SchemeID
  }

  private struct PlacedCase: Hashable {
    var key: LedgerKey
    var round: TextID?
  }

  mutating func post(_ row: ApplicationRow) throws(Money.Overflow) {
    let content = row.content
    guard let key = key(year: content.year, scheme: content.scheme, place: content.place) else { return }
    var amounts = Amounts()
    amounts.applied = content.applied ?? .zero
    amounts.proposed = content.proposed ?? .zero
    amounts.granted = content.granted ?? .zero
    amounts.paid = content.paid ?? .zero
    let index = openCase(
      key: key, number: content.caseNumber, round: content.round, applicant: content.applicant,
      applicantKind: content.applicantKind, origin: row.origin)
    try ledger.cases[index].addGrant(amounts.granted, part: key.part)
    ledger.entries.append(Entry(origin: row.origin, key: key, grantCase: index, amounts: amounts))
  }

  mutating func post(_ row: ClaimRow) throws(Money.Overflow) {
    let content = row.content
    guard let key = key(year: content.year, scheme: content.scheme, place: content.place) else { return }
    var amounts = Amounts()
    amounts.applied = content.applied ?? .zero
    amounts.granted = content.granted ?? .zero
    amounts.paid = content.paid ?? .zero
    let index = openCase(
      key: key, number: content.caseNumber, round: nil, applicant: nil, applicantKind: .municipality,
      origin: row.origin)
    try ledger.cases[index].addGrant(amounts.granted, part: key.part)
    ledger.entries.append(Entry(origin: row.origin, key: key, grantCase: index, amounts: amounts))
  }

  mutating func post(_ row: ReportRow) {
    let content = row.content
    guard var key = key(year: content.year, scheme: content.scheme, place: content.place) else { return }
    var amounts = Amounts()
    amounts.carriedIn = content.carriedIn ?? .zero
    amounts.used = content.used ?? .zero
    amounts.unused = content.unused ?? .zero
    amounts.carryOverApplied = content.carryOverApplied ?? .zero
    amounts.carryOverApproved = content.carryOverApproved ?? .zero
    amounts.toRepay = content.toRepay ?? .zero
    let index = existingCase(key: key, number: content.caseNumber, round: content.round)
    if let index {
      // A report that names no part tells of the case's part, when it has only one.
      if key.part == nil, ledger.cases[index].parts.count == 1 { key.part = ledger.cases[index].parts[0] }
      ledger.cases[index].reports.append(row.origin)
      if !ledger.cases[index].reportedParts.contains(key.part) {
        ledger.cases[index].reportedParts.append(key.part)
      }
    }
    ledger.entries.append(Entry(origin: row.origin, key: key, grantCase: index, amounts: amounts))
  }

  /// Nil only for rows that the checks have already refused.
  private func key(year: Int, scheme: SchemeReferenceID, place: PlaceReferenceID) -> LedgerKey? {
    guard case .found(let scheme, let part) = exports[scheme].match,
      case .found(let municipality, _) = exports[place].match
    else { return nil }
    return LedgerKey(year: year, scheme: scheme, part: part, municipality: municipality.number)
  }

  private mutating func openCase(
    key: LedgerKey, number: TextID?, round: TextID?, applicant: TextID?, applicantKind: ApplicantKind?,
    origin: Origin
  ) -> Int {
    let placed = PlacedCase(key: key, round: round)
    let existing =
      if let number {
        caseByNumber[NumberedCase(number: number, year: key.year, scheme: key.scheme)]
      } else {
        casesByPlace[placed]?.first {
          ledger.cases[$0].caseNumber == nil && ledger.cases[$0].applicant == applicant
        }
      }
    let index = existing ?? ledger.cases.count
    if existing == nil {
      ledger.cases.append(
        GrantCase(
          origin: origin, caseNumber: number, year: key.year, scheme: key.scheme, round: round,
          municipality: key.municipality, applicant: applicant, applicantKind: applicantKind))
      if let number { caseByNumber[NumberedCase(number: number, year: key.year, scheme: key.scheme)] = index }
    }
    if casesByPlace[placed]?.contains(index) != true { casesByPlace[placed, default: []].append(index) }
    if !ledger.cases[index].parts.contains(key.part) { ledger.cases[index].parts.append(key.part) }
    return index
  }

  private func existingCase(key: LedgerKey, number: TextID?, round: TextID?) -> Int? {
    if let number { return caseByNumber[NumberedCase(number: number, year: key.year, scheme: key.scheme)] }
    let there = casesByPlace[PlacedCase(key: key, round: round)] ?? []
    return there.count == 1 ? there[0] : nil
  }
}

extension GrantCase {
  mutating func addGrant(_ money: Money, part: PartID?) throws(Money.Overflow) {
    granted = try granted.adding(money)
    if money > .zero, !grantedParts.contains(part) { grantedParts.append(part) }
  }

  /// Whether the grant demands a report of the given part; of any part when nil is asked for the whole case.
  func reportIsDue(in catalogue: Catalogue) -> Bool {
    granted > .zero && catalogue.scheme(scheme)?.reportRequired == true
  }
}
