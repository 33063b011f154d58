import Dispatch
import GrantLedger
import Synchronization

/// The rows of a sheet on their way into a workbook: threads make pieces of some hundred rows, written and packed, and
/// the pieces go to the file in order.
///
/// Where a piece begins depends on the rows alone, so that any number of threads gives the same bytes.
final class RowPieces: Sendable {
  private let table: LongTable
  private let text: RowText
  private let rows: Range<Int>
  /// The first row's number on the sheet, 1-based.
  private let firstNumber: Int
  private let next = Atomic<Int>(0)
  private let state: Mutex<State>

  private struct State: ~Copyable, Sendable {
    /// Nil once it has been given back.
    var package: PackageWriter?
    var waiting: [Int: PackedPiece] = [:]
    var written = 0
    var fault: Fault?
  }

  /// What stopped the work, and the cell where it was one; the row is 1-based, the column 0-based.
  struct Fault: Error {
    var reason: WorkbookError.Reason
    var cell: (row: Int, column: Int)?
  }

  private static let rowsPerPiece = 1_024

  /// - Parameter text: an empty one, copied for each thread.
  init(
    _ package: consuming PackageWriter, _ table: LongTable, _ text: RowText, rows: Range<Int>,
    firstNumber: Int
  ) {
    self.table = table
    self.text = text
    self.rows = rows
    self.firstNumber = firstNumber
    state = Mutex(State(package: package))
  }

  /// Writes all rows, and gives the package back.
  func write(threads: Int) throws(Fault) -> PackageWriter {
    // As many pieces as may be packed and not yet written; the piece that is to be written next always has a place.
    let room = DispatchSemaphore(value: 4 * threads)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      do throws(Fault) {
        try work(room)
      } catch {
        stop(error)
      }
      // Whoever waits for room finds that there is no more to do.
      room.signal()
    }
    if let fault = state.withLock({ $0.fault }) { throw fault }
    guard let package = state.withLock({ $0.package.take() }) else {
      throw Fault(reason: .library("the rows were written twice"))
    }
    return package
  }

  private func work(_ room: DispatchSemaphore) throws(Fault) {
    let deflater = try faulting { () throws(WorkbookError.Reason) in try Deflater() }
    var text = text
    var cells: [Cell] = []
    while true {
      room.wait()
      let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
      let first = rows.lowerBound + piece * Self.rowsPerPiece
      if first >= rows.upperBound { return }
      text.removeAll()
      for row in first..<min(first + Self.rowsPerPiece, rows.upperBound) {
        table.fill(row, &cells)
        let number = firstNumber + row - rows.lowerBound
        do throws(RowFault) {
          try text.append(cells, number: number)
        } catch {
          throw Fault(reason: error.reason, cell: (number, error.column))
        }
      }
      let packed = try faulting { () throws(WorkbookError.Reason) in try deflater.pack(text.bytes) }
      for _ in 0..<(try put(packed, piece)) { room.signal() }
    }
  }

  /// Keeps a piece until those before it are written; gives how many were written now.
  private func put(_ packed: PackedPiece, _ piece: Int) throws(Fault) -> Int {
    try faulting { () throws(WorkbookError.Reason) in
      try state.withLock { (state) throws(WorkbookError.Reason) in
        state.waiting[piece] = packed
        let before = state.written
        while state.fault == nil, let ready = state.waiting.removeValue(forKey: state.written) {
          try state.package?.append(ready)
          state.written += 1
        }
        return state.written - before
      }
    }
  }

  private func faulting<Result: ~Copyable>(
    _ body: () throws(WorkbookError.Reason) -> Result
  ) throws(Fault) -> Result {
    do {
      return try body()
    } catch {
      throw Fault(reason: error)
    }
  }

  /// Lets no thread take another piece.
  private func stop(_ fault: Fault) {
    next.store(rows.count, ordering: .relaxed)
    state.withLock { $0.fault = $0.fault ?? fault }
  }
}
