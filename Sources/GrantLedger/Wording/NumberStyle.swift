/// How a language writes numbers and dates; the same bytes on every machine, whatever its locale.
public struct NumberStyle: Hashable, Sendable {
  /// Between groups of three digits, such as U+00A0.
  public var group: String
  public var decimal: String
  public var minus: String
  /// A date in a table, with `dd`, `mm` and `yyyy`.
  public var date: String
  /// A date in running text, with `d`, `month` and `yyyy`.
  public var longDate: String
  /// The twelve months, January first.
  public var months: [String]
  /// After an amount in running text, such as `kr`.
  public var currency: String

  public init(
    group: String, decimal: String, minus: String, date: String, longDate: String, months: [String],
    currency: String
  ) {
    self.group = group
    self.decimal = decimal
    self.minus = minus
    self.date = date
    self.longDate = longDate
    self.months = months
    self.currency = currency
  }

  /// `1 234 567`
  public func count(_ count: Int) -> String { (count < 0 ? minus : "") + grouped(UInt64(count.magnitude)) }

  /// `1 234 567` for whole kroner, `1 234 567,50` otherwise; without a unit.
  public func money(_ money: Money) -> String {
    let (_, rest) = money.magnitude.quotientAndRemainder(dividingBy: 100)
    return rest == 0 ? wholeMoney(money) : moneyWithØre(money)
  }

  /// `1 234 567,50` always, for columns in which some amount has øre.
  public func moneyWithØre(_ money: Money) -> String {
    let rest = money.magnitude % 100
    return wholeMoney(money) + decimal + (rest < 10 ? "0" : "") + String(rest)
  }

  /// `1 234 567 kr`, for running text; the space does not break.
  public func moneyWithUnit(_ money: Money) -> String { self.money(money) + "\u{A0}" + currency }

  /// `12,5 %` from hundredths of a percent, rounded half away from zero; the space does not break.
  public func share(basisPoints: Int) -> String {
    let tenths = (basisPoints.magnitude + 5) / 10
    let (whole, rest) = tenths.quotientAndRemainder(dividingBy: 10)
    let sign = basisPoints < 0 && tenths > 0 ? minus : ""
    return sign + grouped(UInt64(whole)) + decimal + String(rest) + "\u{A0}%"
  }

  /// `01.03.2021`
  public func date(_ day: CivilDate) -> String {
    let (year, month, date) = day.parts
    var result = ""
    var rest = self.date.unicodeScalars[...]
    // Findings by the thousand name days: a search for each place would look the pattern through three times.
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      rest = rest[run.endIndex...]
      switch (first, run.count) {
      case ("y", 4): result += padded(year, 4)
      case ("m", 2): result += padded(month, 2)
      case ("d", 2): result += padded(date, 2)
      default: result += String(run)
      }
    }
    return result
  }

  /// `1. mars 2021`
  public func longDate(_ day: CivilDate) -> String {
    let (year, month, date) = day.parts
    let name = months.indices.contains(month - 1) ? months[month - 1] : padded(month, 2)
    // The month goes in last: its name may hold a letter that is also a placeholder.
    return longDate.replacing("yyyy", with: String(year)).replacing(
      "d", with: String(date), maxReplacements: 1
    )
    .replacing("month", with: name)
  }

  private func wholeMoney(_ money: Money) -> String {
    (money.øre < 0 ? minus : "") + grouped(money.magnitude / 100)
  }

  private func grouped(_ number: UInt64) -> String {
    let digits = String(number)
    let count = digits.utf8.count
    if count <= 3 { return digits }
    var result = ""
    var rest = digits[...]
    while !rest.isEmpty {
      if !result.isEmpty { result += group }
      // The first group holds what the others, of three each, leave over.
      let length = result.isEmpty && !count.isMultiple(of: 3) ? count % 3 : 3
      result += rest.prefix(length)
      rest = rest.dropFirst(length)
    }
    return result
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
