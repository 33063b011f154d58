extension WorkbookError: CustomStringConvertible {
  /// Place, what is wrong, and what to do about it.
  public var description: String { "\(place): \(reason)" }
}

extension WorkbookError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .fileExists: "something stands here already; give the path of a file that does not exist"
    case .cannotCreate(let words): "cannot create the file (\(words)); check the folder and its permissions"
    case .cannotWrite(let words): "cannot write the workbook (\(words)); check the disk and write again"
    case .noRoom(let bytes, let words):
      "no room for about \(bytes) bytes in the folder (\(words)); free some space and write again"
    case .decimalPoint(let point):
      "the process writes '\(point)' for the decimal point, which would break amounts; set LC_NUMERIC to C"
    case .name(let name, let fault): "the name '\(name)' \(fault)"
    case .duplicate(let name): "'\(name)' is used twice; names must differ by more than capital letters"
    case .emptyText: "the text is empty; give it words"
    case .textTooLong(let length, let limit):
      "the text has \(length) characters and Excel holds \(limit); shorten it where it comes from"
    case .controlCharacter(let character):
      "the text holds the character \(character), which cannot be shown; remove it"
    case .formula(let text): "the title '\(text)' begins with '=' and would be read as a formula; reword it"
    case .numberTooLarge(let number):
      "\(number) is too large for a spreadsheet to hold exactly; check the source"
    case .day(let day): "a document cannot carry the day \(day); use a year from 1900 to 9999"
    case .unknownSection(let id): "a link leads to the section '\(id)', which the statement does not have"
    case .tooManyRows(let rows, let limit): "\(rows) rows do not fit on a sheet of \(limit); split the table"
    case .tooManyColumns(let columns, let limit):
      "\(columns) columns do not fit on a sheet of \(limit); split the table"
    case .tooLarge(let limit):
      "the rows take more than \(limit) bytes, which a workbook cannot hold; give fewer files"
    case .tooManyLinks(let limit): "a sheet holds at most \(limit) links; use text in place of links"
    case .cellCount(let cells, let columns):
      "\(cells) cells stand in a table of \(columns) columns; they must be as many"
    case .totalDiffers(let total, let rows):
      "the total \(total) should be the sum of its rows, which is \(rows); say so with rowsAreAddends: false or correct it"
    case .nothingToName(let name):
      "there is no money total to carry the name '\(name)'; give the table one or no name"
    case .library(let words): "the spreadsheet library refused: \(words)"
    }
  }
}

extension WorkbookError.NameFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "is empty; give it at least one letter"
    case .tooLong(let limit): "is longer than \(limit) characters; shorten it"
    case .character(let character): "holds \(character), which Excel does not take there; leave it out"
    case .apostropheAtEnd: "begins or ends with an apostrophe; leave it out"
    case .reserved: "is kept by Excel for itself; choose another"
    case .looksLikeCell: "reads as a cell's address; choose another"
    }
  }
}
