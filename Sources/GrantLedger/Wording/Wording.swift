/// All words of one language that a reader of a statement sees; they come from `Templates/<language>/`.
public struct Wording: Sendable {
  /// BCP 47, such as `nb`; also the folder's name.
  public let language: String
  public let numbers: NumberStyle
  private let labels: [Label: Phrase]
  private let rules: [String: RuleWords]
  private let demands: [String: String]

  /// Nil words are never shown: every label and the words of every rule must be there, or `Gaps` names those missing.
  public init(
    language: String, numbers: NumberStyle, labels: [Label: Phrase], rules: [String: RuleWords],
    demands: [String: String] = [:], ruleNumbers: [String]
  ) throws(Gaps) {
    let missing = Label.allCases.filter { labels[$0] == nil }
    let wordless = ruleNumbers.filter { rules[$0] == nil }
    if !missing.isEmpty || !wordless.isEmpty {
      throw Gaps(language: language, labels: missing, rules: wordless)
    }
    self.language = language
    self.numbers = numbers
    self.labels = labels
    self.rules = rules
    self.demands = demands
  }

  /// A label without places to fill.
  public subscript(label: Label) -> String { labels[label]?.text ?? label.rawValue }

  /// A label with its places filled.
  public func callAsFunction(_ label: Label, _ values: (name: String, value: String)...) -> String {
    (labels[label] ?? Phrase(label.rawValue)).filled(values)
  }

  /// The words of a rule; the initialiser has seen to it that each rule has them.
  public func words(ofRule number: String) -> RuleWords {
    rules[number]
      ?? RuleWords(
        title: number, given: "", when: "", then: "", message: Phrase(number), remedy: Phrase(""), source: "")
  }

  /// What a demand says, by its id; templates from before there were any have none.
  public func words(ofDemand id: String) -> String { demands[id] ?? "" }

  /// Words that a language's folder lacks.
  public struct Gaps: Error, Hashable, Sendable {
    public var language: String
    public var labels: [Label]
    public var rules: [String]
  }
}

/// What a rule says to readers, in one language.
public struct RuleWords: Hashable, Sendable {
  public var title: String
  /// *Gitt at*: what the rule looks at.
  public var given: String
  /// *Når*: what must be the case for it to speak.
  public var when: String
  /// *Så*: the consequence.
  public var then: String
  /// What is wrong, about the case at hand.
  public var message: Phrase
  /// What to do about it; said first.
  public var remedy: Phrase
  /// Where the demand is written: document and page.
  public var source: String

  public init(
    title: String, given: String, when: String, then: String, message: Phrase, remedy: Phrase, source: String
  ) {
    self.title = title
    self.given = given
    self.when = when
    self.then = then
    self.message = message
    self.remedy = remedy
    self.source = source
  }
}
