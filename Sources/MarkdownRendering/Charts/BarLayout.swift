import GrantLedger

/// Where things stand in a bar chart, in whole units of the drawing; widths of text are estimated from its length.
struct BarLayout {
  static let width = 800
  static let margin = 20
  static let right = width - margin
  static let rowHeight = 24
  /// From a row's top to its bar, and the bar's own height.
  static let gap = 4
  static let thickness = 16
  /// From a row's top to the line its text stands on.
  static let baseline = 17
  private static let letter = 7
  /// In bold or with wide digits.
  private static let wideLetter = 8
  private static let longestLabel = 38
  private static let longestValue = 28
  private static let titleLetters = 84
  private static let titleLeading = 22

  let titleLines: [String]
  /// The first row's top and the last row's bottom.
  let top: Int
  let bottom: Int
  let height: Int
  /// Where the bars begin: zero.
  let axis: Int
  private let plotLeft: Int
  private let plotWidth: Int
  /// From the lowest value or zero to the highest or zero, in øre.
  private let range: UInt64

  /// `values` are the bars' values as they will be written.
  init(_ chart: Chart, values: [String]) {
    titleLines = Self.wrapped(tidied(chart.title), width: Self.titleLetters)
    top = Self.titleBaseline(line: titleLines.count) + 18
    bottom = top + chart.bars.count * Self.rowHeight
    height = bottom + Self.margin
    let labelWidth = Self.columnWidth(
      title: chart.categoryTitle, entries: chart.bars.map(\.label), longest: Self.longestLabel, Self.letter)
    let valueWidth = Self.columnWidth(
      title: chart.valueTitle, entries: values, longest: Self.longestValue, Self.wideLetter)
    plotLeft = Self.margin + labelWidth + 12
    plotWidth = Self.right - valueWidth - 12 - plotLeft
    let lowest = min(chart.bars.map(\.value).min() ?? .zero, .zero)
    let highest = max(chart.bars.map(\.value).max() ?? .zero, .zero)
    range = lowest.magnitude + highest.magnitude
    axis = plotLeft + Self.scaled(lowest.magnitude, of: range, to: plotWidth)
  }

  static func titleBaseline(line: Int) -> Int { margin + 16 + line * titleLeading }

  func rowTop(_ row: Int) -> Int { top + row * Self.rowHeight }

  /// Left edge and width of a value's bar; any value but zero is at least one unit wide.
  func span(of value: Money) -> (x: Int, width: Int) {
    guard value != .zero else { return (axis, 0) }
    let width = max(1, Self.scaled(value.magnitude, of: range, to: plotWidth))
    return (value < .zero ? axis - width : axis, width)
  }

  /// The label as long as there is room for it; the whole of it stands in the table.
  static func label(_ text: String) -> String { shortened(text, to: longestLabel) }

  /// The heading of the values, likewise.
  static func valueTitle(_ text: String) -> String { shortened(text, to: longestValue) }

  private static func shortened(_ text: String, to longest: Int) -> String {
    let text = tidied(text)
    return text.count <= longest ? text : text.prefix(longest - 1) + "…"
  }

  private static func columnWidth(title: String, entries: [String], longest: Int, _ letter: Int) -> Int {
    let title = min(tidied(title).count, longest) * wideLetter
    let entry = min(entries.map { tidied($0).count }.max() ?? 0, longest) * letter
    return max(title, entry)
  }

  /// `part / whole × length`, rounded to the nearest; exact for all amounts.
  private static func scaled(_ part: UInt64, of whole: UInt64, to length: Int) -> Int {
    guard whole > 0, length > 0 else { return 0 }
    let product = part.multipliedFullWidth(by: UInt64(length))
    let (quotient, rest) = whole.dividingFullWidth(product)
    return Int(quotient) + (rest >= whole - rest ? 1 : 0)
  }

  private static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
