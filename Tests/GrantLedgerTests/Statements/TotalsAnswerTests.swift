import Testing

@testable import GrantLedger

/// What `tilskudd totals` answers, in the tests' own world.
@Suite struct TotalsAnswerTests {
  private let world = YearlyWorld()

  private func ask(
    _ scheme: Scheme, _ grouping: TotalsGrouping = .municipality, years: [Int] = [2021],
    part: StaticString? = nil, municipality: Municipality? = nil, edition: Edition = .public,
    population: Population? = nil, change: CatalogueChange? = nil, showsShares: Bool = false
  ) throws -> TotalsAnswer {
    let part = part.flatMap { scheme.part(World.partID($0)) }
    return try answer(
      TotalsQuestion(
        request: try world.request(edition), asked: AskedScheme(scheme: scheme, part: part), years: years,
        municipality: municipality, grouping: grouping, population: population, change: change,
        showsShares: showsShares))
  }

  private func table(_ answer: TotalsAnswer) throws -> Table {
    try #require(answer.statement.sections.first?.table)
  }

  /// The cells of a row by their columns' keys.
  private func row(_ name: Cell, of answer: TotalsAnswer) throws -> [String: Cell] {
    let table = try table(answer)
    let row = try #require(table.rows.first { $0.contains(name) }, "\(table.rows)")
    return Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.key), row))
  }

  private func total(_ answer: TotalsAnswer) throws -> [String: Cell] {
    let table = try table(answer)
    return Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.key), try #require(table.total).cells))
  }

  @Test func `each municipality has its line, and the county its total and what is left of the frame`() throws
  {
    let answer = try ask(World.competence)
    let åmli = try row(.text("Åmli"), of: answer)
    #expect(åmli["applied"] == .money(Money(øre: 15_000_050)))
    #expect(åmli["granted"] == .money(Money(øre: 13_000_050)))
    #expect(åmli["used"] == .money(.kroner(60_000)))
    #expect(åmli["carryOverApproved"] == .money(.kroner(15_000)))
    #expect(åmli["leftOfFrame"] == .blank)
    // Nobody in Risør applied: that is not zero.
    #expect(try row(.text("Risør"), of: answer)["granted"] == .blank)
    let total = try total(answer)
    #expect(total["granted"] == .money(Money(øre: 48_000_050)))
    #expect(total["leftOfFrame"] == .money(Money(øre: 51_999_950)))
  }

  @Test func `the figures are those of the yearly statement`() throws {
    let statement = try world.statement(.internal)
    for scheme in [World.competence, World.loneliness, World.doctors] {
      let yearly = try #require(statement.sections.first { $0.id == "scheme-\(scheme.id)" }?.table)
      let own = try table(ask(scheme, edition: .internal))
      var compared = 0
      for (index, column) in own.columns.enumerated() {
        guard column.kind == .money, let other = yearly.columns.firstIndex(where: { $0.key == column.key })
        else { continue }
        #expect(own.rows.map { $0[index] } == yearly.rows.map { $0[other] }, "\(scheme.id) \(column.key)")
        #expect(own.total?.cells[index] == yearly.total?.cells[other], "\(scheme.id) \(column.key)")
        compared += 1
      }
      #expect(compared >= 3, "\(scheme.id)")
    }
  }

  @Test func `parts have what is left of their own frames`() throws {
    let answer = try ask(World.competence, .part)
    #expect(try row(.text("Kurs"), of: answer)["leftOfFrame"] == .money(.kroner(-30_000)))
    #expect(try row(.text("Velferdsteknologi"), of: answer)["leftOfFrame"] == .notSet)
    #expect(answer.statement.sections[0].notes.contains { $0.contains("«ikke fastsatt»") })
  }

  @Test func `a part asked for has its own sums and frame`() throws {
    let answer = try ask(World.competence, part: "kurs")
    #expect(try total(answer)["granted"] == .money(.kroner(430_000)))
    #expect(try total(answer)["leftOfFrame"] == .money(.kroner(-30_000)))
    #expect(answer.statement.title == "Kompetansetilskudd – Kurs 2021")
  }

  @Test func `years stand under each other, and their frames add up`() throws {
    let answer = try ask(World.competence, .year, years: [2020, 2021])
    #expect(try row(.code("2020"), of: answer)["leftOfFrame"] == .money(.kroner(800_000)))
    #expect(try total(answer)["leftOfFrame"] == .money(Money(øre: 131_999_950)))
    #expect(try table(answer).total?.rowsAreAddends == true)
  }

  @Test func `a municipality alone has no frame`() throws {
    let answer = try ask(World.competence, .year, years: [2020, 2021], municipality: World.åmli)
    #expect(try table(answer).columns.contains { $0.key == "leftOfFrame" } == false)
    #expect(try total(answer)["granted"] == .money(Money(øre: 23_000_050)))
    #expect(answer.statement.title == "Kompetansetilskudd 2020–2021, Åmli")
    #expect(answer.statement.name == "summer-kompetanse-4217-2020-2021")
  }

  @Test func `an organisation is a recipient of its own, and no contact is named`() throws {
    let answer = try ask(World.loneliness, .recipient)
    #expect(try row(.text("Koret"), of: answer)["granted"] == .money(.kroner(25_000)))
    for edition in Edition.allCases {
      for scheme in [World.competence, World.loneliness, World.doctors] {
        for grouping in TotalsGrouping.allCases {
          let texts = try ask(scheme, grouping, edition: edition).statement.allTexts
          #expect(!texts.contains { $0.contains(YearlyWorld.person) }, "\(scheme.id) \(grouping)")
        }
      }
    }
  }

  @Test func `measures stand by name, and what names none comes last`() throws {
    let answer = try ask(World.competence, .measure)
    let names = try table(answer).rows.map { $0[0] }
    #expect(names == [.text("Kurs i velferdsteknologi"), .text("uten tiltak")])
    #expect(try table(answer).rows.first?[2] == .money(.kroner(80_000)))
  }

  @Test func `rows in quarantine are told of`() throws {
    let notes = try ask(World.loneliness).statement.sections[0].notes
    #expect(notes.contains { $0.hasPrefix("1 rad i ordningen er i karantene") })
    // The misspelt claim and the unread one may be anyone's.
    #expect(notes.contains { $0.hasPrefix("2 rader i karantene kan gjelde hvilken som helst ordning") })
    let another = try ask(World.loneliness, municipality: World.kristiansand).statement.sections[0].notes
    #expect(!another.contains { $0.contains("i ordningen er i karantene") })
  }

  @Test func `each figure of the ledger has its id`() throws {
    let answer = try ask(World.competence)
    let granted = try #require(try table(answer).columns.firstIndex { $0.key == "granted" })
    let left = try #require(try table(answer).columns.firstIndex { $0.key == "leftOfFrame" })
    let ids = answer.figures.map { $0[granted]?.description }
    #expect(ids == [nil, "2021/kompetanse/4204/granted", "2021/kompetanse/4217/granted"])
    #expect(answer.totalFigures[granted]?.description == "2021/kompetanse/42/granted")
    #expect(answer.totalFigures[left] == nil)
    let parts = try ask(World.competence, .part, municipality: World.åmli)
    #expect(parts.figures[1].compactMap(\.self).first?.description == "2021/kompetanse:velferd/4217/applied")
    // Nothing says the sum of several years, nor an organisation's.
    #expect(try ask(World.competence, .year, years: [2020, 2021]).totalFigures.allSatisfy { $0 == nil })
    #expect(try ask(World.loneliness, .recipient).figures.allSatisfy { $0.allSatisfy { $0 == nil } })
  }

  @Test func `shares are of all that was granted`() throws {
    let answer = try ask(World.competence, .part, showsShares: true)
    #expect(try row(.text("Kurs"), of: answer)["shareOfGranted"] == .share(basisPoints: 8958))
  }

  @Test func `amounts per inhabitant are rounded to the øre, and none is shown without a figure`() throws {
    let population = Population([
      World.åmli.number: [2021: 1800], World.kristiansand.number: [2020: 111_000, 2021: 112_000],
    ])
    let answer = try ask(World.competence, population: population)
    // 130 000.50 kroner among 1 800.
    #expect(try row(.text("Åmli"), of: answer)["grantedPerInhabitant"] == .money(Money(øre: 7222)))
    #expect(try row(.text("Risør"), of: answer)["inhabitants"] == .blank)
    #expect(try total(answer)["grantedPerInhabitant"] == .blank)
    let notes = answer.statement.sections[0].notes
    #expect(notes.contains { $0.contains("folketallet 1. januar") })
    #expect(notes.contains { $0.contains("mangler folketall for noen") })
    let before = try ask(World.competence, .year, years: [2019], population: population)
    #expect(before.statement.sections[0].notes.contains { $0.contains("ikke folketall for 2019") })
  }

  @Test func `a changed frame stands beside the frame, with the difference`() throws {
    let less = try total(
      ask(World.competence, change: CatalogueChange(frame: .share(basisPoints: -300))))
    #expect(less["leftOfFrame"] == .money(Money(øre: 51_999_950)))
    #expect(less["leftOfFrameChanged"] == .money(Money(øre: 48_999_950)))
    #expect(less["leftOfFrameDifference"] == .money(.kroner(-30_000)))
    let answer = try ask(
      World.competence, .part, change: CatalogueChange(frame: .amount(.kroner(2_000_000))))
    #expect(try total(answer)["leftOfFrameDifference"] == .money(.kroner(1_000_000)))
    // A new amount is the scheme's own, and no part's.
    #expect(try row(.text("Kurs"), of: answer)["leftOfFrameDifference"] == .money(.zero))
    #expect(try row(.text("Velferdsteknologi"), of: answer)["leftOfFrameDifference"] == .blank)
    #expect(answer.statement.sections[0].notes.contains { $0.contains("Katalog og rapporter er som før") })
  }

  @Test func `a changed limit counts those who would need an attestation`() throws {
    var world = YearlyWorld()
    let place = try #require(world.catalogue.schemes.firstIndex { $0.id == World.competence.id })
    world.catalogue.schemes[place].audit = AuditRequirement(
      limit: .kroner(200_000), isInclusive: false, basis: .total, source: World.competence.source)
    let answer = try answer(
      TotalsQuestion(
        request: try world.request(.public), asked: AskedScheme(scheme: world.catalogue.schemes[place]),
        years: [2021], change: CatalogueChange(limit: .kroner(100_000))))
    let total = try total(answer)
    #expect(total["attestations"] == .count(1))
    #expect(total["attestationsChanged"] == .count(2))
    #expect(total["attestationsDifference"] == .count(1))
    #expect(try row(.text("Åmli"), of: answer)["attestationsDifference"] == .count(1))
    #expect(try row(.text("Kristiansand"), of: answer)["attestationsDifference"] == .count(0))
  }
}
