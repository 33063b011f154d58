import CXlsxWriter
import Glibc

/// A bar chart over cells of the sheet it stands on.
struct BarChart {
  var title: PlainText
  var alternativeText: PlainText
  var categoryTitle: PlainText
  var valueTitle: PlainText
  /// One column each, as many rows.
  var categories: CellRange
  var values: CellRange
  var numberFormat: NumberFormat
  /// Kroner between two lines of the value axis.
  var step: Double
  /// Whether bars of filtered rows go away.
  var followsFilter: Bool
  /// Pixels at 96 to the inch.
  var width: Int
  var height: Int
}

extension Workbook {
  func add(_ chart: BarChart, on sheet: SheetID, at cell: CellPlace) throws(WorkbookError) {
    guard let library = workbook_add_chart(pointer, UInt8(LXW_CHART_BAR.rawValue)),
      let series = chart_add_series(library, nil, nil)
    else { throw error(.library("no chart"), on: sheet, at: cell) }
    setRanges(of: chart, in: series, on: sheets[sheet.index].name)
    chart_title_set_name(library, chart.title.text)
    setAxes(of: chart, in: library)
    setLook(of: series, chart)
    setFonts(of: library, series)
    chart_set_series_gap(library, 45)
    chart_legend_set_position(library, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    if !chart.followsFilter { chart_show_hidden_data(library) }
    try check(insert(library, chart, target(sheet), row(cell), column(cell)), on: sheet, at: cell)
  }
}

private func setRanges(
  of chart: BarChart, in series: UnsafeMutablePointer<lxw_chart_series>, on sheet: SheetName
) {
  func set(
    _ range: CellRange,
    _ call: (
      UnsafeMutablePointer<lxw_chart_series>?, UnsafePointer<CChar>?, lxw_row_t, lxw_col_t, lxw_row_t,
      lxw_col_t
    ) -> Void
  ) {
    call(
      series, sheet.text, lxw_row_t(clamping: range.first.row), lxw_col_t(clamping: range.first.column),
      lxw_row_t(clamping: range.last.row), lxw_col_t(clamping: range.last.column))
  }
  set(chart.categories, chart_series_set_categories)
  set(chart.values, chart_series_set_values)
  // The library does not quote names such as 2021.
  replace(
    &series.pointee.categories.pointee.formula, with: "\(sheet.quoted)!\(chart.categories.absoluteReference)")
  replace(&series.pointee.values.pointee.formula, with: "\(sheet.quoted)!\(chart.values.absoluteReference)")
}

private func setAxes(of chart: BarChart, in library: UnsafeMutablePointer<lxw_chart>) {
  // In a bar chart the library's x axis is the one that lies.
  let values = library.pointee.x_axis
  let categories = library.pointee.y_axis
  chart_axis_set_name(categories, chart.categoryTitle.text)
  chart_axis_set_name(values, chart.valueTitle.text)
  // The first bar at the top, and the value axis still at the bottom.
  chart_axis_set_reverse(categories)
  // Every bar keeps its label, however close they stand.
  chart_axis_set_interval_unit(categories, 1)
  chart_axis_set_label_position(values, UInt8(LXW_CHART_AXIS_LABEL_POSITION_HIGH.rawValue))
  chart_axis_set_num_format(values, chart.numberFormat.rawValue)
  chart_axis_set_major_unit(values, chart.step)
  chart_axis_set_major_tick_mark(values, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
  chart_axis_set_major_tick_mark(categories, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
  var none = lxw_chart_line()
  none.none = 1
  chart_axis_set_line(values, &none)
  var line = lxw_chart_line()
  line.color = Palette.gridLine
  line.width = 0.75
  chart_axis_major_gridlines_set_line(values, &line)
}

private func setLook(of series: UnsafeMutablePointer<lxw_chart_series>, _ chart: BarChart) {
  var fill = lxw_chart_fill()
  fill.color = Palette.bar
  chart_series_set_fill(series, &fill)
  chart_series_set_labels(series)
  chart_series_set_labels_num_format(series, chart.numberFormat.rawValue)
}

private func setFonts(
  of library: UnsafeMutablePointer<lxw_chart>, _ series: UnsafeMutablePointer<lxw_chart_series>
) {
  // The library copies the font.
  let name = strdup(Workbook.fontName)
  defer { free(name) }
  func font(_ size: Double, bold: Bool = false) -> lxw_chart_font {
    var font = lxw_chart_font()
    font.name = name
    font.size = size
    font.bold = bold ? 1 : UInt8(LXW_EXPLICIT_FALSE.rawValue)
    font.color = Palette.black
    return font
  }
  var title = font(13, bold: true)
  var body = font(10)
  chart_title_set_name_font(library, &title)
  for axis in [library.pointee.x_axis, library.pointee.y_axis] {
    chart_axis_set_name_font(axis, &body)
    chart_axis_set_num_font(axis, &body)
  }
  chart_series_set_labels_font(series, &body)
}

private func insert(
  _ library: UnsafeMutablePointer<lxw_chart>, _ chart: BarChart, _ sheet: UnsafeMutablePointer<lxw_worksheet>,
  _ row: lxw_row_t, _ column: lxw_col_t
) -> lxw_error {
  // The library copies the text, and scales from its own size of 480 by 288 pixels.
  let description = strdup(chart.alternativeText.text)
  defer { free(description) }
  var options = lxw_chart_options()
  options.description = description
  options.x_scale = Double(chart.width) / 480
  options.y_scale = Double(chart.height) / 288
  options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
  return worksheet_insert_chart_opt(sheet, row, column, library, &options)
}
