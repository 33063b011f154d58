import GrantLedger
import Testing

/// A register of a few municipalities; the whole country is tested where its data is.
@Suite struct MunicipalityLookupTests {
  @Test(arguments: [
    ("4201", ""), ("", "Risør"), ("4201", "Risør"), ("4201 - Risør", ""), ("", "4201 Risør"),
    ("", "Risør (4201)"),
    ("4201\u{A0}", "\u{A0}RISØR\u{202F}kommune"), ("", "Riso\u{308}r"), ("4 201", ""), ("4.201", ""),
    ("", "risoer"),
    ("", "Kommune: Risør"), ("4201", "Risrø"),
  ])
  func `number, name or both find a municipality of the year`(number: String, name: String) throws {
    #expect(look(number, name, year: 2021) == .found(try entry("4201"), former: nil))
  }

  @Test func `an old number is followed, whatever the year of the row`() throws {
    let found = MunicipalityMatch.found(try entry("4201"), former: try entry("0901"))
    #expect(look("0901", "Risør", year: 2019) == found)
    #expect(look("0901", "", year: 2021) == found)
    #expect(look("901", "", year: 2019) == found)
  }

  @Test func `a new number in an older row is taken as it stands`() throws {
    #expect(look("4201", "Risør", year: 2019) == .found(try entry("4201"), former: nil))
  }

  @Test func `a name means the one that bore it in the year`() throws {
    #expect(look("", "Lindesnes", year: 2019) == .found(try entry("4205"), former: try entry("1029")))
    #expect(look("", "Lindesnes", year: 2020) == .found(try entry("4205"), former: nil))
    #expect(look("", "Søgne", year: 2021) == .found(try entry("4204"), former: try entry("1018")))
  }

  @Test func `number and former name of the same municipality agree`() throws {
    let found = MunicipalityMatch.found(try entry("4204"), former: try entry("1018"))
    #expect(look("1018 Søgne", "", year: 2019) == found)
    #expect(look("4204", "Søgne", year: 2020) == found)
    #expect(look("1018", "Kristiansand", year: 2020) == found)
    #expect(look("1018", "Sogne", year: 2019) == found)
  }

