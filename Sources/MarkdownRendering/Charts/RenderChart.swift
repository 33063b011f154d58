public import GrantLedger

/// The chart as one SVG file: horizontal bars in the order given, the same bytes everywhere.
///
/// Labels stand to the left, values in the language's style to the right; below zero, bars go left from the axis.
/// The file holds no script, style sheet or reference to anything outside it.
public func renderChart(_ chart: Chart, numbers: NumberStyle) -> String {
  let showsØre = chart.bars.contains { !$0.value.magnitude.isMultiple(of: 100) }
  let values = chart.bars.map { showsØre ? numbers.moneyWithØre($0.value) : numbers.money($0.value) }
  let layout = BarLayout(chart, values: values)
  let bars = zip(chart.bars, values).enumerated().map { row, bar in
    barLines(bar.0, value: bar.1, layout, row: row)
  }
  let document: XMLText = """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="chart-title chart-desc" \
    width="\(BarLayout.width)" height="\(layout.height)" viewBox="0 0 \(BarLayout.width) \(layout.height)" \
    font-family="Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif" font-size="13" fill="#1a1a1a">
    <title id="chart-title">\(XMLText(escaping: chart.title))</title>
    <desc id="chart-desc">\(XMLText(escaping: chart.alternativeText))</desc>
    <rect width="\(BarLayout.width)" height="\(layout.height)" fill="#ffffff"/>
    \(titleLines(layout))
    \(header(chart, layout))
    \(bars.joined(by: "\n"))
    <line x1="\(layout.axis)" y1="\(layout.top)" x2="\(layout.axis)" y2="\(layout.bottom)" stroke="#1a1a1a"/>
    </svg>

    """
  return document.source
}

private func titleLines(_ layout: BarLayout) -> XMLText {
  layout.titleLines.enumerated().map { index, line -> XMLText in
    """
    <text x="\(BarLayout.margin)" y="\(BarLayout.titleBaseline(line: index))" font-size="16" \
    font-weight="bold">\(XMLText(escaping: line))</text>
    """
  }
  .joined(by: "\n")
}

/// The headings of the labels and the values, with a line under them.
private func header(_ chart: Chart, _ layout: BarLayout) -> XMLText {
  let baseline = layout.top - 12
  return """
    <text x="\(BarLayout.margin)" y="\(baseline)" font-weight="bold">\
    \(XMLText(escaping: BarLayout.label(chart.categoryTitle)))</text>
    <text x="\(BarLayout.right)" y="\(baseline)" font-weight="bold" text-anchor="end">\
    \(XMLText(escaping: BarLayout.valueTitle(chart.valueTitle)))</text>
    <line x1="\(BarLayout.margin)" y1="\(layout.top - 4)" x2="\(BarLayout.right)" y2="\(layout.top - 4)" \
    stroke="#767676"/>
    """
}

private func barLines(_ bar: Chart.Bar, value: String, _ layout: BarLayout, row: Int) -> XMLText {
  let y = layout.rowTop(row)
  let span = layout.span(of: bar.value)
  var lines: [XMLText] = [
    """
    <text x="\(BarLayout.margin)" y="\(y + BarLayout.baseline)">\(XMLText(escaping: BarLayout.label(bar.label)))</text>
    """
  ]
  if span.width > 0 {
    // Below zero the bar is also drawn another way, so that its side of the axis is not the only sign.
    let style: XMLText =
      bar.value < .zero ? "fill=\"#ffffff\" stroke=\"#8a2c0d\" stroke-width=\"2\"" : "fill=\"#1f4e79\""
    lines.append(
      """
      <rect x="\(span.x)" y="\(y + BarLayout.gap)" width="\(span.width)" \
      height="\(BarLayout.thickness)" \(style)/>
      """)
  }
  lines.append(
    """
    <text x="\(BarLayout.right)" y="\(y + BarLayout.baseline)" text-anchor="end">\(XMLText(escaping: value))</text>
    """)
  return lines.joined(by: "\n")
}
