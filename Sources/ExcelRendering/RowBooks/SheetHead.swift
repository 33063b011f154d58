/// A sheet's XML as the library has written it, opened where further rows go.
struct SheetHead {
  private let before: [UInt8]
  let afterRows: [UInt8]

  private static let rowsEnd = Array("</sheetData>".utf8)
  private static let dimension = Array("<dimension ref=\"".utf8)

  /// Nil where the text is no sheet with rows.
  ///
  /// - Parameter number: the last of the rows to come, 1-based; rows that stand there already below it go after them.
  init?(_ xml: [UInt8], endingWith number: Int = .max) {
    guard let end = xml.place(of: Self.rowsEnd).map({ xml.place(ofRowAfter: number) ?? $0 }) else {
      return nil
    }
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
  /// Where the first row below a number begins.
  fileprivate func place(ofRowAfter number: Int) -> Int? {
    let mark = Array("<row r=\"".utf8)
    return indices.first { place in
      guard self[place] == mark[0], self[place...].starts(with: mark) else { return false }
      let digits = self[(place + mark.count)...].prefix { $0 != UInt8(ascii: "\"") }
      return Int(String(decoding: digits, as: UTF8.self)).map { $0 > number } ?? false
    }
  }

  fileprivate func place(of text: [UInt8]) -> Int? {
    indices.first { self[$0...].starts(with: text) }
  }
}
