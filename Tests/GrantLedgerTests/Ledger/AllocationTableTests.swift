import Testing

@testable import GrantLedger

@Suite struct AllocationTableTests {
  private func allocation(_ make: (inout ExportsBuilder) -> Void) throws -> AllocationTable {
    var builder = ExportsBuilder()
    builder.file("all.csv", .applications)
    make(&builder)
    return try settle(builder.build(), by: World.catalogue, today: World.today).allocation
  }

  private let kurs = AllocationTable.Division.part(World.partID("kurs"))
  private let velferd = AllocationTable.Division.part(World.partID("velferd"))

  @Test func `a case in two parts counts once for the scheme and once in each part`() throws {
    let table = try allocation {
      $0.application("1", World.competence, World.åmli, part: "kurs") { $0.granted = .kroner(10) }
      $0.application("1", World.competence, World.åmli, part: "velferd") { $0.granted = .kroner(20) }
      $0.report("1", World.competence, World.åmli, part: "velferd")
    }
    let scheme = World.competence.id
    for place in [nil, World.åmli.number] {
      let whole = table.totals(year: 2021, scheme: scheme, municipality: place)
      let parts = [kurs, velferd].map {
        table.totals(year: 2021, scheme: scheme, division: $0, municipality: place)
      }
      #expect(whole.applications == 1)
      #expect(whole.grantedApplications == 1)
      #expect((whole.reportsDue, whole.reportsReceived) == (1, 1))
      #expect(parts.map(\.applications) == [1, 1])
      #expect(parts.map(\.reportsDue) == [1, 1])
      #expect(parts.map(\.reportsReceived) == [0, 1])
      #expect(whole.amounts.granted == .kroner(30))
    }
  }

  @Test func `a part that was granted nothing owes no report`() throws {
    let table = try allocation {
      $0.application("1", World.competence, World.åmli, part: "kurs") { $0.granted = .kroner(10) }
      $0.application("1", World.competence, World.åmli, part: "velferd") { $0.granted = .zero }
      $0.report("1", World.competence, World.åmli, part: "velferd")
    }
    let parts = [kurs, velferd].map { table.totals(year: 2021, scheme: World.competence.id, division: $0) }
    #expect(parts.map(\.reportsDue) == [1, 0])
    #expect(parts.map(\.reportsReceived) == [0, 0])
    #expect(parts.map(\.grantedApplications) == [1, 0])
    #expect(parts.map(\.applications) == [1, 1])
  }

  @Test func `an organisation counts under the municipality where the measure takes place`() throws {
    let table = try allocation { builder in
      let choir = builder.text("Koret")
      builder.application("1", World.loneliness, World.risør) {
        $0.applicant = choir
        $0.applicantKind = .organisation
        $0.granted = .kroner(7)
      }
    }
    let totals = table.totals(year: 2021, scheme: World.loneliness.id, municipality: World.risør.number)
    #expect(totals.amounts.granted == .kroner(7))
    #expect(totals.applications == 1)
  }

  @Test func `rows of regional projects are counted where they stand`() throws {
    let table = try allocation {
      $0.application("1", World.loneliness, World.risør) { $0.isRegional = true }
      $0.application("2", World.loneliness, World.risør)
      $0.application("3", World.loneliness, World.åmli)
    }
    let scheme = World.loneliness.id
    #expect(table.totals(year: 2021, scheme: scheme, municipality: World.risør.number).regionalRows == 1)
    #expect(table.totals(year: 2021, scheme: scheme, municipality: World.åmli.number).regionalRows == 0)
    #expect(table.totals(year: 2021, scheme: scheme).regionalRows == 1)
  }

  @Test func `blank is not zero: nothing posted is told from a posted zero`() throws {
    let table = try allocation {
      $0.application("1", World.loneliness, World.risør)
      $0.application("2", World.loneliness, World.åmli) { $0.granted = .zero }
    }
    let scheme = World.loneliness.id
    #expect(table.hasAny(year: 2021, scheme: scheme, municipality: World.risør.number))
    #expect(!table.hasAny(year: 2021, scheme: scheme, municipality: World.kristiansand.number))
    #expect(!table.hasAny(year: 2020, scheme: scheme))
    #expect(!table.hasAny(year: 2021, scheme: World.competence.id))
    #expect(table.totals(year: 2021, scheme: scheme).grantedApplications == 0)
    #expect(table.municipalities(year: 2021, scheme: scheme) == [World.risør.number, World.åmli.number])
  }

  @Test func `every stored sum has its measure`() {
    // A new sum that is not listed would not be added up.
    let sums = Mirror(reflecting: Amounts()).children.count { $0.value is Money }
    #expect(sums == Amounts.measures.count)
    #expect(Set(Amounts.measures.map(\.flag.rawValue)).count == Amounts.measures.count)
    #expect(Set(Amounts.measures.map(\.measure)).count == Amounts.measures.count)
  }

  @Test func `sums that do not fit are an error and no crash`() throws {
    #expect(throws: Money.Overflow.self) {
      _ = try allocation {
        $0.application("1", World.loneliness, World.åmli) { $0.applied = Money(øre: .max) }
        $0.application("2", World.loneliness, World.risør) { $0.applied = Money(øre: 1) }
      }
    }
    #expect(throws: Money.Overflow.self) {
      var amounts = Amounts()
      amounts.granted = Money(øre: .max)
      amounts.carriedIn = Money(øre: 1)
      _ = try amounts.available()
    }
  }

  @Test func `a figure's name says year, scheme, part, place and measure`() {
    let figure = FigureID(
      year: 2019, scheme: World.competence.id, part: World.partID("velferd"), place: .county("42"),
      measure: .granted)
    #expect(figure.description == "2019/kompetanse:velferd/42/granted")
    #expect(
      FigureID(
        year: 2020, scheme: World.loneliness.id, place: .municipality(World.åmli.number), measure: .paid
      ).description == "2020/ensomhet/4217/paid")
  }
}
