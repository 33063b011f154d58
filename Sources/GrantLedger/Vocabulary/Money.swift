/// An amount of money (*beløp*) in whole øre; exact, signed, and never a floating-point number.
public struct Money: Hashable, Comparable, Sendable {
  /// The amount in øre (1/100 krone).
  public let øre: Int64

  public init(øre: Int64) { self.øre = øre }

  /// Whole kroner; nil when the amount does not fit in 64 bits of øre.
  public init?(kroner: Int64) {
    let (øre, overflow) = kroner.multipliedReportingOverflow(by: 100)
    if overflow { return nil }
    self.øre = øre
  }

  public static let zero = Money(øre: 0)

  public static func < (left: Money, right: Money) -> Bool { left.øre < right.øre }

  /// The sum, or `Overflow` when it does not fit.
  public func adding(_ other: Money) throws(Overflow) -> Money {
    let (sum, overflow) = øre.addingReportingOverflow(other.øre)
    if overflow { throw Overflow() }
    return Money(øre: sum)
  }

  /// The difference, or `Overflow` when it does not fit.
  public func subtracting(_ other: Money) throws(Overflow) -> Money {
    let (difference, overflow) = øre.subtractingReportingOverflow(other.øre)
    if overflow { throw Overflow() }
    return Money(øre: difference)
  }

  /// The amount so many times over, or `Overflow` when it does not fit.
  public func times(_ count: Int64) throws(Overflow) -> Money {
    let (product, overflow) = øre.multipliedReportingOverflow(by: count)
    if overflow { throw Overflow() }
    return Money(øre: product)
  }

  /// The amount without its sign, in øre; safe for every value.
  public var magnitude: UInt64 { øre.magnitude }

  /// A sum left the range of 64-bit øre (about 92 million billion kroner).
  public struct Overflow: Error, Hashable, Sendable {
    public init() {}
  }
}

extension Money: CustomStringConvertible {
  /// Plain and the same everywhere: `1234567.50`. For people, use the language's number style.
  public var description: String {
    let (kroner, rest) = magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(øre < 0 ? "-" : "")\(kroner).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Sequence<Money> {
  /// The sum of all, zero for none, or `Overflow`.
  public func total() throws(Money.Overflow) -> Money {
    var sum = Money.zero
    for money in self { sum = try sum.adding(money) }
    return sum
  }
}
