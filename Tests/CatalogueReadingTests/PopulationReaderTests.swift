import CatalogueReading
import GrantLedger
import Testing

/// The bundled population, and mistakes in a file of one's own.
@Suite struct PopulationReaderTests {
  private static func inhabitants(_ year: Int) throws -> [MunicipalityNumber: Int] {
    try readPopulation(.bundled).inhabitants(
      year: year, today: #require(CivilDate(iso: "2022-03-15")), in: bundledCatalogue().municipalities)
  }

  @Test func `each year has a figure, and the country as many as it had`() throws {
    #expect(try readPopulation(.bundled).years == Array(2017...2026))
    // Statistics Norway's own totals for 1 January.
    #expect(try Self.inhabitants(2020).values.reduce(0, +) == 5_367_580)
    #expect(try Self.inhabitants(2021).values.reduce(0, +) == 5_391_369)
  }

  @Test(arguments: 2017...2024)
  func `Agder's municipalities have a figure in every year, former ones added up`(year: Int) throws {
    let figures = try Self.inhabitants(year)
    let catalogue = try bundledCatalogue()
    let agder = catalogue.municipalities.inForce(county: "42", on: try #require(CivilDate(iso: "2022-03-15")))
    #expect(agder.count == 25)
    for municipality in agder { #expect(figures[municipality.number] ?? 0 > 800, "\(municipality.name)") }
  }

  @Test func `Kristiansand of 2019 is its three municipalities of then`() throws {
    let kristiansand = try #require(MunicipalityNumber("4204"))
    let text = try #require(CatalogueFiles.bundled.files.first { $0.path == "population.csv" }?.text)
    let column = 3
    let sum = ["1001", "1017", "1018"].compactMap { number -> Int? in
      let line = text.split(separator: "\n").first { $0.hasPrefix(number + ",") }
      return line.flatMap { Int($0.split(separator: ",", omittingEmptySubsequences: false)[column]) }
    }
    #expect(sum.count == 3)
    #expect(try Self.inhabitants(2019)[kristiansand] == sum.reduce(0, +))
  }

  @Test(arguments: [
    ("", "min/population.csv"), ("number", "min/population.csv:1:1"),
    ("number,2020,2020", "min/population.csv:1:1"),
    ("number,2020\n4201", "min/population.csv:2:1"), ("# x\nnumber,2020\n4201,-1", "min/population.csv:3:1"),
    ("number,2020\n4201,1\n4201,1", "min/population.csv:3:1"),
  ])
  func `a mistake is told with its place`(text: String, place: String) {
    let files = CatalogueFiles(prefix: "min/", files: [TextFile(path: "population.csv", text: text)])
    let error = #expect(throws: CatalogueError.self) { _ = try readPopulation(files) }
    #expect(error?.description.hasPrefix(place + ": ") == true, "\(String(describing: error))")
  }
}
