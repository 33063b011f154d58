import SeededNumbers
import Testing

@testable import GrantLedger

@Suite struct RowChangeTests {
  private func comparison(
    _ before: (inout ExportsBuilder) -> Void, _ after: (inout ExportsBuilder) -> Void
  ) throws -> RunComparison {
    func snapshot(_ build: (inout ExportsBuilder) -> Void) throws -> RunSnapshot {
      var world = NightlyWorld()
      world.change { builder in
        builder.file("søknader.csv", .applications)
        build(&builder)
      }
      return try world.snapshot()
    }
    return RunComparison(before: try snapshot(before), after: try snapshot(after))
  }

  private func application(
    _ number: String?, _ place: Municipality = World.åmli, _ granted: Int32 = 1000, measure: String? = nil
  ) -> (inout ExportsBuilder) -> Void {
    { builder in
      let measure = measure.map { builder.text($0) }
      builder.application(number, World.competence, place, part: "kurs") {
        $0.granted = .kroner(granted)
        $0.measure = measure
      }
    }
  }

  private func all(_ rows: ((inout ExportsBuilder) -> Void)...) -> (inout ExportsBuilder) -> Void {
    { builder in for row in rows { row(&builder) } }
  }

  @Test func `rows in another order and another file are the same rows`() throws {
    let one = application("1", measure: "a")
    let other = application("2", World.risør)
    let comparison = try comparison(all(one, other)) { builder in
      builder.file("andre.csv", .applications)
      other(&builder)
      one(&builder)
    }
    #expect(comparison.rows.isEmpty && comparison.figures.isEmpty && comparison.isUnchanged)
    #expect(comparison.inputs.map(\.input.name) == ["andre.csv"])
  }

  @Test func `a name of a person is in no digest`() throws {
    func named(_ name: String) -> (inout ExportsBuilder) -> Void {
      { builder in
        let person = builder.person(name)
        builder.application("1", World.loneliness, World.åmli) { $0.contactPerson = person }
        builder.file("krav.csv", .claims)
        builder.claim("2", World.åmli) { $0.doctor = Personal(name) }
      }
    }
    #expect(try comparison(named("Kari"), named("Ola")).isUnchanged)
  }

  @Test func `another amount is a change of the row with both amounts`() throws {
    let changes = try comparison(application("1"), application("1", World.åmli, 1500)).rows
    #expect(changes.map(\.kind) == [.changed])
    #expect(changes[0].before?.granted == .kroner(1000) && changes[0].after?.granted == .kroner(1500))
    #expect(try changes[0].difference { $0.granted } == .kroner(500))
  }

  @Test func `of several measures of a case only the one that is new is new`() throws {
    let changes = try comparison(
      all(application("1", measure: "a"), application("1", measure: "b")),
      all(application("1", measure: "c"), application("1", measure: "a"), application("1", measure: "b"))
    ).rows
    #expect(changes.map(\.kind) == [.new])
  }

  @Test func `a case that moves to another municipality has changed, and is not gone`() throws {
    let changes = try comparison(application("1"), application("1", World.risør)).rows
    #expect(changes.map(\.kind) == [.changed])
    #expect(changes[0].key?.municipality == "4201")
    // Without a case number nothing tells that it is the same.
    let loose = try comparison(application(nil), application(nil, World.risør)).rows
    #expect(Set(loose.map(\.kind)) == [.new, .vanished])
  }

  @Test func `the same row once more is a new row, in quarantine`() throws {
    let changes = try comparison(application("1"), all(application("1"), application("1"))).rows
    #expect(changes.map(\.kind) == [.new])
    #expect(changes[0].after?.isCounted == false)
    #expect(try changes[0].difference { $0.granted } == .zero)
  }

  @Test func `figures that differ are told of with what they were, and none others`() throws {
    let changes = try comparison(application("1"), application("1", World.åmli, 1500)).figures
    #expect(
      changes.map(\.id) == [
        "2021/kompetanse/42/granted", "2021/kompetanse/4217/granted", "2021/kompetanse:kurs/42/granted",
        "2021/kompetanse:kurs/4217/granted",
      ])
    #expect(changes.allSatisfy { $0.before == 100_000 && $0.after == 150_000 && $0.isMoney })
    // A figure that was not there before has no value of before: that is not zero.
    let new = try comparison({ _ in }, application("1")).figures
    #expect(!new.isEmpty && new.allSatisfy { $0.before == nil })
  }

  @Test(arguments: 1...30) func `what was and the changes make what is`(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    func rows() -> [RunSnapshot.Row] {
      (0..<Int.random(in: 0...12, using: &chance)).map { _ in
        RunSnapshot.Row(
          key: .init(
            kind: .applications, year: 2021, scheme: Bool.random(using: &chance) ? "a" : "b",
            municipality: "4217", caseNumber: ["", "1", "2"].randomElement(using: &chance) ?? ""),
          fingerprint: .random(in: 0...2, using: &chance), isCounted: .random(using: &chance), isPublic: true)
      }
    }
    let (before, after) = (rows(), rows())
    let changes = RowChange.all(from: before, to: after)
    var made = before
    for change in changes {
      if let gone = change.before { made.remove(at: try #require(made.firstIndex(of: gone))) }
      if let new = change.after { made.append(new) }
    }
    #expect(made.sorted() == after.sorted())
    #expect(changes.allSatisfy { $0.before != $0.after })
  }
}
