import GrantLedger
import Testing

@Suite struct PersonalTests {
  private let name = "Kari Nordmann"

  private func leaks(_ text: String) -> Bool { text.contains("Kari") || text.contains("Nordmann") }

  @Test func `no way of turning it into text tells the value`() {
    let personal = Personal(name)
    let optional: Personal<String>? = personal
    var dumped = ""
    dump(personal, to: &dumped)
    dump([optional], to: &dumped)
    let texts = [
      "\(personal)", String(describing: personal), String(reflecting: personal), personal.description,
      personal.debugDescription, "\(String(describing: optional))", "\([personal])", "\(["a": personal])",
      dumped,
    ]
    for text in texts { #expect(!leaks(text), "\(text.count) characters tell the value") }
    #expect(texts.allSatisfy { $0.contains("•••") })
  }

  @Test func `a mirror sees nothing inside`() {
    let mirror = Mirror(reflecting: Personal(name))
    #expect(mirror.children.isEmpty)
    #expect(mirror.descendant("value") == nil)
  }

  @Test func `a row that holds one does not tell it either`() {
    var claim = ClaimRow.Content(
      year: 2021, scheme: SchemeReferenceID(index: 0), place: PlaceReferenceID(index: 0))
    claim.doctor = Personal(name)
    var exports = Exports()
    var application = ApplicationRow.Content(
      year: 2021, scheme: SchemeReferenceID(index: 0), place: PlaceReferenceID(index: 0))
    application.contactPerson = exports.persons.intern(Personal(name))
    exports.applications = [
      ApplicationRow(origin: Origin(file: FileID(index: 0), line: 2, record: 1), content: application)
    ]
    var dumped = "\(claim)\(exports)\(String(reflecting: claim))"
    dump(claim, to: &dumped)
    dump(exports, to: &dumped)
    #expect(dumped.contains("•••"))
    #expect(!leaks(dumped))
  }

  @Test func `values may be compared and counted`() {
    #expect(Personal(name) == Personal(name))
    #expect(Set([Personal(name), Personal(name), Personal("Ola")]).count == 2)
  }

  @Test func `only a working file gets the value`() {
    #expect(Personal(name).revealed(to: WorkingFile(purpose: "a test")) == name)
  }
}
