import GrantLedger

/// What every sheet must know of the whole workbook.
struct Directory {
  var words: WorkbookWords
  var footer: FooterText
  var cover: SheetName
  private var sheets: [String: SheetName] = [:]

  init(_ statement: Statement, words: WorkbookWords) throws(WorkbookError) {
    self.words = words
    let file = statement.name + ".xlsx"
    do throws(WorkbookError.Reason) {
      footer = try FooterText(pages: words.pages, asOf: words.asOf)
      cover = try SheetName(words.coverTab)
    } catch {
      throw WorkbookError(place: file, reason: error)
    }
    for section in statement.sections {
      do throws(WorkbookError.Reason) {
        if sheets.updateValue(try SheetName(section.tab), forKey: section.id) != nil {
          throw .duplicate(section.id)
        }
      } catch {
        throw WorkbookError(place: "\(file): section '\(section.id)'", reason: error)
      }
    }
  }

  /// The sheet of a section.
  func sheet(of section: String) throws(WorkbookError.Reason) -> SheetName {
    guard let name = sheets[section] else { throw .unknownSection(section) }
    return name
  }
}
