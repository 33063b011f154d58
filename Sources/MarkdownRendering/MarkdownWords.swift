/// The few words that a page needs where a cell has no value to show, in the statement's language.
public struct MarkdownWords: Hashable, Sendable {
  /// For an amount, a count, a share or a date that was not given or does not apply, such as `–`; not zero.
  public var blank: String
  /// For a value that this edition does not show, such as "skjermet".
  public var withheld: String
  /// For a value that the office has not set, such as "ikke fastsatt".
  public var notSet: String

  public init(blank: String, withheld: String, notSet: String) {
    self.blank = blank
    self.withheld = withheld
    self.notSet = notSet
  }
}
