import Foundation
import Testing

/// One figure has one id and one value, whichever output tells it.
@Suite struct FigureIDTests {
  private struct Figures: Decodable {
    struct Figure: Decodable {
      var id: String
      var value: Int
      var unit: String
    }

    var figures: [Figure]
  }

  private static let title = "Tall-ID for summene"

  /// What is written with spaces between its thousands, and a minus that is no hyphen.
  private static func whole(_ text: String?) -> Int? {
    text.flatMap { Int($0.replacing("−", with: "-").filter { $0.isNumber || $0 == "-" }) }
  }

  @Test(arguments: [false, true]) func `each total has one id in workbook, Markdown and JSON`(
    isInternal: Bool
  )
    throws
  {
    let sample = try (isInternal ? Sample.internalEdition : Sample.published).get()
    let json = try JSONDecoder().decode(Figures.self, from: Data(try sample.text("tall.json").utf8)).figures
    let known = Dictionary(uniqueKeysWithValues: json.map { ($0.id, $0) })
    let markdown = try sample.markdown().section(titled: Self.title).rows
    let sheet = try Workbook(at: sample.path("\(Sample.name).xlsx")).sheet("Tall-ID").table(
      withHeading: "Tall-ID"
    ).rows
    #expect(markdown.count > 60 && sheet.count == markdown.count)
    for (row, cells) in zip(markdown, sheet) {
      let id = try #require(row["Tall-ID"])
      let figure = try #require(known[id], "\(id)")
      #expect(cells["Tall-ID"]?.text == id)
      if figure.unit == "count" {
        #expect(Self.whole(row["Antall"]) == figure.value, "\(id)")
        #expect(cells["Antall"]?.number == Double(figure.value), "\(id)")
      } else {
        #expect(cells["Beløp"].øre == figure.value, "\(id)")
        // Markdown shows øre only where there are any.
        let written = row["Beløp"] ?? ""
        #expect(Self.whole(written) == figure.value / (written.contains(",") ? 1 : 100), "\(id)")
      }
    }
    let totals = json.filter { $0.id.hasPrefix("2021/") && $0.id.contains("/42/") && $0.value != 0 }
    #expect(Set(totals.map(\.id)).isSubset(of: markdown.compactMap { $0["Tall-ID"] }))
  }

  @Test func `the public edition lists no figure of a scheme that is shown for the county only`() throws {
    let rows = try Sample.published.get().markdown().section(titled: Self.title).rows
    #expect(!rows.contains { $0["Tall-ID"]?.contains("fastlege") ?? true })
    let all = try Sample.internalEdition.get().markdown().section(titled: Self.title).rows
    #expect(all.contains { $0["Tall-ID"] == "2021/fastlege/42/granted" })
  }
}
