import GrantLedger
import Testing

@testable import MarkdownRendering

@Suite struct ChartTests {
  private func chart(_ values: [Money], title: String = "Tittel") -> Chart {
    Chart(
      title: title, alternativeText: "Hovedbudskap", categoryTitle: "Kommune", valueTitle: "Innvilget (kr)",
      bars: values.enumerated().map { Chart.Bar(label: "Rad \($0)", value: $1) })
  }

  private func svg(_ values: [Money]) -> String { renderChart(chart(values), numbers: .bokmål) }

  /// Left edge and width of each bar, in order.
  private func bars(_ svg: String) -> [(x: Int, width: Int)] {
    svg.matches(of: /<rect x="(\d+)" y="\d+" width="(\d+)"/).compactMap { match in
      guard let x = Int(match.output.1), let width = Int(match.output.2) else { return nil }
      return (x, width)
    }
  }

  private func axis(_ svg: String) -> Int? {
    svg.firstMatch(of: /<line x1="(\d+)" y1="\d+" x2="\1"/).flatMap { Int($0.output.1) }
  }

  @Test func `a chart says what it is to those who cannot see it`() {
    let svg = svg([.kr(1)])
    #expect(svg.contains("role=\"img\" aria-labelledby=\"chart-title chart-desc\""))
    #expect(svg.contains("<title id=\"chart-title\">Tittel</title>"))
    #expect(svg.contains("<desc id=\"chart-desc\">Hovedbudskap</desc>"))
  }

  @Test func `bars stand in the order given, as long as their share of the greatest`() throws {
    let svg = svg([.kr(100), .kr(400), .kr(200)])
    let bars = bars(svg)
    #expect(bars.count == 3)
    #expect(bars[0].width * 4 == bars[1].width || abs(bars[0].width * 4 - bars[1].width) <= 2)
    #expect(abs(bars[2].width * 2 - bars[1].width) <= 1)
    let labels = svg.matches(of: />(Rad \d)</).map { String($0.output.1) }
    #expect(labels == ["Rad 0", "Rad 1", "Rad 2"])
  }

  @Test func `below zero the bar ends at the axis and has another look, and zero has none`() throws {
    let svg = svg([.kr(300), .kr(-100), .zero])
    let axis = try #require(self.axis(svg))
    let bars = bars(svg)
    #expect(bars.count == 2)
    #expect(bars[0].x == axis)
    #expect(bars[1].x + bars[1].width == axis)
    #expect(svg.contains("stroke=\"#8a2c0d\""))
    #expect(svg.contains(">\u{2212}100</text>"))
    #expect(svg.contains(">0</text>"))
  }

  @Test func `the least amount shows, and all amounts fit`() throws {
    let extremes = [Money(øre: .max), Money(øre: .min), Money(øre: 1), .zero]
    let bars = bars(svg(extremes))
    #expect(bars.count == 3)
    #expect(bars.allSatisfy { $0.x >= 0 && $0.width >= 1 && $0.x + $0.width <= BarLayout.width })
    #expect(bars[2].width == 1)
  }

  @Test func `only zeros and no bars at all are charts too`() {
    #expect(bars(svg([.zero, .zero])).isEmpty)
    #expect(svg([]).hasSuffix("</svg>\n"))
  }

  @Test func `one amount with øre makes all show øre`() {
    #expect(svg([.kr(1500), .kr(1, øre: 5)]).contains(">1\u{A0}500,00</text>"))
    #expect(svg([.kr(1500)]).contains(">1\u{A0}500</text>"))
  }

  @Test func `every number in the drawing is whole`() {
    let drawing = svg([.kr(1), .kr(3), .kr(-7)]).split(separator: "\n").dropFirst().joined(separator: "\n")
    #expect(!drawing.contains(/="-?\d+\.\d/))
  }

  @Test func `every colour stands out from the paper by at least 4,5 to 1`() throws {
    let colours = Set(svg([.kr(1), .kr(-1)]).matches(of: /#([0-9a-f]{6})/).map { String($0.output.1) })
      .subtracting(["ffffff"])
    #expect(colours.count >= 4)
    for colour in colours { #expect(try contrastToWhite(colour) >= 4.5, "#\(colour)") }
  }

  /// WCAG 2.1, relative luminance and contrast ratio.
  private func contrastToWhite(_ colour: String) throws -> Double {
    let value = try #require(Int(colour, radix: 16))
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { channel in
      let share = Double(channel) / 255
      return share <= 0.03928 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return 1.05 / (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05)
  }

  /// `x` to the power of 2.4 = x² · x^(2/5), the fifth root by Newton's method.
  private func power(_ x: Double) -> Double {
    var root = 1.0
    for _ in 0..<200 { root -= (root * root * root * root * root - x * x) / (5 * root * root * root * root) }
    return x * x * root
  }

  @Test func `a long title is broken and a long label shortened`() {
    var long = chart([.kr(1)], title: String(repeating: "Innvilget tilskudd ", count: 8))
    long.bars[0].label = String(repeating: "x", count: 60)
    let svg = renderChart(long, numbers: .bokmål)
    #expect(svg.matches(of: /font-size="16"/).count == 2)
    #expect(svg.contains(">" + String(repeating: "x", count: 37) + "…</text>"))
  }

  @Test func `hostile texts change nothing in a chart but its words`() throws {
    func structure(_ text: String) -> [String] {
      let chart = Chart(
        title: text, alternativeText: text, categoryTitle: text, valueTitle: text,
        bars: [Chart.Bar(label: text, value: .kr(1))])
      return HTML(text: renderChart(chart, numbers: .bokmål)).structure
    }
    for text in hostileTexts where !tidied(text).isEmpty {
      #expect(structure(text) == structure("ord"), "\(text.debugDescription)")
    }
  }

  @Test func `a chart full of hostile texts is well-formed to an independent reader`() throws {
    let all = hostileTexts.joined(separator: " ")
    let chart = Chart(
      title: all, alternativeText: all, categoryTitle: all, valueTitle: all,
      bars: hostileTexts.map { Chart.Bar(label: $0, value: .kr(1)) })
    #expect(try !Tool.rsvg.output(["--format", "svg"], input: renderChart(chart, numbers: .bokmål)).isEmpty)
  }
}
