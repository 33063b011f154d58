/// A small case that shows what a rule finds and what it lets pass; each is run as a test.
public struct Example: Sendable {
  /// What the case is, in English and few words.
  public let title: String
  /// How many findings of the rule it gives: none where it passes.
  public let findings: Int
  public let input: Input

  /// The input starts from an ordinary row (case 2021/1, year 2021, the undivided scheme `example`, municipality 4217,
  /// everything else blank) that the closure changes.
  public enum Input: Sendable {
    case applications([@Sendable (inout ApplicationRow.Content) -> Void])
    case reports([@Sendable (inout ReportRow.Content) -> Void])
    case both(
      applications: [@Sendable (inout ApplicationRow.Content) -> Void],
      reports: [@Sendable (inout ReportRow.Content) -> Void])
    case scheme(SchemeReference.Match)
    case place(MunicipalityMatch)
    case total(stated: Money, computed: Money)
    /// Rows of any kind, scheme, year and municipality, and waivers.
    case scene(@Sendable (inout ExampleScene) -> Void)
    /// A change to the examples' catalogue, for a rule that looks at the catalogue itself.
    case catalogue(@Sendable (inout Catalogue) -> Void)
    /// A file, for a rule that the reader itself follows.
    case file(String)
  }

  public static func finds(_ title: String, count: Int = 1, _ input: Input) -> Example {
    Example(title: title, findings: count, input: input)
  }

  public static func passes(_ title: String, _ input: Input) -> Example {
    Example(title: title, findings: 0, input: input)
  }
}

extension Money {
  /// Whole kroner in a rule's example; small enough never to overflow.
  static func kroner(_ kroner: Int32) -> Money { Money(øre: Int64(kroner) * 100) }
}
