/// Puts rows that were written beside the library into the workbook that it wrote without them, as a new file at `path`.
///
/// - Parameter title: what errors call the file.
/// - Throws: `WorkbookError`; then nothing is left at `path`.
func putRows(
  _ sheets: [LongRows], intoShellAt shellPath: String, title: String, to path: String
) throws(WorkbookError) {
  func error(_ fault: LongRows.Fault, _ rows: LongRows? = nil) -> WorkbookError {
    var place = title
    if let rows { place += ": sheet \(rows.sheetName)" }
    if let cell = fault.cell { place += ", cell \(cell.reference)" }
    return WorkbookError(place: place, reason: fault.reason)
  }
  guard let shell = smallFile(at: shellPath).flatMap(Package.init) else {
    throw error(LongRows.Fault(reason: .library("its file cannot be read back")))
  }
  let file: NewFile
  do throws(WorkbookError.Reason) {
    file = try NewFile(at: path)
  } catch {
    throw WorkbookError(place: title, reason: error)
  }
  do throws(WorkbookError) {
    var package = PackageWriter(file)
    for part in shell.parts {
      let rows = sheets.first { part.name == "xl/worksheets/sheet\($0.sheet + 1).xml" }
      do throws(LongRows.Fault) {
        package =
          if let rows {
            try put(rows, into: part, of: shell, in: package)
          } else {
            try copy(part, of: shell, to: package)
          }
      } catch let fault {
        throw error(fault, rows)
      }
    }
    do throws(WorkbookError.Reason) {
      try package.close(synchronising: false)
    } catch let reason {
      throw error(LongRows.Fault(reason: reason))
    }
  } catch {
    removeFile(at: path)
    throw error
  }
}

private func copy(
  _ part: PackagePart, of shell: Package, to package: consuming PackageWriter
) throws(LongRows.Fault) -> PackageWriter {
  do throws(WorkbookError.Reason) {
    try package.copy(part, shell.packed(part))
  } catch {
    throw LongRows.Fault(reason: error)
  }
  return package
}

private func put(
  _ rows: LongRows, into part: PackagePart, of shell: Package, in package: consuming PackageWriter
) throws(LongRows.Fault) -> PackageWriter {
  let pieces = try rows.finished()
  do throws(WorkbookError.Reason) {
    guard let head = shell.content(part).flatMap({ SheetHead($0, endingWith: rows.lastNumber) }) else {
      throw .library("a sheet cannot be read back")
    }
    try package.beginPart(part.name, time: part.time)
    try package.append(Deflater().pack(head.beforeRows(until: rows.last)))
    for piece in pieces { try package.append(piece) }
    try package.append(Deflater().pack(head.afterRows))
    try package.endPart()
  } catch {
    throw LongRows.Fault(reason: error)
  }
  return package
}
