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
  private static let longestLabel = 38
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

  init(_ chart: Chart) {
    titleLines = Self.wrapped(tidied(chart.title), width: Self.titleLetters)
    top = Self.titleBaseline(line: titleLines.count) + 18
    bottom = top + chart.bars.count * Self.rowHeight
    height = bottom + Self.margin
    let labels = chart.bars.map { tidied($0.label).count } + [tidied(chart.categoryTitle).count]
    let labelWidth = min(labels.max() ?? 0, Self.longestLabel) * Self.letter
    // 20 characters hold any amount up to a hundred billion kroner with øre.
    let valueWidth = 20 * Self.letter
    plotLeft = Self.margin + labelWidth + 16
    plotWidth = Self.right - valueWidth - plotLeft
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
  func shortened(_ label: String) -> String {
    label.count <= Self.longestLabel ? label : label.prefix(Self.longestLabel - 1) + "…"
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
