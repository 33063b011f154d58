public import GrantLedger

/// Writes a table of any length as a workbook to `path`, on several threads, without holding it and without temporary
/// copies of it.
///
/// The library writes the workbook without its rows; they are put into its sheets here, since the library would write
/// them to the disk three times over and pack them on one thread. The same book and words give the same bytes, whatever
/// the number of threads.
///
/// - Parameters:
///   - words: what the workbook says of its own accord.
///   - threads: how many rows are written at the same time; at least 1.
///   - path: where nothing stands yet, and nothing with `.shell` behind it.
/// - Throws: `WorkbookError` for rows that a workbook cannot hold or a file that cannot be written; then nothing is left.
public func writeRowBook(
  _ book: RowBook, words: WorkbookWords, threads: Int, to path: String
) throws(WorkbookError) {
  let threads = max(1, threads)
  let plan = RowBookPlan(book, words: words, threads: threads)
  let shellPath = path + ".shell"
  let columns = try writeShell(of: book, plan, words, to: shellPath)
  defer { removeFile(at: shellPath) }
  let writing = RowBookWriting(
    book: book, firstDataRow: plan.firstDataRow, lastColumn: columns.count - 1,
    text: RowText(columns, words), threads: threads)
  let file: NewFile
  do throws(WorkbookError.Reason) {
    file = try NewFile(at: path)
  } catch {
    throw WorkbookError(place: writing.title, reason: error)
  }
  do throws(WorkbookError) {
    try writing.write(shell: smallFile(at: shellPath).flatMap(Package.init), to: file)
  } catch {
    removeFile(at: path)
    throw error
  }
}

/// Puts a book's rows into the workbook that was written without them.
private struct RowBookWriting {
  let book: RowBook
  /// 0-based.
  let firstDataRow: Int
  let lastColumn: Int
  let text: RowText
  let threads: Int

  var title: String { book.name + ".xlsx" }

  func write(shell: Package?, to file: consuming NewFile) throws(WorkbookError) {
    guard let shell else { throw error(RowPieces.Fault(reason: .library("its file cannot be read back"))) }
    var package = PackageWriter(file)
    for part in shell.parts {
      let sheet = book.sheets.first { part.name == name(of: $0) }
      do throws(RowPieces.Fault) {
        package =
          if let sheet {
            try write(sheet, part, of: shell, to: package)
          } else {
            try copy(part, of: shell, to: package)
          }
      } catch {
        throw self.error(error, sheet)
      }
    }
    do throws(WorkbookError.Reason) {
      try package.close(synchronising: true)
    } catch {
      throw self.error(RowPieces.Fault(reason: error))
    }
  }

  /// The library numbers sheets in the order in which they were added.
  private func name(of sheet: RowBook.Sheet) -> String? {
    book.sheets.firstIndex(of: sheet).map { "xl/worksheets/sheet\($0 + 1).xml" }
  }

  private func copy(
    _ part: PackagePart, of shell: Package, to package: consuming PackageWriter
  ) throws(RowPieces.Fault) -> PackageWriter {
    do throws(WorkbookError.Reason) {
      try package.copy(part, shell.packed(part))
    } catch {
      throw RowPieces.Fault(reason: error)
    }
    return package
  }

  private func write(
    _ sheet: RowBook.Sheet, _ part: PackagePart, of shell: Package, to package: consuming PackageWriter
  ) throws(RowPieces.Fault) -> PackageWriter {
    let head = shell.content(part).flatMap { SheetHead($0) }
    let last = CellPlace(row: firstDataRow + max(1, sheet.rows.count) - 1, column: lastColumn)
    do throws(WorkbookError.Reason) {
      guard let head else { throw .library("a sheet cannot be read back") }
      try package.beginPart(part.name, time: part.time)
      try package.append(Deflater().pack(head.beforeRows(until: last)))
    } catch {
      throw RowPieces.Fault(reason: error)
    }
    let pieces = RowPieces(package, book.table, text, rows: sheet.rows, firstNumber: firstDataRow + 1)
    package = try pieces.write(threads: threads)
    do throws(WorkbookError.Reason) {
      try package.append(Deflater().pack(head?.afterRows ?? []))
      try package.endPart()
    } catch {
      throw RowPieces.Fault(reason: error)
    }
    return package
  }

  private func error(_ fault: RowPieces.Fault, _ sheet: RowBook.Sheet? = nil) -> WorkbookError {
    var place = title
    if let sheet { place += ": sheet '\(sheet.tab)'" }
    if let cell = fault.cell {
      place += ", cell \(CellPlace(row: cell.row - 1, column: cell.column).reference)"
    }
    return WorkbookError(place: place, reason: fault.reason)
  }
}
