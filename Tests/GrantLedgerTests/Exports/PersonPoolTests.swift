import GrantLedger
import Testing

@Suite struct PersonPoolTests {
  @Test func `one name has one number, and another name another`() {
    var pool = PersonPool()
    let kari = pool.intern(Personal("Kari"))
    let ola = pool.intern(Personal("Ola"))
    #expect(kari != ola)
    #expect(pool.intern(Personal("Kari")) == kari)
    #expect(pool[ola] == Personal("Ola"))
    #expect(pool.names == [Personal("Kari"), Personal("Ola")])
  }
}
