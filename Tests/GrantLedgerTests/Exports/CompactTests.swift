import Testing

@testable import GrantLedger

@Suite struct CompactTests {
  @Test func `blank stays blank, and zero stays zero`() {
    var row = ApplicationRow.Content(
      year: 2021, scheme: SchemeReferenceID(index: 0), place: PlaceReferenceID(index: 0))
    #expect(row.granted == nil && row.caseNumber == nil && row.received == nil)
    row.granted = .zero
    row.caseNumber = TextID(index: 0)
    row.received = CivilDate(dayNumber: 0)
    #expect(row.granted == .zero && row.caseNumber == TextID(index: 0) && row.received?.dayNumber == 0)
    row.granted = nil
    #expect(row.granted == nil)
    #expect(row.year == 2021)
  }

  @Test func `rows, cases and findings in words are small`() {
    // A million of them must fit a machine of an office; a field that is added is worth a thought.
    #expect(MemoryLayout<ApplicationRow>.stride <= 144)
    #expect(MemoryLayout<ReportRow>.stride <= 144)
    #expect(MemoryLayout<GrantCase>.stride <= 96)
    #expect(MemoryLayout<FindingLine>.stride <= 224)
  }

  @Test func `what is rare is kept as it is, and is none where there is none`() {
    struct Line: Hashable {
      @Rare var waiver: String?
    }
    var line = Line()
    #expect(line.waiver == nil && line == Line())
    line.waiver = "until further notice"
    let copy = line
    #expect(copy.waiver == "until further notice" && copy == line && copy != Line())
    line.waiver = nil
    #expect(line == Line() && copy.waiver != nil)
  }

  @Test func `the same text has one id, however many there are`() {
    var pool = TextPool()
    let ids = (0..<5_000).map { pool.intern("2021/\($0)") }
    #expect(Set(ids).count == 5_000)
    for number in [0, 63, 64, 4_999] {
      #expect(pool.intern("2021/\(number)") == ids[number])
      #expect(pool[ids[number]] == "2021/\(number)")
    }
  }

  @Test func `a short list is a list`() {
    var few: Few<Int> = []
    #expect(Array(few) == [])
    for number in 1...4 {
      few.append(number)
      #expect(Array(few) == Array(1...number))
      #expect(few == Few(arrayLiteral: 1, 2, 3, 4).prefix(number).reduce(into: []) { $0.append($1) })
    }
    #expect(few.contains(3) && !few.contains(5))
  }
}
