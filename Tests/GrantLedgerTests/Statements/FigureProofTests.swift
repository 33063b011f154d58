import Testing

@testable import GrantLedger

/// What `tilskudd explain` says of a figure, in the tests' own world.
@Suite struct FigureProofTests {
  private let world = YearlyWorld()

  private func prove(
    _ figure: FigureID, _ edition: Edition = .public, in request: StatementRequest? = nil
  ) throws -> FigureProof {
    let request = try request ?? world.request(edition)
    let exports = request.settlement.exports
    let scheme = try #require(request.catalogue.scheme(figure.scheme))
    let asked = AskedScheme(scheme: scheme, part: figure.part.flatMap(scheme.part))
    let wanted = AskedFigure(asked, year: figure.year, place: figure.place, measure: figure.measure)
    #expect(wanted.id == figure)
    return try GrantLedger.prove(wanted, in: request) { origin, column in
      Location(
        file: exports[origin.file].name, line: Int(origin.line), column: 7, heading: column?.rawValue,
        written: "som skrevet")
    }
  }

  private func table(_ proof: FigureProof) throws -> Table {
    try #require(proof.statement.sections.first?.table)
  }

  private static func figure(
    _ scheme: Scheme, _ measure: Measure, _ municipality: Municipality? = nil, part: StaticString? = nil,
    year: Int = 2021
  ) -> FigureID {
    FigureID(
      year: year, scheme: scheme.id, part: part.map(World.partID),
      place: municipality.map { .municipality($0.number) } ?? .county("42"), measure: measure)
  }

  @Test func `every figure is the sum of its addends`() throws {
    let request = try world.request(.internal)
    var proved = 0
    for scheme in [World.competence, World.loneliness, World.doctors] {
      for part in [nil] + scheme.parts.map({ Optional($0.id) }) {
        for place in [nil] + World.municipalities.map({ Optional($0.number) }) {
          for (measure, year) in Measure.allCases.flatMap({ [($0, 2020), ($0, 2021)] }) {
            let figure = FigureID(
              year: year, scheme: scheme.id, part: part,
              place: place.map { .municipality($0) } ?? .county("42"), measure: measure)
            let proof = try prove(figure, in: request)
            let values = try table(proof).rows.compactMap(\.last)
            switch proof.value {
            case .money(let money):
              let sum = try values.map { cell throws(Money.Overflow) in
                if case .money(let money) = cell { money } else { Money.zero }
              }.total()
              #expect(sum == money, "\(figure)")
              proved += 1
            case .count(let count):
              #expect(values.count == count, "\(figure)")
              proved += 1
            case .blank: #expect(values.isEmpty, "\(figure)")
            default: Issue.record("\(figure): \(proof.value)")
            }
          }
        }
      }
    }
    #expect(proved > 60)
  }

  @Test func `each addend has its place and the text as written`() throws {
    let proof = try prove(Self.figure(World.competence, .granted, World.åmli))
    let rows = try table(proof).rows
    #expect(
      rows.map { $0[0] } == [.text("2021/søknader.csv:2:7"), .text("2021/søknader.csv:3:7")], "\(rows)")
    #expect(rows.map { $0[2] } == [.text("som skrevet"), .text("som skrevet")])
    #expect(try table(proof).total?.cells.last == .money(Money(øre: 13_000_050)))
    #expect(proof.statement.title == "Innvilget: Kompetansetilskudd 2021, Åmli")
  }

  @Test func `what is unreported takes away what is used`() throws {
    let proof = try prove(Self.figure(World.competence, .unreported, World.åmli, part: "kurs"))
    #expect(
      try table(proof).rows.map(\.last) == [
        .money(.kroner(80_000)), .money(.kroner(10_000)), .money(.kroner(-60_000)), .money(.kroner(-30_000)),
      ])
    #expect(proof.value == .money(.zero))
  }

  @Test func `what was left out is told with the reason, and what may belong is told apart`() throws {
    func notes(_ edition: Edition) throws -> [String] {
      try prove(Self.figure(World.loneliness, .granted, World.åmli), edition).statement.sections[0].notes
    }
    let inside = try notes(.internal)
    let own = "Holdt utenfor: 2021/søknader.csv:6:7 «som skrevet». FEIL "
    #expect(inside.contains { $0.hasPrefix(own) }, "\(inside)")
    let other = "Holdt utenfor, og kan høre til her: "
    #expect(
      inside.contains { $0.hasPrefix(other + "2021/søknader.csv:7:7 «som skrevet». FEIL ") }, "\(inside)")
    // A misspelt claim may be of a scheme that is withheld.
    let outside = try notes(.public)
    #expect(outside.contains { $0.hasPrefix(own) })
    #expect(!outside.contains { $0.hasPrefix(other) })
    #expect(outside.contains { $0.hasPrefix("2 rader i karantene kan gjelde hvilken som helst ordning") })
    // A report has no part in what is granted, nor an application in what is used.
    let used = try prove(Self.figure(World.loneliness, .used, World.åmli)).statement.sections[0].notes
    #expect(used == ["Holdt utenfor: ingen rader."])
  }

  @Test func `rules that have something to say are told, and the others have passed`() throws {
    let notes = try prove(Self.figure(World.competence, .granted)).statement.sections[0].notes
    let passed = try #require(notes.last)
    #expect(passed.hasPrefix("Uten funn på disse radene: "))
    #expect(passed.contains("VAL-001") && !passed.contains("PAY-002"))
    let request = try world.request(.public)
    let rows = Set(request.settlement.ledger.entries(year: 2021, scheme: World.competence.id).map(\.origin))
    let spoken = request.settlement.findings.filter { finding in
      if case .record(let origin, _) = finding.place { rows.contains(origin) } else { false }
    }
    for finding in spoken {
      #expect(!passed.contains(finding.rule.text))
      #expect(notes.contains { $0.contains(" \(finding.rule): ") })
    }
  }

  @Test func `the public edition proves nothing of one municipality's doctors`() throws {
    for measure in Measure.allCases {
      let proof = try prove(Self.figure(World.doctors, measure, World.åmli))
      #expect(proof.value == .withheld)
      #expect(try table(proof).rows.isEmpty)
      #expect(proof.statement.sections[0].notes.count == 1)
      let county = try prove(Self.figure(World.doctors, measure))
      #expect(try county.value == .withheld && table(county).rows.isEmpty)
    }
    var shared = YearlyWorld()
    shared.change { $0.claim("F5", World.kristiansand) { $0.granted = .kroner(9_752) } }
    let county = try prove(Self.figure(World.doctors, .granted), in: shared.request(.public))
    #expect(county.value != .withheld)
    #expect(try table(county).rows.isEmpty)
    #expect(try !table(prove(Self.figure(World.doctors, .granted), .internal)).rows.isEmpty)
  }
}
