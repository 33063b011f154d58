/// The sums of the money flow for one place in the ledger, each in øre; blank values add nothing.
///
/// A monoid: `zero` changes nothing, and the order of adding does not matter. Blank is not zero: `given` keeps which of
/// them any row said something of.
public struct Amounts: Hashable, Sendable {
  /// The measures of which at least one row said something.
  public private(set) var given: Given = []

  /// *Søkt.*
  public var applied = Money.zero
  /// *Tilrådd.*
  public var proposed = Money.zero
  /// *Innvilget.*
  public var granted = Money.zero
  /// *Utbetalt.*
  public var paid = Money.zero
  /// *Overført inn*: unspent money of the year before, approved for this year.
  public var carriedIn = Money.zero
  /// *Forbruk.*
  public var used = Money.zero
  /// *Ubrukt.*
  public var unused = Money.zero
  /// *Søkt overført*, as the report says.
  public var carryOverApplied = Money.zero
  /// *Godkjent overført.*
  public var carryOverApproved = Money.zero
  /// *Til tilbakebetaling.*
  public var toRepay = Money.zero

  public static let zero = Amounts()

  public init() {}

  /// Zero, said of these measures.
  init(given: Given) { self.given = given }

  public mutating func add(_ other: Amounts) throws(Money.Overflow) {
    // Written out: this is done for every row, and key paths take a hundred times as long.
    applied = try applied.adding(other.applied)
    proposed = try proposed.adding(other.proposed)
    granted = try granted.adding(other.granted)
    paid = try paid.adding(other.paid)
    carriedIn = try carriedIn.adding(other.carriedIn)
    used = try used.adding(other.used)
    unused = try unused.adding(other.unused)
    carryOverApplied = try carryOverApplied.adding(other.carryOverApplied)
    carryOverApproved = try carryOverApproved.adding(other.carryOverApproved)
    toRepay = try toRepay.adding(other.toRepay)
    given.formUnion(other.given)
  }

  /// Takes what a row says of a measure; nil is blank and leaves it unsaid.
  mutating func take(_ money: Money?, as path: WritableKeyPath<Amounts, Money>, _ flag: Given) {
    guard let money else { return }
    self[keyPath: path] = money
    given.formUnion(flag)
  }

  /// The sum of a posted measure; nil where no row said anything of it.
  public func said(_ path: KeyPath<Amounts, Money>) -> Money? {
    guard let posted = Self.measures.first(where: { $0.path == path }), given.contains(posted.flag) else {
      return nil
    }
    return self[keyPath: path]
  }

  /// The sum of one posted measure; zero for any other set of them.
  func sum(of measure: Given) -> Money {
    switch measure {
    case .applied: applied
    case .proposed: proposed
    case .granted: granted
    case .paid: paid
    case .carriedIn: carriedIn
    case .used: used
    case .unused: unused
    case .carryOverApplied: carryOverApplied
    case .carryOverApproved: carryOverApproved
    case .toRepay: toRepay
    default: .zero
    }
  }

  /// Whether any row said what was granted or carried in, so that there is something to be available.
  public var saysAvailable: Bool { !given.isDisjoint(with: [.granted, .carriedIn]) }

  /// *Disponibelt*: granted and carried in together (K1).
  public func available() throws(Money.Overflow) -> Money { try granted.adding(carriedIn) }

  /// What is available and no report yet tells of: negative where more was used than was available.
  public func unreported() throws(Money.Overflow) -> Money {
    try available().subtracting(used).subtracting(unused)
  }

  /// A set of posted measures.
  public struct Given: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) { self.rawValue = rawValue }

    static let applied = Given(rawValue: 1 << 0)
    static let proposed = Given(rawValue: 1 << 1)
    static let granted = Given(rawValue: 1 << 2)
    static let paid = Given(rawValue: 1 << 3)
    static let carriedIn = Given(rawValue: 1 << 4)
    static let used = Given(rawValue: 1 << 5)
    static let unused = Given(rawValue: 1 << 6)
    static let carryOverApplied = Given(rawValue: 1 << 7)
    static let carryOverApproved = Given(rawValue: 1 << 8)
    static let toRepay = Given(rawValue: 1 << 9)
  }

  /// Every posted measure, where it stands and its flag, in the order of the money flow.
  static let measures:
    [(measure: Measure, path: any WritableKeyPath<Amounts, Money> & Sendable, flag: Given)] = [
      (.applied, \.applied, .applied), (.proposed, \.proposed, .proposed), (.granted, \.granted, .granted),
      (.paid, \.paid, .paid), (.carriedIn, \.carriedIn, .carriedIn), (.used, \.used, .used),
      (.unused, \.unused, .unused), (.carryOverApplied, \.carryOverApplied, .carryOverApplied),
      (.carryOverApproved, \.carryOverApproved, .carryOverApproved), (.toRepay, \.toRepay, .toRepay),
    ]
}

/// Amounts and counts for one place in the ledger (*summer*).
public struct Totals: Hashable, Sendable {
  public var amounts = Amounts.zero
  /// Cases, not rows: several measures of one case are one application.
  public var applications = 0
  /// Cases that were granted money.
  public var grantedApplications = 0
  /// Cases whose grant demands a report.
  public var reportsDue = 0
  /// Of those, the ones that have one.
  public var reportsReceived = 0
  /// Rows of regional projects: the money of several municipalities on one.
  public var regionalRows = 0

  public static let zero = Totals()

  public init() {}

  init(amounts: Amounts) { self.amounts = amounts }

  public mutating func add(_ other: Totals) throws(Money.Overflow) {
    try amounts.add(other.amounts)
    applications += other.applications
    grantedApplications += other.grantedApplications
    reportsDue += other.reportsDue
    reportsReceived += other.reportsReceived
    regionalRows += other.regionalRows
  }
}
