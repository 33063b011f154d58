/// What so many days of absence give by the scheme's rates, in øre: two rates hold within a period that crosses the day
/// on which they change, and then not which days are meant.
struct AbsenceTotals {
  /// As many days as can be at the lowest, and at the highest, of the rates that hold in the period.
  var least: Money
  var most: Money
  /// The first day of the later rate; nil where one rate holds for the whole period.
  var change: CivilDate?

  /// Nil without days or dates, and where no rate holds on any day of the period: there is then nothing to hold an amount against.
  ///
  /// A period of which one end is blank is that day alone.
  init?(_ row: ClaimRow.Content, _ rates: [Rate]) {
    guard let days = row.days, let first = row.absentFrom ?? row.absentTo else { return nil }
    let last = row.absentTo ?? first
    let held = rates.compactMap { rate in
      rate.measures.isEmpty ? HeldRate(rate, from: first, to: last) : nil
    }.sorted { $0.amount < $1.amount }
    guard let least = Self.total(days, held), let most = Self.total(days, held.reversed()) else { return nil }
    self.least = least
    self.most = most
    if held.count > 1 { change = held.compactMap(\.first).max() }
  }

  /// Days at the first of the rates as far as they reach, then at the next; what no rate reaches counts as the first.
  private static func total(_ days: Int, _ rates: [HeldRate]) -> Money? {
    guard let dearest = rates.first else { return nil }
    var left = days
    var total = Money.zero
    for rate in rates {
      let taken = min(left, rate.days)
      left -= taken
      guard let sum = try? total.adding(rate.amount.times(Int64(taken))) else { return nil }
      total = sum
    }
    return try? total.adding(dearest.amount.times(Int64(left)))
  }

  /// A rate, and how many days of the period it holds for; at least one.
  private struct HeldRate {
    let amount: Money
    let days: Int
    let first: CivilDate?

    init?(_ rate: Rate, from first: CivilDate, to last: CivilDate) {
      let start = max(first, rate.validity.first ?? first)
      let end = min(last, rate.validity.last ?? last)
      if end < start { return nil }
      amount = rate.amount
      days = start.days(until: end) + 1
      self.first = rate.validity.first
    }
  }
}
