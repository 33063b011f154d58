/// A row of a scheme's totals, or the total.
struct TotalsLine {
  /// What names the row: one cell for each column of names.
  var names: [Cell]
  /// Nil where no row of the input belongs here.
  var amounts: Amounts?
  var isWithheld = false
  var isRegional = false
  var frame = LineFrame.none
  /// The frame as the question has changed it.
  var changedFrame = LineFrame.none
  /// Nil where there is no figure.
  var inhabitants: Int?
  /// How many recipients need an attestation: now, and by the changed limit. Nil where that means nothing.
  var attestations: (now: Int, changed: Int)?
  /// Whose figures these are; nil where no figure id can say it.
  var figures: Figures?

  /// Where in the ledger the row's figures are kept.
  struct Figures {
    var year: Int
    var part: PartID?
    var place: FigureID.Place
  }

  /// The frame that a row's money is held against.
  enum LineFrame: Equatable {
    /// There is no frame for a row of this kind.
    case none
    case notSet
    case amount(Money)

    init(_ amount: Money?) { self = amount.map(LineFrame.amount) ?? .notSet }
  }
}

extension TotalsLine {
  /// Blank where no row said anything of the measure: that is not zero.
  func money(_ path: KeyPath<Amounts, Money>) -> Cell {
    if isWithheld { return .withheld }
    return amounts?.said(path).map { .money($0) } ?? .blank
  }

  /// What is left of a frame.
  func left(of frame: LineFrame) throws(Money.Overflow) -> Cell {
    switch frame {
    case .none: return .blank
    case .notSet: return .notSet
    case .amount(let amount):
      return isWithheld ? .withheld : .money(try amount.subtracting(amounts?.granted ?? .zero))
    }
  }

  /// What is left by the changed frame beyond what is left by the frame.
  func difference() throws(Money.Overflow) -> Cell {
    guard case .amount(let now) = frame, case .amount(let changed) = changedFrame else { return .blank }
    return .money(try changed.subtracting(now))
  }

  func attestations(_ count: ((now: Int, changed: Int)) -> Int) -> Cell {
    if isWithheld { return .withheld }
    return attestations.map { .count(count($0)) } ?? .blank
  }

  var grantedPerInhabitant: Cell {
    if isWithheld { return .withheld }
    guard let granted = amounts?.said(\.granted), let inhabitants else { return .blank }
    return granted.divided(among: inhabitants).map { .money($0) } ?? .blank
  }

  /// The share of all that was granted.
  func share(of total: Money) -> Cell {
    if isWithheld { return .withheld }
    guard let granted = amounts?.said(\.granted) else { return .blank }
    return GrantLedger.share(granted, of: total).map { .share(basisPoints: $0) } ?? .blank
  }

  /// The id of the figure in a column, where it is one of the ledger's own and shown.
  func figure(in column: Column, _ cell: Cell, _ scheme: SchemeID) -> FigureID? {
    guard let figures, case .money = cell, let measure = Measure(rawValue: column.key) else { return nil }
    return FigureID(
      year: figures.year, scheme: scheme, part: figures.part, place: figures.place, measure: measure)
  }
}
