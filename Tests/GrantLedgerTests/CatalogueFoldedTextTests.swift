import GrantLedger
import SeededNumbers
import Testing

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("Vegårshei", "VEGAARSHEI"), ("Risør", "Risoer"), ("Hægebostad", "HAEGEBOSTAD"),
    ("Åmli", "A\u{30A}mli"), ("Åmli", "\u{212B}mli"), ("Evje og Hornnes", "Evje & Hornnes"),
    ("Evje og Hornnes", "Evje/Hornnes"), ("Evje og Hornnes", "evje-og-hornnes"),
    ("Evje og Hornnes", "Evje\u{A0}Og  Hornnes"),
    ("Kárášjohka", "Karasjohka"), ("Gratangen\u{AD}", "gratangen"), ("E-post", "epost"), ("Ärö", "Aeroe"),
  ])
  func `texts that differ in spelling alone are the same`(first: String, second: String) {
    #expect(FoldedText(first) == FoldedText(second))
  }

  @Test(arguments: [("Risør", "Risor"), ("Os", "Oslo"), ("Herøy", "Hareid"), ("10", "1O")])
  func `texts of other letters are not the same`(first: String, second: String) {
    #expect(FoldedText(first) != FoldedText(second))
  }

  @Test func `og is dropped between words but not where it is the word`() {
    #expect(FoldedText("Nore og Uvdal").text == "noreuvdal")
    #expect(FoldedText("og").text == "og")
    #expect(FoldedText("Oglænd").text == "oglaend")
  }

  @Test func `a text of marks alone is empty`() {
    #expect(FoldedText(" –-/(\u{A0}) ").isEmpty)
    #expect(!FoldedText("å").isEmpty)
  }

  @Test func `a text is folded the same way in one pass and letter by letter`() {
    let pieces = [
      "og", "Og", "OG", "o", "g", " ", " ", "-", "/", "&", "å", "Å", "æ", "Æ", "ø", "Ø", "Risør", "4201", "é",
      "A\u{30A}", "\u{C3}",
      "\u{A0}", "(", "kommune",
    ]
    for seed in 0..<2_000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = (0..<Int.random(in: 0...7, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      // A space of no width is nothing, but no text of plain letters.
      #expect(FoldedText(text) == FoldedText(text + "\u{200B}"), "\(text)")
    }
  }

  @Test func `letters of other alphabets stay as they are, in small letters`() {
    #expect(FoldedText("Рисёр").text == "рисёр")
  }

  @Test(arguments: [
    ("risor", "risor", 0), ("vegaardshei", "vegaarshei", 1), ("arendla", "arendal", 1),
    ("hornes", "hornnes", 1),
    ("kitten", "sitting", 3), ("", "ab", 2), ("ca", "abc", 3),
  ])
  func `distance counts letters changed, added, dropped and swapped`(
    first: String, second: String, distance: Int
  ) {
    #expect(FoldedText(first).distance(to: FoldedText(second), limit: 5) == distance)
    #expect(FoldedText(second).distance(to: FoldedText(first), limit: 5) == distance)
    if distance > 0 {
      #expect(FoldedText(first).distance(to: FoldedText(second), limit: distance - 1) == nil)
    }
  }

  @Test func `short texts must be nearer to be offered`() {
    #expect(FoldedText("Hå").nearness(to: FoldedText("Bø")) == nil)
    #expect(FoldedText("Os").nearness(to: FoldedText("Oslo")) == nil)
    #expect(FoldedText("Bygl").nearness(to: FoldedText("Bykle")) == 2)
  }
}
