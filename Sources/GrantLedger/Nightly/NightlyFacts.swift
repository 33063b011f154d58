/// What both the nightly statement and its summary reckon from a comparison.
struct NightlyFacts {
  /// Applications whose case was not there before, in the order of their keys.
  let newApplications: [NewCase]
  let newClaims: [NewCase]
  let newReports: [NewCase]
  let newStatusReports: [NewCase]
  /// The changes by year and scheme, in catalogue order.
  let schemes: [SchemeChange]
  /// What all sums together have grown by.
  let total: SchemeChange

  init(_ request: NightlyRequest) throws(Money.Overflow) {
    let comparison = request.comparison
    newApplications = try NewCase.all(.applications, comparison)
    newClaims = try NewCase.all(.claims, comparison)
    newReports = try NewCase.all(.reports, comparison)
    newStatusReports = try NewCase.all(.statusReports, comparison)
    var changes: [SchemeChange.Key: SchemeChange] = [:]
    var total = SchemeChange(key: .init(year: 0, scheme: ""))
    for change in comparison.rows {
      guard let key = change.key.map(SchemeChange.Key.init) else { continue }
      try changes[key, default: SchemeChange(key: key)].add(change)
      try total.add(change)
    }
    for new in newApplications {
      changes[new.schemeKey, default: SchemeChange(key: new.schemeKey)].newApplications += 1
    }
    for new in newReports {
      changes[new.schemeKey, default: SchemeChange(key: new.schemeKey)].newReports += 1
    }
    total.newApplications = newApplications.count
    total.newReports = newReports.count
    let ranks = Dictionary(
      request.catalogue.schemes.enumerated().map { ($0.element.id.text, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    schemes = changes.values.sorted { left, right in
      let rank = (ranks[left.key.scheme] ?? .max, ranks[right.key.scheme] ?? .max)
      return (left.key.year, rank.0, left.key.scheme) < (right.key.year, rank.1, right.key.scheme)
    }
    self.total = total
  }
}

/// What the rows of a scheme and year have changed by.
struct SchemeChange {
  var key: Key
  var newApplications = 0
  var newReports = 0
  var changedRows = 0
  var vanishedRows = 0
  var applied = Money.zero
  var granted = Money.zero
  var paid = Money.zero

  struct Key: Hashable {
    var year: Int
    /// As in a row's key, without the part.
    var scheme: String

    init(year: Int, scheme: String) {
      self.year = year
      self.scheme = scheme
    }

    init(_ key: RunSnapshot.Row.Key) {
      year = key.year
      scheme = String(key.scheme.prefix { $0 != ":" })
    }
  }

  mutating func add(_ change: RowChange) throws(Money.Overflow) {
    if change.kind == .changed { changedRows += 1 }
    if change.kind == .vanished { vanishedRows += 1 }
    // What a report repeats of the grant is not granted once more.
    guard change.key?.kind == .applications || change.key?.kind == .claims else { return }
    applied = try applied.adding(change.difference { $0.applied })
    granted = try granted.adding(change.difference { $0.granted })
    paid = try paid.adding(change.difference { $0.paid })
  }
}

/// An application or report of which there was no row before.
struct NewCase {
  var key: RunSnapshot.Row.Key
  /// Of the rows in the sums.
  var applied = Money.zero
  /// None of its rows is in quarantine.
  var isCounted = true

  var schemeKey: SchemeChange.Key { .init(key) }

  static func all(
    _ kind: ExportKind, _ comparison: RunComparison
  ) throws(Money.Overflow) -> [NewCase] {
    let new = comparison.rows.filter { $0.kind == .new }.compactMap(\.after).filter { $0.key.kind == kind }
    if new.isEmpty { return [] }
    var known: Set<CaseKey> = []
    for row in comparison.before?.rows ?? [] where row.key.kind == kind {
      if let key = row.caseKey { known.insert(key) }
    }
    var places: [CaseKey: Int] = [:]
    var cases: [NewCase] = []
    for row in new {
      let key = row.caseKey
      if let key, known.contains(key) { continue }
      let place = key.flatMap { places[$0] } ?? cases.count
      if place == cases.count { cases.append(NewCase(key: row.key)) }
      if let key { places[key] = place }
      if row.isCounted {
        cases[place].applied = try cases[place].applied.adding(row.applied ?? .zero)
      } else {
        cases[place].isCounted = false
      }
    }
    return cases
  }
}

extension RunSnapshot.Row {
  /// Nil where the row has no case number: it is then a case of its own.
  var caseKey: CaseKey? {
    key.caseNumber.isEmpty ? nil : CaseKey(kind: key.kind, year: key.year, caseNumber: key.caseNumber)
  }
}
