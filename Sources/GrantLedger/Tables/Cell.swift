/// One typed value in a table; formats know how to show it, not what it means.
///
/// There is no case for `Personal` values: a table cannot hold them.
public enum Cell: Hashable, Sendable {
  /// Words.
  case text(String)
  /// A number that is a name, such as a municipality or case number: shown as text, digits kept.
  case code(String)
  /// Øre.
  case money(Money)
  case count(Int)
  /// A share of one, in hundredths of a percent: 10 000 is 100 %.
  case share(basisPoints: Int)
  case date(CivilDate)
  /// Words that lead to another section of the same statement.
  case link(String, section: String)
  /// Nothing was given: not zero.
  case blank
  /// There is a value, but this edition does not show it.
  case withheld
  /// The office has not set the value, such as a frame that is not yet known.
  case notSet
}
