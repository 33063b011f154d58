import Testing

@testable import GrantLedger

@Suite struct BlankTests {
  @Test func `a sum that no row says anything of is blank, and zero is zero`() throws {
    var silent = Amounts()
    silent.take(nil, as: \.paid, .paid)
    #expect(silent.said(\.paid) == nil)
    var zero = Amounts()
    zero.take(.zero, as: \.paid, .paid)
    #expect(zero.said(\.paid) == .zero)
    try silent.add(zero)
    #expect(silent.said(\.paid) == .zero)
    #expect(silent.said(\.granted) == nil)
    #expect(!silent.saysAvailable)
  }

  @Test func `a phrase says one and many`() {
    let phrase = Phrase("{n} {n|sak|saker}")
    #expect(phrase.filled([("n", "1")]) == "1 sak")
    #expect(phrase.filled([("n", "0")]) == "0 saker")
    #expect(phrase.places == ["n", "n"])
  }
}
