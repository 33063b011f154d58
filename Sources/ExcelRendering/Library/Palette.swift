/// The colours, as RGB.
enum Palette {
  static let black: UInt32 = 0x000000
  static let white: UInt32 = 0xFFFFFF
  static let navy: UInt32 = 0x1F3864
  static let link: UInt32 = 0x0B4F9E
  static let grey: UInt32 = 0x505050
  /// Lines between rows.
  static let line: UInt32 = 0xC9D3E3
  static let totalGround: UInt32 = 0xE4EAF4
  /// Every other row, of Excel's own table style.
  static let band: UInt32 = 0xDCE6F1
  static let bar: UInt32 = 0x2F5597
  static let gridLine: UInt32 = 0xD9D9D9

  /// Every text colour and the grounds that it is used on.
  static let pairs: [(text: UInt32, ground: UInt32)] = [
    (black, white), (black, band), (black, totalGround), (white, navy), (navy, white), (link, white),
    (link, band),
    (grey, white), (grey, band), (black, gridLine),
  ]
}
