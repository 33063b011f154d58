/// What a municipality, or the county, was given and kept in a scheme, year by year (*overføringskonto*).
///
/// A year takes in what was approved from the year before, and gives on what is approved of what is left. It is kept by
/// today's municipalities, so that it runs on through a merger.
public struct CarryOverAccount: Sendable {
  /// The earliest first, without gaps between the first and last year asked for.
  public var years: [Year]

  /// One year of the account.
  public struct Year: Hashable, Sendable {
    public var year: Int
    /// Nil where no row was posted.
    public var totals: Totals?
    /// What was approved to be carried over from the year before; nil where the input says nothing of it.
    public var approvedBefore: Money?
    /// Whether the input has anyone's approved carry-over from the year before in this scheme: else there is nothing to
    /// hold against.
    public var isComparable: Bool

    /// *Overført inn*, as the year's reports say it; nil where none does.
    public var carriedIn: Money? { totals?.amounts.said(\.carriedIn) }
  }

  /// Nil municipality is the whole county.
  public init(
    of scheme: SchemeID, municipality: MunicipalityNumber?, years: ClosedRange<Int>, in table: AllocationTable
  ) {
    func totals(_ year: Int, _ municipality: MunicipalityNumber?) -> Totals? {
      guard table.hasAny(year: year, scheme: scheme, municipality: municipality) else { return nil }
      return table.totals(year: year, scheme: scheme, municipality: municipality)
    }
    self.years = years.map { year in
      Year(
        year: year, totals: totals(year, municipality),
        approvedBefore: totals(year - 1, municipality)?.amounts.said(\.carryOverApproved),
        isComparable: totals(year - 1, nil)?.amounts.said(\.carryOverApproved) != nil)
    }
  }
}

extension CarryOverAccount.Year {
  /// Whether what comes in is what was approved.
  public enum Closing: Hashable, Sendable {
    case closes, differs
    /// Something was approved, and no report says yet what came in.
    case awaited
    /// Nothing was approved and nothing comes in; or the year before is not in the input.
    case nothing
  }

  public func closing() throws(Money.Overflow) -> Closing {
    let approved = approvedBefore ?? .zero
    guard isComparable, (carriedIn ?? .zero) != .zero || approved != .zero else { return .nothing }
    if carriedIn == nil { return .awaited }
    return try difference() == .zero ? .closes : .differs
  }

  /// What comes in beyond what was approved; negative where it is less. Blank counts as nothing.
  public func difference() throws(Money.Overflow) -> Money {
    try (carriedIn ?? .zero).subtracting(approvedBefore ?? .zero)
  }

  /// What is left and is neither approved to be carried over nor to be repaid; nil where nothing is said to be left.
  public func unsettled() throws(Money.Overflow) -> Money? {
    guard let amounts = totals?.amounts, let unused = amounts.said(\.unused) else { return nil }
    return try unused.subtracting(amounts.carryOverApproved).subtracting(amounts.toRepay)
  }

  /// Whether anything was posted, or should come in.
  var isUsed: Bool { totals != nil || (approvedBefore ?? .zero) != .zero }
}
