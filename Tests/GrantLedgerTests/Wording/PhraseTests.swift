import GrantLedger
import Testing

@Suite struct PhraseTests {
  @Test func `places are filled, as often as they stand`() {
    #expect(
      Phrase("{a} og {b}, {a}.").filled([("a", "Åmli"), ("b", "Bykle")]) == "Åmli og Bykle, Åmli.")
  }

  @Test func `a place without a value stays as written`() {
    #expect(Phrase("Frist: {deadline}.").filled([]) == "Frist: {deadline}.")
  }

  @Test func `a value that looks like a place is not filled again`() {
    #expect(Phrase("{a} {b}").filled([("a", "{b}"), ("b", "[? {a}]")]) == "{b} [? {a}]")
  }

  @Test func `places are named in the order they stand, the optional ones too`() {
    #expect(Phrase("{b} {a}[? {c}] {a}").places == ["b", "a", "c", "a"])
    #expect(Phrase("ingen } steder {").places == [])
  }

  @Test(arguments: [
    ("Risør", "Ukjent kommune. Mente du Risør?"), ("", "Ukjent kommune."),
  ])
  func `what is optional falls away when its place is empty`(near: String, text: String) {
    #expect(Phrase("Ukjent kommune.[? Mente du {near}?]").filled([("near", near)]) == text)
  }

  @Test func `what is optional falls away when its place has no value at all`() {
    #expect(Phrase("A[? {b}] C[? {d}]!").filled([("d", "D")]) == "A C D!")
  }

  @Test func `one empty place among several is enough to leave it out`() {
    #expect(Phrase("A[? {b} {c}].").filled([("b", "B"), ("c", "")]) == "A.")
  }

  @Test(arguments: ["A [b] c", "A [? b", "A { b", "]", "A [?b] c"])
  func `brackets that are no places are words`(text: String) {
    #expect(Phrase(text).filled([]) == text.replacing("[?b]", with: "b"))
  }
}
