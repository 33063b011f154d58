/// A control (*kontroll*): what it demands, what a breach leads to, and its own examples.
///
/// Its words for readers (title, given, when, then, message, remedy, source) stand in `Templates/<language>/rules.toml`
/// under its number.
public struct Rule: Sendable {
  public let number: RuleNumber
  /// What a breach leads to, unless the catalogue says otherwise with a reason.
  public internal(set) var severity: Severity
  /// The years of the money for which it holds; nil is open.
  public let firstYear: Int?
  public let lastYear: Int?
  public let check: Check
  /// What a row in breach of it always shows: a row without any of these is not judged. Of rules on one row alone.
  public let signs: RowSigns
  /// True for a rule that points out who is close to a limit or a deadline: nothing is wrong, and it is listed apart.
  public let isRadar: Bool
  public let examples: [Example]

  public init(
    _ number: RuleNumber, _ severity: Severity, firstYear: Int? = nil, lastYear: Int? = nil,
    isRadar: Bool = false, signs: RowSigns = .always, check: Check, examples: [Example]
  ) {
    self.number = number
    self.severity = severity
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.isRadar = isRadar
    self.signs = signs
    self.check = check
    self.examples = examples
  }

  /// What the rule looks at.
  public enum Check: Sendable {
    /// The reader itself finds it, while it turns bytes into rows.
    case reading
    /// Found in the list of waivers, when all findings are there.
    case waiver
    /// What the catalogue itself says.
    case catalogue(@Sendable (Catalogue) -> [Breach])
    /// What a row writes about scheme and part.
    case scheme(@Sendable (SchemeReference, Surroundings) -> Verdict?)
    /// What a row writes about its municipality.
    case place(@Sendable (PlaceReference, Surroundings) -> Verdict?)
    /// One row of an application or claim.
    case grant(@Sendable (GrantAmounts, Surroundings) -> Verdict?)
    /// One row of an application, by its values alone: where rows are added up and not kept, it has no texts.
    case application(@Sendable (ApplicationRow.Content, RowScheme, Surroundings) -> Verdict?)
    /// One row of a claim, in the same way.
    case claim(@Sendable (ClaimRow.Content, RowScheme, Surroundings) -> Verdict?)
    /// One row of a report, in the same way.
    case report(@Sendable (ReportRow.Content, RowScheme, Surroundings) -> Verdict?)
    /// All rows together, before they are posted: the rows at fault.
    case rows(@Sendable (Exports, Surroundings) -> [Breach])
    /// A row of totals in an export.
    case statedTotal(@Sendable (StatedTotal, Surroundings) -> Verdict?)
    /// The ledger, when all rows are posted.
    case ledger(@Sendable (Ledger, AllocationTable, Surroundings) throws(Money.Overflow) -> [Breach])
  }

  public func holds(in year: Int) -> Bool { years.contains(year) }

  /// The years of the money for which it holds; a last year before the first is a mistake of the rule's own.
  var years: ClosedRange<Int> { (firstYear ?? .min)...(lastYear ?? .max) }
}

/// What a rule may look up besides the row it judges.
public struct Surroundings: Sendable {
  /// By reference: this is given to each rule for each row, and a catalogue is large to copy.
  private let shared: Shared

  private final class Shared: Sendable {
    let catalogue: Catalogue
    let exports: Exports
    let today: CivilDate

    init(_ catalogue: Catalogue, _ exports: Exports, _ today: CivilDate) {
      self.catalogue = catalogue
      self.exports = exports
      self.today = today
    }
  }

  public init(catalogue: Catalogue, exports: Exports, today: CivilDate) {
    shared = Shared(catalogue, exports, today)
  }

  public var catalogue: Catalogue { shared.catalogue }
  public var exports: Exports { shared.exports }
  /// The day that stands for today in this run.
  public var today: CivilDate { shared.today }
}

extension Surroundings {
  /// A verdict whose values are made only where somebody reads them: where rows are added up and not kept, nobody does.
  func verdict(_ column: ColumnKey?, _ arguments: () -> [Finding.Argument]) -> Verdict {
    Verdict(column, exports.files.isEmpty ? [] : arguments())
  }
}

/// A rule's word on a row: the column at fault and the values to name.
public struct Verdict: Hashable, Sendable {
  public var column: ColumnKey?
  public var arguments: [Finding.Argument]

  public init(_ column: ColumnKey?, _ arguments: [Finding.Argument] = []) {
    self.column = column
    self.arguments = arguments
  }
}

/// A rule's word on what it found by looking at many rows or the ledger: where, and the values to name.
public struct Breach: Hashable, Sendable {
  public var place: Finding.Place
  public var scheme: SchemeID?
  public var arguments: [Finding.Argument]

  public init(place: Finding.Place, scheme: SchemeID?, arguments: [Finding.Argument]) {
    self.place = place
    self.scheme = scheme
    self.arguments = arguments
  }
}

/// What applications and claims have in common: the amounts from application to payment, and the decision.
public struct GrantAmounts: Hashable, Sendable {
  public var applied: Money?
  public var proposed: Money?
  public var granted: Money?
  public var paid: Money?
  public var decision: Decision?

  public init(
    applied: Money? = nil, proposed: Money? = nil, granted: Money? = nil, paid: Money? = nil,
    decision: Decision? = nil
  ) {
    self.applied = applied
    self.proposed = proposed
    self.granted = granted
    self.paid = paid
    self.decision = decision
  }
}

extension ApplicationRow.Content {
  public var grantAmounts: GrantAmounts {
    GrantAmounts(applied: applied, proposed: proposed, granted: granted, paid: paid, decision: decision)
  }
}

extension ClaimRow.Content {
  public var grantAmounts: GrantAmounts {
    GrantAmounts(applied: applied, granted: granted, paid: paid, decision: decision)
  }
}
