import GrantLedger

/// The cover's columns: names, this year's figure and the year before's where there are any, and a wide one for what each sheet shows.
///
/// The words in the first column run out over the narrow columns beside it, where those are empty.
struct CoverPlan {
  /// Pixels.
  let widths: [Int]

  /// What each sheet shows stands here.
  var detailColumn: Int { widths.count - 1 }
  /// The key figures stand in columns 1 and on.
  var figureColumns: Range<Int> { 1..<detailColumn }

  static let detail = 780
  private static let leastFigure = 110
  /// A link up to so many pixels stands on one line.
  private static let longestLink = 580

  init(_ statement: Statement, words: WorkbookWords) {
    var measure = ColumnMeasure()
    for figure in statement.keyFigures {
      measure.add(figure.value, .bold, words)
      measure.add(figure.before ?? .blank, .bold, words)
    }
    let headings = [words.keyFiguresNow, words.keyFiguresBefore].map { Typeface.bold.pixels($0) }
    let figure = max(Typeface.pixels(measure.width), headings.max() ?? 0, Self.leastFigure) + ColumnLook.air
    let hasBefore = statement.keyFigures.contains { $0.before != nil }
    let columns = statement.keyFigures.isEmpty ? 0 : hasBefore ? 2 : 1
    let names = statement.keyFigures.map(\.name) + statement.properties.custom.map(\.name)
    let name = names.map { Typeface.bold.pixels($0) }.max() ?? 0
    let link = statement.sections.map { Typeface.regular.pixels($0.title) }.max() ?? 0
    let left = max(name, min(link, Self.longestLink) - columns * figure) + ColumnLook.air
    widths = [max(left, 160)] + Array(repeating: figure, count: columns) + [Self.detail]
  }

  /// How many lines a link takes: one where it can run out over the columns beside it.
  func linkLines(_ text: String) -> Int {
    let room = widths.dropLast().reduce(0, +) - ColumnLook.air
    return Typeface.regular.pixels(text) <= room ? 1 : lineCount(of: text, pixels: widths[0] - ColumnLook.air)
  }

  /// The pixels that a sheet's summary may take.
  var detailRoom: Int { Self.detail - ColumnLook.air }

  /// The pixels of a property's value, which runs out to the cover's edge.
  var valueRoom: Int { widths.dropFirst().reduce(0, +) - ColumnLook.air }

  var width: Int { widths.reduce(0, +) }
}
