import CXlsxWriter

extension Workbook {
  /// The library's format for a style; it lives as long as the workbook.
  struct Format {
    fileprivate(set) var pointer: UnsafeMutablePointer<lxw_format>

    /// The number by which cells in the file name it; asking makes it one of the file's formats.
    var number: Int { Int(lxw_format_get_xf_index(pointer)) }
  }

  /// The format of a style, made the first time it is asked for.
  mutating func format(_ style: Style) throws(WorkbookError) -> Format {
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(pointer) else { throw error(.library("no format")) }
    apply(style.role, to: format)
    if style.isSubtotal {
      format_set_bold(format)
      ground(format, Palette.totalGround)
    }
    if style.number != .general { format_set_num_format(format, style.number.rawValue) }
    switch style.side {
    case .natural: break
    case .left:
      format_set_align(format, align(LXW_ALIGN_LEFT))
      format_set_indent(format, 1)
    case .middle: format_set_align(format, align(LXW_ALIGN_CENTER))
    case .right:
      format_set_align(format, align(LXW_ALIGN_RIGHT))
      // Air to the next column; in a heading room for the filter button.
      format_set_indent(format, style.role == .columnHeading ? 2 : 1)
    }
    if style.wraps { format_set_text_wrap(format) }
    let made = Format(pointer: format)
    formats[style] = made
    return made
  }
}

private func apply(_ role: Style.Role, to format: UnsafeMutablePointer<lxw_format>) {
  format_set_font_name(format, Workbook.fontName)
  format_set_font_size(format, Workbook.fontSize)
  format_set_align(format, align(LXW_ALIGN_VERTICAL_TOP))
  switch role {
  case .title: font(format, size: Style.titleSize, colour: Palette.navy, bold: true)
  case .heading: font(format, size: 12, colour: Palette.navy, bold: true)
  case .lead: font(format, size: Style.leadSize, colour: Palette.black)
  case .note: font(format, size: 10, colour: Palette.grey)
  case .navigation: underlined(format)
  case .columnHeading, .narrowHeading:
    font(format, size: 10, colour: Palette.white, bold: true)
    ground(format, Palette.navy)
    format_set_text_wrap(format)
    if role == .columnHeading { format_set_align(format, align(LXW_ALIGN_VERTICAL_CENTER)) }
  case .body: lineBelow(format)
  case .row: break
  case .link:
    underlined(format)
    lineBelow(format)
  case .muted:
    font(format, size: 10, colour: Palette.grey)
    format_set_italic(format)
    lineBelow(format)
  case .label:
    font(format, size: 10, colour: Palette.navy, bold: true)
    lineBelow(format)
  case .total, .totalLabel:
    font(format, size: 10, colour: Palette.black, bold: true)
    ground(format, Palette.totalGround)
    format_set_top(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
    format_set_top_color(format, Palette.navy)
  }
}

private func font(
  _ format: UnsafeMutablePointer<lxw_format>, size: Double, colour: lxw_color_t, bold: Bool = false
) {
  format_set_font_size(format, size)
  format_set_font_color(format, colour)
  if bold { format_set_bold(format) }
}

private func underlined(_ format: UnsafeMutablePointer<lxw_format>) {
  format_set_font_color(format, Palette.link)
  format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
}

private func ground(_ format: UnsafeMutablePointer<lxw_format>, _ colour: lxw_color_t) {
  format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
  format_set_bg_color(format, colour)
}

private func lineBelow(_ format: UnsafeMutablePointer<lxw_format>) {
  format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
  format_set_bottom_color(format, Palette.line)
}

private func align(_ alignment: lxw_format_alignments) -> UInt8 { UInt8(alignment.rawValue) }
