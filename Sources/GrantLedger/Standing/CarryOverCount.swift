/// Adds up what applications and reports say of money carried over, in the schemes that the office hands out.
func carryOvers(_ ledger: Ledger, _ surroundings: Surroundings) throws(Money.Overflow) -> CarryOvers {
  var count = CarryOverCount(ledger, surroundings)
  let exports = surroundings.exports
  for row in exports.applications { try count.add(row) }
  for row in exports.claims { count.pass(row) }
  for row in exports.reports { try count.add(row) }
  return count.carryOvers
}

private struct CarryOverCount {
  private(set) var carryOvers = CarryOvers()
  private let entries: Entries
  /// The entries stand in the order of the rows: the one that the next posted row must have.
  private var next = 0
  /// The scheme that each writing means, where money of it can be carried over.
  private let schemes: [SchemeID?]
  private let municipalities: [MunicipalityNumber?]
  /// The place of each scheme writing, municipality and year met: rows of one municipality mostly stand together.
  private var last: (scheme: SchemeReferenceID, place: PlaceReferenceID, year: Int, index: Int)?

  init(_ ledger: Ledger, _ surroundings: Surroundings) {
    entries = ledger.entries
    schemes = surroundings.exports.schemes.map { reference in
      guard case .found(let id, _) = reference.match,
        let scheme = surroundings.catalogue.scheme(id), scheme.standing == .administered,
        scheme.reportRequired
      else { return nil }
      return id
    }
    municipalities = surroundings.exports.places.map { reference in
      guard case .found(let municipality, _) = reference.match else { return nil }
      return municipality.number
    }
  }

  mutating func add(_ row: ApplicationRow) throws(Money.Overflow) {
    let isPosted = isPosted(row.origin)
    guard let place = place(row.content.scheme, row.content.place, row.content.year) else { return }
    try carryOvers.change(place) { (year) throws(Money.Overflow) in
      try year.application.add(row.origin, isPosted: isPosted, applied: row.content.carryOverApplied)
    }
  }

  mutating func add(_ row: ReportRow) throws(Money.Overflow) {
    let isPosted = isPosted(row.origin)
    guard let place = place(row.content.scheme, row.content.place, row.content.year) else { return }
    try carryOvers.change(place) { (year) throws(Money.Overflow) in
      try year.report.add(row.origin, isPosted: isPosted, applied: row.content.carryOverApplied)
      guard isPosted else { return }
      try year.report.approved.add(row.content.carryOverApproved)
      try year.report.carriedIn.add(row.content.carriedIn)
    }
  }

  /// Passes by a claim, whose entry stands between those of applications and reports.
  mutating func pass(_ row: ClaimRow) { _ = isPosted(row.origin) }

  private mutating func isPosted(_ origin: Origin) -> Bool {
    guard next < entries.count, entries.origin(of: next) == origin else { return false }
    next += 1
    return true
  }

  private mutating func place(
    _ scheme: SchemeReferenceID, _ place: PlaceReferenceID, _ year: Int
  ) -> Int? {
    if let last, last.scheme == scheme, last.place == place, last.year == year { return last.index }
    guard let id = schemes[Int(scheme.index)], let municipality = municipalities[Int(place.index)] else {
      return nil
    }
    let index = carryOvers.place(year, scheme: id, municipality: municipality)
    last = (scheme, place, year, index)
    return index
  }
}

extension CarryOverYear.Side {
  fileprivate mutating func add(_ row: Origin, isPosted: Bool, applied amount: Money?) throws(Money.Overflow)
  {
    guard isPosted else {
      isHeld = true
      return
    }
    if origin == nil || (applied == nil && amount != nil) { origin = row }
    try applied.add(amount)
  }
}

extension Money? {
  /// Blank adds nothing, and blank to blank stays blank.
  fileprivate mutating func add(_ other: Money?) throws(Money.Overflow) {
    guard let other else { return }
    self = try (self ?? .zero).adding(other)
  }
}
