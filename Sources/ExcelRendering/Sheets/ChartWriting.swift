import GrantLedger

/// A section's chart, and its figures where they are not rows of the table.
func writeChart(
  _ chart: Chart, _ place: ChartPlan, _ plan: SheetPlan, _ words: WorkbookWords, on sheet: Workbook.SheetID,
  into book: inout Workbook
) throws(WorkbookError) {
  let hasØre = chart.bars.contains { $0.value.øre % 100 != 0 }
  if place.hasOwnFigures { try writeFigures(chart, place, words, hasØre, on: sheet, into: &book) }
  let bars: BarChart
  do throws(WorkbookError.Reason) {
    bars = BarChart(
      title: try PlainText(chartTitle: chart.title),
      alternativeText: try PlainText(chart.alternativeText, limit: PlainText.longLimit),
      categoryTitle: try PlainText(chartTitle: chart.categoryTitle),
      valueTitle: try PlainText(chartTitle: chart.valueTitle),
      categories: place.labels, values: place.values, numberFormat: hasØre ? .øre : .whole,
      followsFilter: !place.hasOwnFigures, width: place.width, height: place.height)
  } catch {
    throw book.error(error, on: sheet, at: place.place)
  }
  if place.isBelow { try book.breakPage(before: place.place.row, on: sheet) }
  try book.add(bars, on: sheet, at: place.place)
}

/// Two plain columns beside what is printed.
private func writeFigures(
  _ chart: Chart, _ place: ChartPlan, _ words: WorkbookWords, _ hasØre: Bool, on sheet: Workbook.SheetID,
  into book: inout Workbook
) throws(WorkbookError) {
  var label = place.labels.first
  var value = place.values.first
  let title = CellPlace(row: label.row - 2, column: label.column)
  try book.put(words.chartFigures, Style(role: .heading), on: sheet, at: title)
  try book.put(
    chart.categoryTitle, Style(role: .columnHeading, side: .left), on: sheet,
    at: CellPlace(row: label.row - 1, column: label.column))
  try book.put(
    chart.valueTitle, Style(role: .columnHeading, side: .right), on: sheet,
    at: CellPlace(row: value.row - 1, column: value.column))
  let format: NumberFormat = hasØre ? .øre : .whole
  for bar in chart.bars {
    try book.put(bar.label, Style(role: .body), on: sheet, at: label)
    let number: SpreadsheetNumber
    do throws(WorkbookError.Reason) {
      number = try SpreadsheetNumber(kroner: bar.value)
    } catch {
      throw book.error(error, on: sheet, at: value)
    }
    try book.put(number, Style(role: .body, number: format), on: sheet, at: value)
    label.row += 1
    value.row += 1
  }
}
