import CPartFiles
import CXlsxWriter
import Glibc
import GrantLedger

/// An open workbook of the C library, owned: written by `close`, or freed and its file removed.
///
/// Everything that the library is known to let through or to break on is stopped by the types of the Fences folder before C is called.
struct Workbook: ~Copyable {
  let pointer: UnsafeMutablePointer<lxw_workbook>
  let path: String
  /// What errors call the file.
  let title: String
  var sheets: [Sheet] = []
  /// The names of sheets, and of totals and tables, already taken.
  var sheetNames: Set<String> = []
  var definedNames: Set<String> = []
  var formats: [Style: Format] = [:]
  /// What other threads do of it; among that the rows that are put into the workbook once the library has written it.
  let shared: SharedWork
  /// A high guess at the bytes of all XML parts, for the room they need before they are packed.
  var bytes = 1_000_000
  private var isOpen = true

  static let fontName = "Arial"
  static let fontSize = 10.0
  /// In points; other than the library's 15, which it would leave for each program to reckon anew.
  static let plainRowHeight = 15.75

  /// A sheet's place in the workbook: 0-based.
  struct SheetID: Hashable {
    let index: Int
  }

  struct Sheet {
    let name: SheetName
    let pointer: UnsafeMutablePointer<lxw_worksheet>
    var links = 0
  }

  /// - Parameters:
  ///   - path: where nothing stands yet; the library's temporary files come beside it.
  ///   - title: what errors call the file.
  init(path: String, title: String, shared: SharedWork = SharedWork()) throws(WorkbookError) {
    do throws(WorkbookError.Reason) {
      try checkDecimalPoint()
      try createFreshFile(at: path)
    } catch {
      throw WorkbookError(place: title, reason: error)
    }
    guard let pointer = openLibrary(path: path, temporary: folder(of: path)) else {
      removeFile(at: path)
      throw WorkbookError(place: title, reason: .library("out of memory"))
    }
    self.pointer = pointer
    self.path = path
    self.title = title
    self.shared = shared
    setDefaultFont(of: pointer)
  }

  deinit {
    if isOpen {
      lxw_workbook_free(pointer)
      removeFile(at: path)
    }
  }

  /// Writes the file; when that fails the file is gone.
  consuming func close() throws(WorkbookError) {
    do throws(WorkbookError.Reason) {
      try checkDecimalPoint()
      if part_files_are_in_memory() {
        try checkFreeSpace(bytes: bytes, besides: path)
      } else {
        try checkRoom(bytes: bytes, besides: path)
      }
    } catch {
      throw WorkbookError(place: title, reason: error)
    }
    isOpen = false
    let before = part_files_of_thread()
    errno = 0
    let code = workbook_close(pointer)
    let system = errno
    do throws(WorkbookError.Reason) {
      if code != LXW_NO_ERROR {
        throw .cannotWrite(libraryText(code) + (system == 0 ? "" : " " + systemText(system)))
      }
      try checkParts(since: before)
    } catch {
      removeFile(at: path)
      throw WorkbookError(place: title, reason: error)
    }
  }

  mutating func addSheet(_ name: SheetName) throws(WorkbookError) -> SheetID {
    if !sheetNames.insert(name.key).inserted {
      throw WorkbookError(place: title, reason: .duplicate(name.text))
    }
    guard let sheet = workbook_add_worksheet(pointer, name.text) else {
      throw WorkbookError(place: title, reason: .library("no sheet '\(name.text)'"))
    }
    replace(&sheet.pointee.quoted_name, with: name.quoted)
    worksheet_set_default_row(sheet, Workbook.plainRowHeight, 0)
    sheets.append(Sheet(name: name, pointer: sheet))
    return SheetID(index: sheets.count - 1)
  }

  func error(_ reason: WorkbookError.Reason, on sheet: SheetID? = nil, at cell: CellPlace? = nil)
    -> WorkbookError
  {
    var place = title
    if let sheet { place += ": sheet \(sheets[sheet.index].name.quoted)" }
    if let cell { place += ", cell \(cell.reference)" }
    return WorkbookError(place: place, reason: reason)
  }

  func error(_ reason: WorkbookError.Reason, section id: String) -> WorkbookError {
    WorkbookError(place: "\(title): section '\(id)'", reason: reason)
  }

  /// Turns the library's answer into an error.
  func check(_ code: lxw_error, on sheet: SheetID? = nil, at cell: CellPlace? = nil) throws(WorkbookError) {
    if code != LXW_NO_ERROR { throw error(.library(libraryText(code)), on: sheet, at: cell) }
  }
}

/// Makes sure that no part was cut short, which the library does not see.
private func checkParts(since before: part_files) throws(WorkbookError.Reason) {
  if !part_files_are_in_memory() { return }
  let parts = part_files_of_thread()
  if parts.lost > before.lost { throw .cannotWrite(systemText(ENOMEM)) }
  // Then nobody has looked whether the disk had room for them.
  if parts.made == before.made { throw .library("its parts were not made in memory") }
}

private func openLibrary(path: String, temporary: String) -> UnsafeMutablePointer<lxw_workbook>? {
  // The library copies both texts.
  var folder = Array(temporary.utf8CString)
  return folder.withUnsafeMutableBufferPointer { folder in
    var options = lxw_workbook_options(constant_memory: 0, tmpdir: folder.baseAddress, use_zip64: 0)
    return workbook_new_opt(path, &options)
  }
}

/// Column widths are counted in digits of this font, so it must be one that every system has or has a twin of.
private func setDefaultFont(of workbook: UnsafeMutablePointer<lxw_workbook>) {
  // The library makes its default format first of all.
  guard let format = workbook.pointee.formats.pointee.stqh_first else { return }
  format_set_font_name(format, Workbook.fontName)
  format_set_font_size(format, Workbook.fontSize)
}

private func libraryText(_ code: lxw_error) -> String {
  guard let text = lxw_strerror(code) else { return "error \(code.rawValue)" }
  return String(cString: text)
}

/// Puts other text in a field that the library has allocated and will free.
func replace(_ field: inout UnsafeMutablePointer<CChar>?, with text: String) {
  guard let copy = strdup(text) else { return }
  free(field)
  field = copy
}
