import Dispatch
import GrantLedger
import Synchronization

/// The rows of a long table on a sheet among others, written and packed by whoever has time while the library writes the
/// rest of the workbook: it would take longer for them than for all other sheets, and on one thread.
///
/// Where a piece begins depends on the rows alone, so that any number of threads gives the same bytes.
final class LongRows: Sendable {
  /// The sheet's place in the workbook, 0-based, and its name in quotes.
  let sheet: Int
  let sheetName: String
  /// The sheet's last cell, rows below the table included.
  let last: CellPlace
  private let table: Table
  /// The first row's number on the sheet, 1-based.
  private let firstNumber: Int
  /// What follows the number in each row's mark; one for all rows where they are of one height.
  private let starts: [[UInt8]]
  private let text: RowText
  private let next = Atomic<Int>(0)
  /// Those who help.
  private let helpers = DispatchGroup()
  private let pieces: Mutex<[Result<PackedPiece, Fault>?]>

  /// What is wrong, and with which cell of the sheet.
  struct Fault: Error {
    var reason: WorkbookError.Reason
    var cell: CellPlace?
  }

  /// Fewer rows are not worth the trouble.
  static let fewest = 500
  private static let rowsPerPiece = 256

  /// Whether the table can be written so: row after row, with nothing among them that the library must know of.
  static func suit(_ table: Table) -> Bool {
    table.rows.count >= fewest && table.subtotalRows.isEmpty && table.total == nil
      && table.rows.allSatisfy { row in
        row.count == table.columns.count && !row.contains(where: \.isLink)
      }
  }

  init(_ table: Table, _ plan: SheetPlan, _ text: RowText, on sheet: Int, named sheetName: String) {
    self.sheet = sheet
    self.sheetName = sheetName
    self.table = table
    self.text = text
    last = CellPlace(row: plan.last.row, column: table.columns.count - 1)
    firstNumber = plan.firstDataRow + 1
    let heights = plan.rowHeights.isEmpty ? [Workbook.plainRowHeight] : plan.rowHeights
    let width = table.columns.count
    starts = heights.map { height in
      Array("\" spans=\"1:\(width)\" ht=\"\(points(height))\" customHeight=\"1\">".utf8)
    }
    let count = (table.rows.count + Self.rowsPerPiece - 1) / Self.rowsPerPiece
    pieces = Mutex(Array(repeating: nil, count: count))
  }

  /// The sheet's last row of the table, 1-based.
  var lastNumber: Int { firstNumber + table.rows.count - 1 }

  /// All rows, in order; helps with what has not been begun.
  func finished() throws(Fault) -> [PackedPiece] {
    make()
    // Whoever has a piece in hand was counted before it was taken.
    helpers.wait()
    var finished: [PackedPiece] = []
    for piece in pieces.withLock({ $0 }) {
      guard let piece else { throw Fault(reason: .library("a piece of the rows was not written")) }
      finished.append(try piece.get())
    }
    return finished
  }

  /// Writes pieces until none is left that nobody has begun.
  func help() {
    helpers.enter()
    make()
    helpers.leave()
  }

  private func make() {
    let count = pieces.withLock { $0.count }
    var text = text
    var piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
    while piece < count {
      let result = Result { () throws(Fault) in try packed(piece, &text) }
      pieces.withLock { $0[piece] = result }
      piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
    }
  }

  private func packed(_ piece: Int, _ text: inout RowText) throws(Fault) -> PackedPiece {
    text.removeAll()
    let first = piece * Self.rowsPerPiece
    for row in first..<min(first + Self.rowsPerPiece, table.rows.count) {
      do throws(RowFault) {
        try text.append(
          table.rows[row], number: firstNumber + row, start: starts[starts.count == 1 ? 0 : row])
      } catch {
        throw Fault(
          reason: error.reason, cell: CellPlace(row: firstNumber + row - 1, column: error.column))
      }
    }
    do throws(WorkbookError.Reason) {
      return try Deflater(.quick).pack(text.bytes)
    } catch {
      throw Fault(reason: error)
    }
  }
}

/// A height as a sheet writes it: `15.75`, `30`.
private func points(_ height: Double) -> String {
  height == height.rounded() ? String(Int(height)) : String(height)
}

extension Cell {
  fileprivate var isLink: Bool { if case .link = self { true } else { false } }
}
