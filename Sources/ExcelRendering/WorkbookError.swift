/// Why a workbook could not be written, and where; no file is left behind.
public struct WorkbookError: Error, Hashable, Sendable {
  /// The file, and the sheet and cell where there is one, such as `rapport.xlsx: sheet 'Kompetanse', cell D8`.
  public var place: String
  public var reason: Reason

  public init(place: String, reason: Reason) {
    self.place = place
    self.reason = reason
  }

  /// What is wrong.
  public enum Reason: Error, Hashable, Sendable {
    /// Something stands at the path already: a file, a folder or a symbolic link.
    case fileExists
    /// The system's own words.
    case cannotCreate(String)
    /// The words of the library and the system.
    case cannotWrite(String)
    /// Bytes that the folder could not hold, and the system's own words.
    case noRoom(bytes: Int, String)
    /// The process's decimal point, where only "." gives right numbers.
    case decimalPoint(String)
    /// A tab, or the name of a total or a table, that Excel does not take.
    case name(String, NameFault)
    /// A tab, name, heading or id that stands twice; capital and small letters count as the same.
    case duplicate(String)
    case emptyText
    /// Lengths in UTF-16 units, as Excel counts.
    case textTooLong(length: Int, limit: Int)
    /// A character that cannot stand in a name, heading or title, such as `U+0007`.
    case controlCharacter(String)
    /// A chart's title may not begin with "=".
    case formula(String)
    /// Beyond 2^53, where a spreadsheet's numbers are no longer exact.
    case numberTooLarge(String)
    /// An as-of day that a document cannot carry (only the years 1900 to 9999).
    case day(String)
    /// A link to a section that the statement does not have.
    case unknownSection(String)
    case tooManyRows(Int, limit: Int)
    case tooManyColumns(Int, limit: Int)
    /// Bytes of a sheet or of all sheets that the file's format cannot count.
    case tooLarge(limit: Int)
    case tooManyLinks(limit: Int)
    /// A row or total that has not as many cells as the table has columns.
    case cellCount(Int, columns: Int)
    /// A total that says it is the sum of its rows and is not.
    case totalDiffers(total: String, rows: String)
    /// A total's name without a money total to carry it.
    case nothingToName(String)
    /// The library refused; its own words.
    case library(String)
  }

  /// What Excel does not take in a name.
  public enum NameFault: Hashable, Sendable {
    case empty
    case tooLong(limit: Int)
    case character(String)
    case apostropheAtEnd
    case reserved
    case looksLikeCell
  }
}
