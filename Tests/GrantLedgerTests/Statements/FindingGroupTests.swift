import Testing

@testable import GrantLedger

@Suite struct FindingGroupTests {
  private func line(
    _ rule: RuleNumber, _ place: (file: String, line: Int)?, remedy: String = "Rett.",
    severity: Severity = .error
  ) throws -> FindingLine {
    var line = FindingLine(
      Finding(rule: rule, severity: severity, place: .figure("2021/ensomhet/42/granted"), arguments: []),
      wording: try .bokmål(), catalogue: World.catalogue, exports: Exports()
    ) { _, _ in Location(file: "", line: 0, column: 0) }
    line.remedy = remedy
    if let place { line.location = Location(file: place.file, line: place.line, column: 1) }
    return line
  }

  @Test func `findings are grouped by rule, in the order in which rules are met`() throws {
    let groups = FindingGroup.groups(of: [
      try line("PAY-001", ("a.csv", 2)), try line("GRT-001", ("a.csv", 2), severity: .warning),
      try line("PAY-001", ("b.csv", 2)),
    ])
    #expect(groups.map(\.rule) == ["PAY-001", "GRT-001"])
    #expect(groups.map(\.severity) == [.error, .warning])
    #expect(groups.map(\.lines.count) == [2, 1])
    #expect(FindingGroup.groups(of: []).isEmpty)
  }

  @Test func `rows and files are counted once each`() throws {
    let wording = try Wording.bokmål()
    func extent(_ places: [(file: String, line: Int)?]) throws -> String {
      try #require(FindingGroup.groups(of: places.map { try line("PAY-001", $0) }).first).extent(wording)
    }
    #expect(try extent([("a.csv", 2), ("a.csv", 2), ("a.csv", 3), ("b.csv", 2)]) == "3 rader i 2 filer")
    #expect(try extent([("a.csv", 2)]) == "1 rad i 1 fil")
    #expect(try extent([nil, nil]) == "2 funn")
    #expect(try extent([nil, ("a.csv", 2)]) == "2 funn")
  }

  @Test func `what to do is said once where it is the same for all`() throws {
    let same = FindingGroup.groups(of: [try line("PAY-001", nil), try line("PAY-001", nil)])
    #expect(same.map(\.remedy) == ["Rett."])
    let other = FindingGroup.groups(of: [
      try line("PAY-001", nil), try line("PAY-001", nil, remedy: "Slett."),
    ])
    #expect(other.map(\.remedy) == [nil])
  }

  @Test func `what was perhaps meant, and whether a value is personal, are kept beside the words`() throws {
    func line(_ column: ColumnKey) throws -> FindingLine {
      FindingLine(
        Finding(
          rule: "MUN-001", severity: .error,
          place: .record(Origin(file: FileID(index: 0), line: 1, record: 1), column),
          arguments: [.init("near", .texts(["4203 Arendal"])), .init("municipality", .text("x"))]),
        wording: try .bokmål(), catalogue: World.catalogue, exports: Exports()
      ) { _, _ in Location(file: "a", line: 1, column: 1) }
    }
    #expect(try line(.municipalityName).suggestions == ["4203 Arendal"])
    #expect(try !line(.municipalityName).isPersonal)
    #expect(try line(.contactPerson).isPersonal)
  }
}
