import Testing

@testable import GrantLedger

@Suite struct PersonNumbersTests {
  @Test func `a name has one number, however its letters and spaces are written`() {
    var persons = PersonNumbers()
    let first = persons.number(of: Personal("Kari Årdal"))
    #expect(first != nil)
    #expect(persons.number(of: Personal("Kari Årdal")) == first)
    #expect(persons.number(of: Personal("KARI  ÅRDAL")) == first)
    #expect(persons.number(of: Personal("Kari A\u{30A}rdal")) == first)
    let other = persons.number(of: Personal("Ola Årdal"))
    #expect(other != nil && other != first)
    #expect(persons.number(of: Personal("Kari Årdal")) == first)
  }

  @Test func `what has neither letter nor digit is nobody`() {
    var persons = PersonNumbers()
    #expect(persons.number(of: Personal("–")) == nil)
    #expect(persons.number(of: Personal("")) == nil)
  }
}

@Suite struct NamesInTextTests {
  @Test(arguments: [
    ("UiA", true), ("uia, Grimstad", true), ("Universitetet i Agder (UiA)", true), ("Guiana", false),
    ("", false),
    ("Avansert klinisk sykepleie, 120 stp", true), ("Master i avansert klinisk sykepleie", true),
    ("Klinisk avansert sykepleie", false), ("Avansert klinisk", false),
  ])
  func `a name is found where all its words stand in a row`(text: String, isFound: Bool) {
    #expect(NamesInText(["UiA", "Avansert klinisk sykepleie"]).stand(in: text) == isFound)
  }

  @Test func `a name without letters is none`() {
    #expect(NamesInText(["", "–"]).isEmpty)
    #expect(!NamesInText(["–"]).stand(in: "–"))
  }
}
