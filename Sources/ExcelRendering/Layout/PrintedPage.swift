/// What a printed page holds of a sheet: A4 across, within the margins, made smaller until the sheet is one page wide.
///
/// Excel does not heed page breaks of ours on a sheet that is fitted to a page, so a chart must be put where the page has room for it.
struct PrintedPage {
  /// The sheet's pixels (96 to the inch) on the first page, from the top.
  let height: Int
  /// The row of headings, which later pages begin with.
  let headings: Int

  /// 297 by 210 mm, less the margins.
  static let paper = (width: 1_045, height: 688)

  init(sheetWidth: Int, headings: Int) {
    let scale = min(1, Double(Self.paper.width) / Double(max(sheetWidth, 1)))
    // A row less than reckoned, since programs differ by some pixels.
    height = Int(Double(Self.paper.height) / scale) - 21
    self.headings = headings
  }

  /// How much a sheet may be made smaller to be one page: to 7 points.
  private static let leastScale = 0.7

  /// Whether a sheet of so many pixels is one page, and can still be read.
  static func holds(width: Int, height: Int) -> Bool {
    Double(paper.width) >= leastScale * Double(width) && Double(paper.height) >= leastScale * Double(height)
  }

  /// What is free of a page for one thing.
  var room: Int { height - headings }

  /// Where something so high should begin, at `top` or further down, so that no page ends inside it.
  func place(_ wanted: Int, top: Int) -> Int {
    var end = height
    while end <= top { end += room }
    return top + wanted <= end ? top : end
  }
}
