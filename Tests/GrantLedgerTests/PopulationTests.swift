import Testing

@testable import GrantLedger

@Suite struct PopulationTests {
  private static func number(_ text: String) throws -> MunicipalityNumber {
    try #require(MunicipalityNumber(text))
  }

  private static func municipality(
    _ number: String, first: String? = nil, last: String? = nil, to successors: [String] = []
  ) throws -> Municipality {
    Municipality(
      number: try Self.number(number), name: "K\(number)", countyNumber: "42", countyName: "Prøve",
      validity: Validity(
        first: first.flatMap { CivilDate(iso: $0) }, last: last.flatMap { CivilDate(iso: $0) }),
      successors: try successors.map(Self.number))
  }

  /// Two that became one in 2020, one that was divided in 2020, and one that stays.
  private static func register() throws -> MunicipalityRegister {
    MunicipalityRegister(
      municipalities: [
        try municipality("1001", last: "2019-12-31", to: ["4204"]),
        try municipality("1018", last: "2019-12-31", to: ["4204"]),
        try municipality("4204", first: "2020-01-01"),
        try municipality("1850", last: "2019-12-31", to: ["1806", "1875"]),
        try municipality("1806", first: "2020-01-01"), try municipality("1875", first: "2020-01-01"),
        try municipality("4201"),
      ], aliases: [])
  }

  private static func population() throws -> Population {
    Population([
      try number("1001"): [2019: 90_000], try number("1018"): [2019: 11_000],
      try number("4204"): [2020: 112_000],
      try number("1850"): [2019: 2000], try number("4201"): [2019: 6900, 2020: 6800],
      try number("1806"): [2020: 1000],
    ])
  }

  @Test func `municipalities merged since are added up, and what was divided is not guessed`() throws {
    let today = try #require(CivilDate(iso: "2022-03-15"))
    let before = try Self.population().inhabitants(year: 2019, today: today, in: Self.register())
    #expect(before == [try Self.number("4204"): 101_000, try Self.number("4201"): 6900])
    let after = try Self.population().inhabitants(year: 2020, today: today, in: Self.register())
    #expect(
      after == [
        try Self.number("4204"): 112_000, try Self.number("4201"): 6800, try Self.number("1806"): 1000,
      ])
    #expect(try Self.population().inhabitants(year: 2021, today: today, in: Self.register()).isEmpty)
    #expect(try Self.population().years == [2019, 2020])
  }

  @Test(arguments: [
    (100, 3, 33), (200, 3, 67), (50, 100, 1), (49, 100, 0), (-50, 100, -1), (-49, 100, 0), (7, 1, 7),
    (Int64.max, 1, Int64.max), (Int64.min, 2, Int64.min / 2),
  ])
  func `amounts are divided to the nearest øre`(øre: Int64, count: Int, each: Int64) {
    #expect(Money(øre: øre).divided(among: count) == Money(øre: each))
  }

  @Test func `nothing is divided among nobody`() { #expect(Money.kroner(1).divided(among: 0) == nil) }
}
