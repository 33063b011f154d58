/// The days on which something holds (*gyldighet*): from and including `first`, to and including `last`; nil is open.
public struct Validity: Hashable, Sendable {
  public var first: CivilDate?
  public var last: CivilDate?

  public init(first: CivilDate? = nil, last: CivilDate? = nil) {
    self.first = first
    self.last = last
  }

  /// Always.
  public static let always = Validity()

  public func contains(_ day: CivilDate) -> Bool {
    if let first, day < first { return false }
    if let last, last < day { return false }
    return true
  }

  /// Whether any day of the calendar year is inside.
  public func touches(year: Int) -> Bool {
    if let first, first.year > year { return false }
    if let last, last.year < year { return false }
    return true
  }
}
