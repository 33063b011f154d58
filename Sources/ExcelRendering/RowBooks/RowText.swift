import GrantLedger

/// Rows of cells as a sheet's XML, row after row in one buffer that is used again.
///
/// Empty cells are left out unless they have a look of their own, and text stands in its cell, so that nothing must be
/// kept of what was written.
struct RowText: Sendable {
  private(set) var bytes: [UInt8] = []
  private let columns: [ColumnText]
  private let words: WorkbookWords
  private let empties: [EmptyText]
  private var row: [UInt8] = []

  /// - Parameter empties: one for each column, or none where empty cells are left out.
  init(_ columns: [ColumnText], _ words: WorkbookWords, empties: [EmptyText] = []) {
    self.columns = columns
    self.words = words
    self.empties = empties
    bytes.reserveCapacity(1 << 20)
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends a row.
  ///
  /// - Parameters:
  ///   - number: the row's own on the sheet, 1-based.
  ///   - start: what follows the number in the row's mark.
  mutating func append(
    _ cells: [Cell], number: Int, start: [UInt8] = ColumnText.rowStartEnd
  ) throws(RowFault) {
    if cells.count != columns.count {
      throw RowFault(column: 0, reason: .cellCount(cells.count, columns: columns.count))
    }
    row.removeAll(keepingCapacity: true)
    row.append(decimal: Int64(number), places: 0)
    bytes += ColumnText.rowStart
    bytes += row
    bytes += start
    for column in columns.indices {
      do throws(WorkbookError.Reason) {
        try append(cells[column], column)
      } catch {
        throw RowFault(column: column, reason: error)
      }
    }
    bytes += ColumnText.rowEnd
  }

  private mutating func append(_ cell: Cell, _ column: Int) throws(WorkbookError.Reason) {
    switch cell {
    case .blank: appendEmpty(column, \.blank)
    case .text(let text), .link(let text, section: _): try append(text, column, .text)
    case .code(let text): try append(text, column, .code)
    case .withheld: try append(words.withheld, column, .word)
    case .notSet: try append(words.notSet, column, .word)
    case .money(let money):
      _ = try SpreadsheetNumber(kroner: money)
      append(money.øre, places: 2, column, .money)
    case .count(let count):
      _ = try SpreadsheetNumber(count: count)
      append(Int64(count), places: 0, column, .count)
    case .share(let basisPoints):
      _ = try SpreadsheetNumber(basisPoints: basisPoints)
      append(Int64(basisPoints), places: 4, column, .share)
    case .date(let day):
      if SpreadsheetNumber(day: day) == nil { return try append(dayAsText(day), column, .text) }
      append(Int64(SpreadsheetNumber.serial(day)), places: 0, column, .date)
    }
  }

  private mutating func append(_ number: Int64, places: Int, _ column: Int, _ kind: ColumnText.Kind) {
    bytes += columns[column].start
    bytes += row
    bytes += columns[column].numberStarts[kind.rawValue]
    bytes.append(decimal: number, places: places)
    bytes += ColumnText.numberEnd
  }

  private mutating func append(
    _ text: String, _ column: Int, _ kind: ColumnText.Kind
  ) throws(WorkbookError.Reason) {
    if text.isEmpty { return appendEmpty(column, kind == .code ? \.code : \.text) }
    bytes += columns[column].start
    bytes += row
    bytes += columns[column].textStarts[kind.rawValue]
    // Else a reader may leave out spaces at the ends.
    bytes += text.hasSpaceAtEnd ? ColumnText.preservedText : ColumnText.text
    if !bytes.append(plain: text) { try bytes.append(escaping: text) }
    bytes += ColumnText.textEnd
  }
}

extension RowText {
  /// What a column's empty cells say of their look: without a value, without words, and without a code.
  struct EmptyText: Sendable {
    let blank: [UInt8]
    let text: [UInt8]
    let code: [UInt8]

    /// The numbers of the workbook's formats.
    init(blank: Int, text: Int, code: Int) {
      self.blank = Self.end(blank)
      self.text = Self.end(text)
      self.code = Self.end(code)
    }

    private static func end(_ style: Int) -> [UInt8] { Array("\" s=\"\(style)\"/>".utf8) }
  }

  private mutating func appendEmpty(_ column: Int, _ kind: KeyPath<EmptyText, [UInt8]>) {
    guard empties.indices.contains(column) else { return }
    bytes += columns[column].start
    bytes += row
    bytes += empties[column][keyPath: kind]
  }
}

/// What is wrong with a row, and in which column, 0-based.
struct RowFault: Error {
  var column: Int
  var reason: WorkbookError.Reason
}

/// The parts of a column's cells that are the same in every row.
struct ColumnText: Sendable {
  /// What a cell holds, by its look.
  enum Kind: Int, CaseIterable {
    case text, code, word, money, count, share, date
  }

  /// `<c r="B`: the row's number comes next.
  let start: [UInt8]
  /// By kind, up to the value.
  let numberStarts: [[UInt8]]
  let textStarts: [[UInt8]]

  static let rowStart = Array("<row r=\"".utf8)
  static let rowStartEnd = Array("\">".utf8)
  static let rowEnd = Array("</row>".utf8)
  static let numberEnd = Array("</v></c>".utf8)
  static let text = Array(">".utf8)
  static let preservedText = Array(" xml:space=\"preserve\">".utf8)
  static let textEnd = Array("</t></is></c>".utf8)

  /// - Parameter styles: by kind, the numbers of the workbook's formats.
  init(column: Int, styles: [Int]) {
    start = Array("<c r=\"\(CellPlace(row: 0, column: column).columnLetters)".utf8)
    numberStarts = styles.map { Array("\" s=\"\($0)\"><v>".utf8) }
    textStarts = styles.map { Array("\" s=\"\($0)\" t=\"inlineStr\"><is><t".utf8) }
  }
}

extension [UInt8] {
  /// A whole number with its last digits behind a point, without noughts at the end: `1234.5`.
  fileprivate mutating func append(decimal number: Int64, places: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var places = places
    while places > 0, rest % 10 == 0 {
      rest /= 10
      places -= 1
    }
    let start = count
    var digits = 0
    repeat {
      if digits == places, digits > 0 { append(UInt8(ascii: ".")) }
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      digits += 1
    } while rest > 0 || digits <= places
    self[start...].reverse()
  }

  /// Appends text that can stand in XML and in a cell as it is; false, with nothing appended, where it is not certain.
  fileprivate mutating func append(plain text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      if bytes.count > CellText.limit { return false }
      for byte in bytes where isSpecial[Int(byte)] { return false }
      append(contentsOf: bytes)
      return true
    }
  }

  fileprivate mutating func append(escaping text: String) throws(WorkbookError.Reason) {
    for byte in try CellText(text).escaped.utf8 {
      switch byte {
      case UInt8(ascii: "&"): self += "&amp;".utf8
      case UInt8(ascii: "<"): self += "&lt;".utf8
      case UInt8(ascii: ">"): self += "&gt;".utf8
      default: append(byte)
      }
    }
  }
}

extension String {
  fileprivate var hasSpaceAtEnd: Bool {
    let space = UInt8(ascii: " ")
    return utf8.first ?? .max <= space || utf8.last ?? .max <= space
  }
}

/// Bytes that text in a cell may not hold, or only after a closer look: see `CellText`.
private let isSpecial: [Bool] = (0..<256).map { byte in
  byte < 0x20 || byte == 0xEF || "_&<>".utf8.contains(UInt8(byte))
}
