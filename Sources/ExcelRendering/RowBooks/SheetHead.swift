/// A sheet's XML as the library has written it, opened where further rows go.
struct SheetHead {
  private let before: [UInt8]
  let afterRows: [UInt8]

  private static let rowsEnd = Array("</sheetData>".utf8)
  private static let dimension = Array("<dimension ref=\"".utf8)

  /// Nil where the text is no sheet with rows.
  init?(_ xml: [UInt8]) {
    guard let end = xml.place(of: Self.rowsEnd) else { return nil }
    before = Array(xml[..<end])
    afterRows = Array(xml[end...])
  }

  /// The text up to where the rows go, with the sheet's range as it will be.
  func beforeRows(until last: CellPlace) -> [UInt8] {
    guard let start = before.place(of: Self.dimension).map({ $0 + Self.dimension.count }),
      let end = before[start...].firstIndex(of: UInt8(ascii: "\""))
    else { return before }
    return Array(before[..<start]) + "A1:\(last.reference)".utf8 + before[end...]
  }
}

extension [UInt8] {
  fileprivate func place(of text: [UInt8]) -> Int? {
    indices.first { self[$0...].starts(with: text) }
  }
}
