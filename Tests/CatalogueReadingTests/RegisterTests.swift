import GrantLedger
import Testing

/// The bundled register: all of Norway, 2017 to 2026, and Agder's municipalities one by one.
@Suite struct RegisterTests {
  @Test(arguments: zip(2017...2026, [426, 422, 422, 356, 356, 356, 356, 357, 357, 357]))
  func `each year has as many municipalities as Norway had`(year: Int, count: Int) throws {
    let register = try bundledCatalogue().municipalities
    let day = try #require(CivilDate(year: year, month: 1, day: 1))
    let numbers = Self.counties.flatMap { register.inForce(county: $0, on: day) }.map(\.number)
    #expect(numbers.count == count)
    #expect(Set(numbers).count == count)
  }

  @Test func `Agder has its 25 municipalities, by number`() throws {
    let register = try bundledCatalogue().municipalities
    let day = try #require(CivilDate(iso: "2021-01-01"))
    let agder = register.inForce(county: "42", on: day)
    #expect(agder.map(\.number.description) == Self.agder.map(\.number))
    #expect(agder.map(\.name) == Self.agder.map(\.name))
  }

  @Test func `each of Agder's 30 former numbers leads to today's municipality`() throws {
    var count = 0
    for (number, name, former) in Self.agder {
      for written in former.split(separator: ",") {
        let oldNumber = String(written.prefix(4))
        let oldName = written.count > 5 ? String(written.dropFirst(5)) : name
        for year in [2019, 2021] {
          for writing in [(oldNumber, ""), (oldNumber, oldName), ("\(oldNumber) - \(oldName)", "")] {
            let match = try find(writing.0, writing.1, year)
            guard case .found(let today, let was) = match else {
              Issue.record("\(writing) in \(year): \(match)")
              continue
            }
            #expect(today.number.description == number)
            #expect(was?.number.description == oldNumber)
          }
        }
        count += 1
      }
    }
    #expect(count == 30)
  }

  /// Each row of a year must lead somewhere, by number and by number and name together.
  @Test(arguments: 2017...2026) func `every municipality of a year is found by number and name`(year: Int)
    throws
  {
    let register = try bundledCatalogue().municipalities
    let day = try #require(CivilDate(year: year, month: 1, day: 1))
    let today = try #require(CivilDate(iso: "2026-01-01"))
    for municipality in Self.counties.flatMap({ register.inForce(county: $0, on: day) }) {
      let match = register.find(
        number: municipality.number.description, name: municipality.name, year: year, today: today)
      switch match {
      case .found(let found, let former):
        #expect(found.validity.contains(today))
        #expect((former?.number ?? found.number) == municipality.number)
      case .ambiguous(let successors):
        #expect(["1507", "1613", "1850", "5012"].contains(municipality.number.description))
        #expect(successors.count > 1)
      default: Issue.record("\(municipality.number) \(municipality.name) in \(year): \(match)")
      }
    }
  }

  @Test(arguments: [
    ("301", "", "0301"), ("901", "Risør", "4201"), ("", "4201 - Risør", "4201"), ("", "Vegaarshei", "4212"),
    ("0912", "Vegårdshei", "4212"), ("", "Evje & Hornnes", "4219"), ("", "evje-og-hornnes", "4219"),
    ("", "Evje Og Hornnes kommune", "4219"), ("4219", "Evje og Hornes", "4219"), ("", "Aseral", "unknown"),
    ("", "Åseral", "4224"), ("", "A\u{30A}mli", "4217"), ("1018 Søgne", "", "4204"),
    ("4204", "Søgne", "4204"),
    ("4204", "Kr.sand", "4204"), ("", "Porsáŋgu", "5436"), ("", "Kárášjohka", "5437"),
    ("", "Karasjok", "5437"),
    ("", "Snåsa", "5041"), ("", "Snåase / Snåsa", "5041"), ("42030000", "Arendal", "unknown"),
    ("4203", "Risør", "conflicting"), ("4299", "Trollvik", "unknown"), ("", "Herøy", "ambiguous"),
    ("", "Herøy (Nordland)", "1818"), ("", "Våler", "ambiguous"), ("", "Våler i Innlandet", "3419"),
    ("", "Våler (Hedmark)", "3419"), ("3018", "Våler", "3018"), ("1850", "", "ambiguous"),
    ("5012", "", "ambiguous"),
    ("5012", "Orkland", "5059"),
  ])
  func `real writings in a 2020 row`(number: String, name: String, outcome: String) throws {
    let match = try find(number, name, 2020)
    switch match {
    case .found(let municipality, _): #expect(municipality.number.description == outcome)
    case .ambiguous: #expect(outcome == "ambiguous")
    case .conflicting: #expect(outcome == "conflicting")
    case .unknown: #expect(outcome == "unknown")
    case .blank: Issue.record("blank")
    }
  }

  @Test func `near misses are offered in order`() throws {
    #expect(try near("Aseral") == ["4224 Åseral"])
    #expect(try near("Vegårdshei") == ["4212 Vegårshei"])
    #expect(try near("Bygl") == ["4222 Bykle"])
    #expect(try near("Risor") == ["4201 Risør", "1624 Rissa"])
    #expect(try near("Lyngda") == ["4225 Lyngdal", "5424 Lyngen"])
    #expect(try near("Xyzzyx") == [])
  }

  private func near(_ name: String) throws -> [String] {
    guard case .unknown(let near) = try find("", name, 2020) else { return ["found"] }
    return near.map { "\($0.number) \($0.name)" }
  }

  private func find(_ number: String, _ name: String, _ year: Int) throws -> MunicipalityMatch {
    let today = try #require(CivilDate(iso: "2021-06-01"))
    return try bundledCatalogue().municipalities.find(number: number, name: name, year: year, today: today)
  }

  private static let counties = (1...56).map { $0 < 10 ? "0\($0)" : "\($0)" }

  /// By hand, from the county governor's own overview: number, name, former numbers (and names where another).
  private static let agder: [(number: String, name: String, former: String)] = [
    ("4201", "Risør", "0901"), ("4202", "Grimstad", "0904"), ("4203", "Arendal", "0906"),
    ("4204", "Kristiansand", "1001,1017 Songdalen,1018 Søgne"),
    ("4205", "Lindesnes", "1002 Mandal,1021 Marnardal,1029"),
    ("4206", "Farsund", "1003"), ("4207", "Flekkefjord", "1004"), ("4211", "Gjerstad", "0911"),
    ("4212", "Vegårshei", "0912"), ("4213", "Tvedestrand", "0914"), ("4214", "Froland", "0919"),
    ("4215", "Lillesand", "0926"), ("4216", "Birkenes", "0928"), ("4217", "Åmli", "0929"),
    ("4218", "Iveland", "0935"),
    ("4219", "Evje og Hornnes", "0937"), ("4220", "Bygland", "0938"), ("4221", "Valle", "0940"),
    ("4222", "Bykle", "0941"), ("4223", "Vennesla", "1014"), ("4224", "Åseral", "1026"),
    ("4225", "Lyngdal", "1027 Audnedal,1032"), ("4226", "Hægebostad", "1034"), ("4227", "Kvinesdal", "1037"),
    ("4228", "Sirdal", "1046"),
  ]
}
