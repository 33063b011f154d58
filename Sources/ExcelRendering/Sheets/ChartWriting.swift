import GrantLedger

/// A section's chart, and its figures where they are not rows of the table.
func writeChart(
  _ chart: Chart, _ place: ChartPlan, _ plan: SheetPlan, _ words: WorkbookWords, on sheet: Workbook.SheetID,
  into book: inout Workbook
) throws(WorkbookError) {
  let hasØre = chart.bars.contains { $0.value.øre % 100 != 0 }
  if place.figures.areOwn { try writeFigures(chart, place, words, hasØre, on: sheet, into: &book) }
  let bars: BarChart
  do throws(WorkbookError.Reason) {
    bars = BarChart(
      title: try PlainText(chartTitle: chart.title),
      alternativeText: try PlainText(chart.alternativeText, limit: PlainText.longLimit),
      categoryTitle: try PlainText(chartTitle: chart.categoryTitle),
      valueTitle: try PlainText(chartTitle: chart.valueTitle),
      categories: place.figures.labels, values: place.figures.values, numberFormat: hasØre ? .øre : .whole,
      step: try axisStep(chart),
      followsFilter: !place.figures.areOwn, width: place.width, height: place.height)
  } catch {
    throw book.error(error, on: sheet, at: place.place)
  }
  if place.startsPage { try book.breakPage(before: place.place.row - 1, on: sheet) }
  try book.add(bars, on: sheet, at: place.place)
}

/// 1, 2 or 5 and noughts, so that the value axis has no more than five lines.
private func axisStep(_ chart: Chart) throws(WorkbookError.Reason) -> Double {
  let values = chart.bars.map(\.value) + [.zero]
  let span: Money
  do throws(Money.Overflow) {
    span = try (values.max() ?? .zero).subtracting(values.min() ?? .zero)
  } catch {
    throw .numberTooLarge(chart.valueTitle)
  }
  let least = max(span.øre / 100 / 4, 1)
  var step: Int64 = 1
  while step < least {
    for factor in [2, 5, 10] as [Int64] where step * factor >= least { return Double(step * factor) }
    step *= 10
  }
  return Double(step)
}

/// Two plain columns beside what is printed.
private func writeFigures(
  _ chart: Chart, _ place: ChartPlan, _ words: WorkbookWords, _ hasØre: Bool, on sheet: Workbook.SheetID,
  into book: inout Workbook
) throws(WorkbookError) {
  var label = place.figures.labels.first
  var value = place.figures.values.first
  let title = CellPlace(row: label.row - 2, column: label.column)
  try book.put(words.chartFigures, Style(role: .heading), on: sheet, at: title)
  try book.put(
    chart.categoryTitle, Style(role: .columnHeading, side: .left), on: sheet,
    at: CellPlace(row: label.row - 1, column: label.column))
  try book.put(
    chart.valueTitle, Style(role: .columnHeading, side: .right), on: sheet,
    at: CellPlace(row: value.row - 1, column: value.column))
  let labelFormat = try book.format(Style(role: .body, side: .left))
  let valueFormat = try book.format(Style(role: .body, number: hasØre ? .øre : .whole, side: .right))
  for bar in chart.bars {
    try book.put(bar.label, labelFormat, on: sheet, at: label)
    let number: SpreadsheetNumber
    do throws(WorkbookError.Reason) {
      number = try SpreadsheetNumber(kroner: bar.value)
    } catch {
      throw book.error(error, on: sheet, at: value)
    }
    try book.put(number, valueFormat, on: sheet, at: value)
    label.row += 1
    value.row += 1
  }
}
