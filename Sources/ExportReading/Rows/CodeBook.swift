/// The words by which exports give a choice, each spelling folded once.
struct CodeBook<Choice: Hashable & Sendable & CaseIterable>: Sendable {
  private let choices: [String: Choice]
  /// Spellings met so far.
  private var met = ByteTable<Reading<Choice>>()

  init(_ words: [Choice: [String]]) {
    var choices: [String: Choice] = [:]
    // In the order of the cases, so that a word given twice always means the same.
    for choice in Choice.allCases {
      for word in words[choice] ?? [] where choices[folded(word)] == nil { choices[folded(word)] = choice }
    }
    self.choices = choices
  }

  /// What a trimmed content says, where its spelling has been met before; else nil.
  func known(_ content: Span<UInt8>) -> Reading<Choice>? {
    if saysNothing(content) { return .blank }
    return met[content]
  }

  /// The same for a range of a text that is not blank; `unreadable` also for a spelling not met before.
  @inline(__always)
  func known(_ text: PieceBytes, _ range: Range<Int>) -> Reading<Choice> {
    met.value(text, range, 0..<0, number: 0) ?? .unreadable
  }

  /// What a text says, nil saying nothing; its spelling is known from now on.
  mutating func learn(_ text: String?) -> Reading<Choice> {
    guard let text else { return .blank }
    let key = Array(text.utf8)
    if let known = known(key.span) { return known }
    let reading: Reading<Choice>
    if let choice = choices[folded(text)] {
      reading = .value(choice)
    } else if let choice = repairedMojibake(text).flatMap({ choices[folded($0)] }) {
      reading = .doubtful(choice, .mojibake)
    } else {
      reading = .unreadable
    }
    met.insert(reading, for: key.span)
    return reading
  }
}
