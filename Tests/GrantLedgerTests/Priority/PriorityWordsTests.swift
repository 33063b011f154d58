import Testing

@testable import GrantLedger

/// "Alle kommuner skal fortsatt kunne søke på tilskuddsordningene": no word of the family says anything else.
@Suite struct PriorityWordsTests {
  /// Beginnings of the words by which an application is refused, in both forms of Norwegian.
  private static let refusals = [
    "avslag", "avslå", "avslege", "avvis", "avvist", "nekt", "berettig", "rett til", "forkast", "utelukk",
    "utestengt",
    "diskvalif", "underkjen", "kan ikke søke", "kan ikkje søkje", "ugyldig", "bortfall", "krav på",
    "ikke innvilg",
    "ikkje innvilg",
  ]

  private func texts() throws -> [String] {
    let wording = try Wording.bokmål()
    let labels = Label.allCases.filter { $0.rawValue.hasPrefix("priority") }.map { wording[$0] }
    let rules = RuleBook.all.map(\.number.text).filter { $0.hasPrefix("LHL") }.flatMap { number in
      let words = wording.words(ofRule: number)
      return [
        words.title, words.given, words.when, words.then, words.message.text, words.remedy.text, words.source,
      ]
    }
    #expect(labels.count > 40 && rules.count == 9 * 7)
    return labels + rules
  }

  @Test func `no label and no rule of the family has a word of refusal`() throws {
    for text in try texts() {
      for word in Self.refusals { #expect(!text.lowercased().contains(word), "\(text)") }
    }
  }

  @Test func `the words of the four standings are the letter's`() throws {
    let wording = try Wording.bokmål()
    let words = Standing.allCases.map { $0.label.map { wording[$0] } }
    #expect(words == ["prioritert", "ikke prioritert", "fritatt", "skjermet", "ikke kartlagt", nil])
  }

  @Test func `every verdict has a word of its own`() throws {
    let wording = try Wording.bokmål()
    let verdicts: [CriterionVerdict] = [.met, .notMet, .notYetDue, .unanswered, .unknown, .unclear]
    #expect(Set(verdicts.map { wording[$0.label] }).count == verdicts.count)
  }

  @Test func `the test would see a refusal`() {
    #expect(Self.refusals.contains { "Søknaden får avslag".lowercased().contains($0) })
  }
}
