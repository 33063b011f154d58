import CXlsxWriter
import Glibc
import GrantLedger

/// What the workbook says of itself, and the names that formulas can use.
extension Workbook {
  mutating func define(_ name: DefinedName, as cell: CellPlace, on sheet: SheetID) throws(WorkbookError) {
    try take(name, on: sheet)
    let formula = "=\(sheets[sheet.index].name.quoted)!\(cell.absoluteReference)"
    try check(workbook_define_name(pointer, name.text, formula), on: sheet, at: cell)
  }

  /// Totals and tables share their names.
  mutating func take(_ name: DefinedName, on sheet: SheetID) throws(WorkbookError) {
    if !definedNames.insert(name.key).inserted { throw error(.duplicate(name.text), on: sheet) }
  }

  /// Title, subject and author, and the as-of day as the time of making: the clock is not read, so that the same statement gives the same bytes.
  func setProperties(title: String, _ properties: Statement.Properties) throws(WorkbookError) {
    let day = properties.asOf
    guard (1900...9999).contains(day.year) else { throw error(.day(day.description)) }
    var texts: [String] = []
    do throws(WorkbookError.Reason) {
      for text in [title, properties.subject, properties.author, properties.runID] {
        texts.append(text.isEmpty ? "" : try PlainText(text).text)
      }
    } catch {
      throw self.error(error)
    }
    // Noon, because the library takes 0 (1 January 1970 at midnight) for "now".
    let created = Int(day.dayNumber) * 86_400 + 43_200
    try check(setDocumentProperties(pointer, texts, created: created))
    for pair in properties.custom where !pair.value.isEmpty { try setCustomProperty(pair) }
  }

  private func setCustomProperty(_ pair: Statement.Pair) throws(WorkbookError) {
    let name: String
    let value: String
    do throws(WorkbookError.Reason) {
      name = try PlainText(pair.name).text
      value = try PlainText(pair.value).text
    } catch {
      throw WorkbookError(place: "\(title): property '\(pair.name)'", reason: error)
    }
    try check(workbook_set_custom_property_string(pointer, name, value))
  }
}

/// - Precondition: four texts: title, subject, author and run.
private func setDocumentProperties(
  _ workbook: UnsafeMutablePointer<lxw_workbook>, _ texts: [String], created: Int
) -> lxw_error {
  // The library copies them.
  let copies = texts.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  var properties = lxw_doc_properties()
  properties.title = copies[0]
  properties.subject = copies[1]
  properties.author = copies[2]
  properties.company = copies[2]
  properties.keywords = copies[3]
  properties.created = created
  return workbook_set_properties(workbook, &properties)
}
