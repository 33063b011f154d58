/// Something a rule has to say about the input (*funn*).
public struct Finding: Hashable, Sendable {
  public var rule: RuleNumber
  public var severity: Severity
  public var place: Place
  /// The values that the rule's message names.
  public var arguments: [Argument]
  /// The scheme it concerns, where it is known: some schemes are not shown per municipality.
  public var scheme: SchemeID?
  /// The place in `Catalogue.waivers` of the waiver under which it stands; it is then a note.
  public var waiver: Int?

  public init(
    rule: RuleNumber, severity: Severity, place: Place, arguments: [Argument], scheme: SchemeID? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.place = place
    self.arguments = arguments
    self.scheme = scheme
  }

  public enum Place: Hashable, Sendable {
    /// A record, and the column at fault where there is one.
    case record(Origin, ColumnKey?)
    /// A line and place that no typed record stands for. Column in characters, 1-based.
    case position(FileID, line: UInt32, column: UInt32)
    case file(FileID)
    /// A figure of the ledger, by its id such as `2021/ensomhet/4217/granted`.
    case figure(String)
    /// A line of the catalogue or of a file of waivers.
    case catalogue(CataloguePlace)
  }

  public struct Argument: Hashable, Sendable {
    public var name: String
    public var value: Value

    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }

    /// A value in a message; there is no case for `Personal` values.
    public enum Value: Hashable, Sendable {
      case text(String)
      case money(Money)
      case count(Int)
      case date(CivilDate)
      /// A year or number that is not grouped.
      case code(String)
      /// Another record, shown as file and line.
      case record(Origin)
      /// A list of texts, shown with commas; an empty one as nothing.
      case texts([String])
      /// A column, shown by the heading the catalogue gives it first.
      case column(ColumnKey)
    }
  }
}

/// A rule's public number, such as `PAY-001`: three capital letters, a hyphen and three digits.
public struct RuleNumber: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral
{
  public let text: String

  public init(_ text: String) { self.text = text }

  public init(stringLiteral text: StaticString) { self.text = "\(text)" }

  public var description: String { text }

  public static func < (left: RuleNumber, right: RuleNumber) -> Bool { left.text < right.text }
}
