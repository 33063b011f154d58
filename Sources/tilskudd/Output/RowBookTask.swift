internal import Dispatch
internal import ExcelRendering
internal import GrantLedger
internal import Synchronization

/// A workbook of rows that is being written beside the rest of the run's work.
final class RowBookTask: Sendable {
  /// The file's name in the run's folder.
  let file: String
  private let done = DispatchGroup()
  private let failure = Mutex<WorkbookError?>(nil)

  /// Begins at once; the folder must stay until `wait` has returned.
  init(_ book: RowBook, _ words: WorkbookWords, threads: Int, in folder: borrowing OutputFolder) {
    file = "\(book.name).xlsx"
    let path = folder.path(for: file)
    DispatchQueue.global().async(group: done) { [self] in
      do throws(WorkbookError) {
        try writeRowBook(book, words: words, threads: threads, to: path)
      } catch {
        failure.withLock { $0 = error }
      }
    }
  }

  /// Returns once nothing more is written.
  func wait() { done.wait() }

  /// Returns once the workbook is whole and on the disk.
  func finish() throws(WorkbookError) {
    wait()
    if let error = failure.withLock(\.self) { throw error }
  }
}
