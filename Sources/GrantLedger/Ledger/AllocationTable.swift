/// Totals by year × scheme × part × municipality (*fordeling*), with each coarser level counted on its own.
///
/// A case in two parts is one application of the scheme: counts of a scheme are not the sum of its parts' counts,
/// while amounts are. Reconciliation holds the levels against each other.
public struct AllocationTable: Sendable {
  private var cells: [Address: Totals] = [:]

  /// A place in the table; nil municipality is the whole county.
  public struct Address: Hashable, Sendable {
    public var year: Int
    public var scheme: SchemeID
    public var division: Division
    public var municipality: MunicipalityNumber?
  }

  /// A scheme as a whole, one of its parts, or the rows that name no part.
  public enum Division: Hashable, Sendable {
    case whole
    case part(PartID)
    case unassigned

    /// Where rows that name this part, or none, belong beside the whole.
    init(_ part: PartID?) { self = part.map { .part($0) } ?? .unassigned }
  }

  public init(_ ledger: Ledger, catalogue: Catalogue, regional: Set<Origin> = []) throws(Money.Overflow) {
    let entries = ledger.entries
    var sums = try entries.sumsByKey().map(Totals.init(amounts:))
    if !regional.isEmpty {
      for entry in entries.indices where regional.contains(entries.origin(of: entry)) {
        sums[entries.keyNumber(of: entry)].regionalRows += 1
      }
    }
    for (key, totals) in zip(entries.keys, sums) {
      for division in [Division.whole, Division(key.part)] {
        try post(totals, year: key.year, scheme: key.scheme, division, municipality: key.municipality)
      }
    }
    var counts = CaseCounts(catalogue)
    for grantCase in ledger.cases { counts.add(grantCase) }
    for (place, division, totals) in counts.all {
      try post(
        totals, year: place.year, scheme: place.scheme, division, municipality: place.municipality)
    }
  }

  /// To the municipality and to the whole county.
  private mutating func post(
    _ totals: Totals, year: Int, scheme: SchemeID, _ division: Division, municipality: MunicipalityNumber
  ) throws(Money.Overflow) {
    for place in [municipality, nil] {
      try cells[
        Address(year: year, scheme: scheme, division: division, municipality: place), default: .zero
      ].add(totals)
    }
  }

  /// Zero where nothing was posted; `hasAny` tells that from a posted zero.
  public func totals(
    year: Int, scheme: SchemeID, division: Division = .whole, municipality: MunicipalityNumber? = nil
  ) -> Totals {
    cells[Address(year: year, scheme: scheme, division: division, municipality: municipality)] ?? .zero
  }

  /// Whether any row was posted there.
  public func hasAny(
    year: Int, scheme: SchemeID, division: Division = .whole, municipality: MunicipalityNumber? = nil
  ) -> Bool {
    cells[Address(year: year, scheme: scheme, division: division, municipality: municipality)] != nil
  }

  /// The municipalities with a posted row in the year and scheme, by number.
  public func municipalities(year: Int, scheme: SchemeID) -> [MunicipalityNumber] {
    Set(cells.keys.filter { $0.year == year && $0.scheme == scheme }.compactMap(\.municipality)).sorted()
  }
}
