import ExcelRendering
import GrantLedger
import Testing

private let sample = Result { try written(Sample.statement) }

/// Charts, as they stand in the file's own parts.
@Suite struct ChartReadBackTests {
  @Test func aChartHasTitlesAndWordsForThoseWhoCannotSeeIt() throws {
    for section in Sample.statement.sections {
      guard let chart = section.chart else { continue }
      let read = try #require(try sample.get().sheet(section.tab).charts.first)
      #expect(read.title == chart.title)
      #expect(read.alternativeText == chart.alternativeText)
      #expect(read.axisTitles.sorted() == [chart.categoryTitle, chart.valueTitle].sorted())
    }
  }

  @Test func barsThatAreRowsOfTheTableAreDrawnFromTheTable() throws {
    let read = try #require(try sample.get().sheet("Per kommune").charts.first)
    #expect(read.categories.formula == "'Per kommune'!$B$9:$B$33")
    #expect(read.values.formula == "'Per kommune'!$C$9:$C$33")
    expect(read, shows: try #require(Sample.byMunicipality.chart))
  }

  @Test func otherBarsHaveFiguresOfTheirOwnBesideWhatIsPrinted() throws {
    let sheet = try sample.get().sheet("Kompetanse og innovasjon")
    let read = try #require(sheet.charts.first)
    let chart = try #require(Sample.wide.chart)
    #expect(read.categories.formula == "'Kompetanse og innovasjon'!$N$7:$N$18")
    #expect(read.values.formula == "'Kompetanse og innovasjon'!$O$7:$O$18")
    #expect(sheet.printArea?.hasPrefix("A1:L") == true)
    #expect(sheet.cells["N5"]?.text == "Tallene i diagrammet")
    #expect(sheet.cells["N6"]?.text == "Kommune" && sheet.cells["O6"]?.text == "Innvilget (kr)")
    for (index, bar) in chart.bars.enumerated() {
      #expect(sheet.cells["N\(7 + index)"]?.text == bar.label)
      #expect(sheet.cells["O\(7 + index)"]?.number == Double(bar.value.øre) / 100)
    }
    expect(read, shows: chart)
  }

  @Test func aChartCoversNoCellThatHoldsAnything() throws {
    var broad = Sample.statement
    broad.sections[3].chart = Sample.byMunicipality.chart
    broad.sections[4].chart = Sample.byMunicipality.chart
    for sheet in try sample.get().sheets + written(broad).sheets {
      for chart in sheet.charts {
        for reference in sheet.cells.keys {
          let letters = reference.prefix { $0.isLetter }
          let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
          let row = (Int(reference.dropFirst(letters.count)) ?? 0) - 1
          let isUnder =
            (chart.place[0]...chart.place[2]).contains(row)
            && (chart.place[1]...chart.place[3]).contains(column)
          #expect(!isUnder, "\(sheet.name) \(reference)")
        }
      }
    }
  }

  @Test func aChartUnderANarrowTableIsPrintedWholeAndItsFiguresAreNot() throws {
    var statement = Sample.statement
    statement.sections = [Sample.findings]
    statement.sections[0].title = String(repeating: "Lang tittel ", count: 8)
    statement.sections[0].chart = Sample.byMunicipality.chart
    statement.sections[0].notes = Array(repeating: Sample.about.summary, count: 12)
    let sheet = try written(statement).sheet("Funn")
    let read = try #require(sheet.charts.first)
    let printed = try #require(sheet.printArea?.split(separator: ":").last?.prefix { $0.isLetter })
    let lastPrinted = try #require(printed.utf8.first.map { Int($0) - 65 })
    #expect(printed.count == 1 && lastPrinted >= read.place[3])
    let figures = try #require(read.values.formula.split(separator: "$").dropFirst().first?.utf8.first)
    #expect(Int(figures) - 65 > lastPrinted + 1)
    #expect(sheet.links["B2"] == "'Funn'!A\(read.place[0] + 1)")
    expect(read, shows: try #require(Sample.byMunicipality.chart))
  }

  @Test func aChartWithoutATableStandsBesideItsFigures() throws {
    var statement = Sample.statement
    statement.sections[1].table = nil
    statement.sections[1].totalName = nil
    statement.sections[0].table?.rows[0][2] = .blank
    let sheet = try written(statement).sheet("Per kommune")
    let read = try #require(sheet.charts.first)
    #expect(read.place[1] == 3)
    expect(read, shows: try #require(Sample.byMunicipality.chart))
    let printed = try #require(sheet.printArea?.split(separator: ":").last?.prefix { $0.isLetter })
    #expect(printed.count == 1 && printed.utf8.first.map { Int($0) - 65 } ?? 0 >= read.place[3])
  }

  /// The values stored with the chart, which programs show before they calculate.
  private func expect(_ read: ReadChart, shows chart: Chart) {
    #expect(read.categories.values == chart.bars.map(\.label))
    #expect(
      read.values.values.map { $0.flatMap(Double.init) } == chart.bars.map { Double($0.value.øre) / 100 })
  }
}