  @Test func `number and name of two municipalities disagree`() throws {
    #expect(
      look("4201", "Kristiansand", year: 2021)
        == .conflicting(number: try entry("4201"), name: try entry("4204")))
    // Both went into Kristiansand, but were two in 2019.
    #expect(
      look("1001", "Søgne", year: 2019) == .conflicting(number: try entry("1001"), name: try entry("1018")))
    #expect(
      look("1818", "Herøy (Møre og Romsdal)", year: 2021)
        == .conflicting(number: try entry("1818"), name: try entry("1515")))
  }

  @Test func `two numbers that differ are no number`() throws {
    #expect(look("4201", "4204 Risør", year: 2021) == .unknown(near: [try entry("4201")]))
  }

  @Test(arguments: ["42010000", "42", "4201, 4204", "#REF!", "0000", "4299"])
  func `a number that is none is unknown, though the name is right`(number: String) throws {
    #expect(look(number, "Risør", year: 2021) == .unknown(near: [try entry("4201")]))
    #expect(look(number, "", year: 2021) == .unknown(near: []))
  }

  @Test func `a name in the number's field counts too`() throws {
    #expect(look("Risør", "Risør kommune", year: 2021) == .found(try entry("4201"), former: nil))
    #expect(
      look("4204 Kristiansand", "Søgne", year: 2020) == .found(try entry("4204"), former: try entry("1018")))
    #expect(
      look("Lindesnes", "Risør", year: 2021)
        == .conflicting(number: try entry("4205"), name: try entry("4201")))
    #expect(
      look("4201 Lindesnes", "Risør", year: 2021)
        == .conflicting(number: try entry("4201"), name: try entry("4205")))
  }

  @Test func `a name that is nothing like the number's is not passed over`() throws {
    #expect(look("4201", "Sentralbordet", year: 2021) == .unknown(near: [try entry("4201")]))
  }

  @Test func `where a name is borne just so, none that only comes near is offered`() throws {
    let register = MunicipalityRegister(
      municipalities: try [("4203", "Arendal", "42"), ("5061", "Rindal", "50")].map {
        Municipality(
          number: try #require(MunicipalityNumber($0.0)), name: $0.1, countyNumber: $0.2, countyName: $0.2,
          validity: .always, successors: [])
      }, aliases: [])
    guard
      case .unknown(let near) = register.find(
        number: "42030000", name: "Arendal", year: 2021, today: CivilDate(dayNumber: 19_000))
    else {
      Issue.record("a number of eight digits was taken")
      return
    }
    #expect(near.map(\.name) == ["Arendal"])
  }

  @Test func `near spellings are offered nearest first and never taken`() throws {
    #expect(look("", "Sogne", year: 2019) == .unknown(near: [try entry("1018")]))
    #expect(look("", "Lindesnesse", year: 2019) == .unknown(near: [try entry("1029")]))
    #expect(look("", "Lindesnesse", year: 2021) == .unknown(near: [try entry("4205")]))
    #expect(look("", "Atlantis", year: 2021) == .unknown(near: []))
  }

  @Test func `namesakes need a number or a county`() throws {
    let (south, north) = (try entry("1515"), try entry("1818"))
    #expect(look("", "Herøy", year: 2021) == .ambiguous([south, north]))
    #expect(look("1818", "Herøy", year: 2021) == .found(north, former: nil))
    for written in ["Herøy (Nordland)", "Herøy, Nordland", "Herøy i Nordland", "HERØY KOMMUNE (NORDLAND)"] {
      #expect(look("", written, year: 2021) == .found(north, former: nil))
    }
  }

  @Test func `a divided municipality is ambiguous unless the name settles it`() throws {
    let divided = MunicipalityMatch.ambiguous([try entry("1806"), try entry("1875")])
    #expect(look("1850", "", year: 2019) == divided)
    #expect(look("", "Tysfjord", year: 2019) == divided)
    #expect(look("1850", "Hamarøy", year: 2019) == .found(try entry("1875"), former: try entry("1850")))
  }

  @Test func `a later division is settled by a later number among the successors`() throws {
    let later = try #require(CivilDate(iso: "2025-01-01"))
    #expect(
      look("1534", "", year: 2019, today: later) == .found(try entry("1580"), former: try entry("1534")))
    #expect(look("1534", "", year: 2019) == .found(try entry("1507"), former: try entry("1534")))
    #expect(look("1507", "", year: 2021, today: later) == .ambiguous([try entry("1508"), try entry("1580")]))
  }

  @Test func `seen from before its time, a municipality is what it was made of`() throws {
    let earlier = try #require(CivilDate(iso: "2019-06-01"))
    #expect(
      look("4201", "", year: 2020, today: earlier) == .found(try entry("0901"), former: try entry("4201")))
    #expect(
      look("4204", "", year: 2020, today: earlier) == .ambiguous([try entry("1001"), try entry("1018")]))
  }

  @Test func `a change of name alone is no new municipality`() throws {
    let match = look("1853", "Evenes", year: 2021, today: CivilDate(iso: "2023-01-01"))
    guard case .found(let municipality, former: nil) = match else {
      Issue.record("\(match)")
      return
    }
    #expect(municipality.name == "Evenes - Evenášši")
  }

  @Test(arguments: ["Evenes", "Evenášši", "Evenassi", "Evenes - Evenášši", "Evenášši / Evenes", "Evenesen"])
  func `each of several names finds a municipality, an alias too`(name: String) throws {
    guard case .found(let municipality, former: nil) = look("", name, year: 2022) else {
      Issue.record("\(name) is not found")
      return
    }
    #expect(municipality.number == MunicipalityNumber("1853"))
  }

  @Test func `two municipalities in one field are offered, not chosen between`() throws {
    #expect(
      look("", "Risør/Lindesnes", year: 2021) == .unknown(near: [try entry("4201"), try entry("4205")]))
    #expect(look("4201", "Risør/Lindesnes", year: 2021) == .found(try entry("4201"), former: nil))
  }

  @Test(arguments: [("", ""), (" \u{A0}", "-"), ("", "()")])
  func `nothing written is blank`(number: String, name: String) {
    #expect(look(number, name, year: 2021) == .blank)
  }

  @Test func `those of a county in force come by number`() throws {
    let day = try #require(CivilDate(iso: "2019-12-31"))
    #expect(
      Self.register.inForce(county: "10", on: day).map(\.number.description) == ["1001", "1018", "1029"])
    let next = try #require(CivilDate(iso: "2020-01-01"))
    #expect(Self.register.inForce(county: "10", on: next) == [])
    #expect(
      Self.register.inForce(county: "42", on: next).map(\.number.description) == ["4201", "4204", "4205"])
  }

  private func look(
    _ number: String, _ name: String, year: Int, today: CivilDate? = CivilDate(iso: "2021-06-01")
  )
    -> MunicipalityMatch
  {
    Self.register.find(number: number, name: name, year: year, today: today ?? CivilDate(dayNumber: 0))
  }

  /// The last entry of a number.
  private func entry(_ number: String) throws -> Municipality {
    try #require(Self.entries.last { $0.number.description == number })
  }

  private static let entries: [Municipality] = [
    ("0901", "Risør", "09", "Aust-Agder", "", "2019-12-31", "4201"),
    ("1001", "Kristiansand", "10", "Vest-Agder", "", "2019-12-31", "4204"),
    ("1018", "Søgne", "10", "Vest-Agder", "", "2019-12-31", "4204"),
    ("1029", "Lindesnes", "10", "Vest-Agder", "", "2019-12-31", "4205"),
    ("1507", "Ålesund", "15", "Møre og Romsdal", "2020-01-01", "2023-12-31", "1508 1580"),
    ("1508", "Ålesund", "15", "Møre og Romsdal", "2024-01-01", "", ""),
    ("1515", "Herøy (Møre og Romsdal)", "15", "Møre og Romsdal", "", "", ""),
    ("1534", "Haram", "15", "Møre og Romsdal", "", "2019-12-31", "1507 1580"),
    ("1580", "Haram", "15", "Møre og Romsdal", "2024-01-01", "", ""),
    ("1806", "Narvik", "18", "Nordland", "2020-01-01", "", ""),
    ("1818", "Herøy (Nordland)", "18", "Nordland", "", "", ""),
    ("1850", "Tysfjord", "18", "Nordland", "", "2019-12-31", "1806 1875"),
    ("1853", "Evenes", "18", "Nordland", "", "2021-12-31", "1853"),
    ("1853", "Evenes - Evenášši", "18", "Nordland", "2022-01-01", "", ""),
    ("1875", "Hamarøy", "18", "Nordland", "2020-01-01", "", ""),
    ("4201", "Risør", "42", "Agder", "2020-01-01", "", ""),
    ("4204", "Kristiansand", "42", "Agder", "2020-01-01", "", ""),
    ("4205", "Lindesnes", "42", "Agder", "2020-01-01", "", ""),
  ].compactMap { number, name, county, countyName, first, last, successors in
    MunicipalityNumber(number).map {
      Municipality(
        number: $0, name: name, countyNumber: county, countyName: countyName,
        validity: Validity(first: CivilDate(iso: first), last: CivilDate(iso: last)),
        successors: successors.split(separator: " ").compactMap { MunicipalityNumber($0) })
    }
  }

  private static let register = MunicipalityRegister(
    municipalities: entries.reversed(),
    aliases: [MunicipalityNumber("1853")].compactMap(\.self).map { .init(number: $0, name: "Evenesen") })
}
