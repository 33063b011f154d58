public import GrantLedger

/// Why a file could not be used, or gave no rows.
public struct FileProblem: Error, Hashable, Sendable {
  /// The file's name as in `InputFile`.
  public var file: String
  public var reason: Reason

  public init(file: String, reason: Reason) {
    self.file = file
    self.reason = reason
  }

  public enum Reason: Error, Hashable, Sendable {
    /// No byte, or nothing but spaces and line ends.
    case empty
    /// Headings and no record below: the file was read and has no rows.
    case onlyHeadings(line: Int)
    /// An Excel workbook or a PDF under the name of a CSV file.
    case otherFormat(String)
    /// So many bytes that stand for no character, NUL among them, that this is no text; offset of the first, 0-based.
    case notText(firstOffset: Int)
    /// No row of headings was found; these are the nearest to one, and what they lack of the kind they are nearest to.
    case unknownKind(headings: [String], line: Int, nearest: ExportKind?, lacking: [String])
    /// The kind is known, but its rows cannot be placed without these columns.
    case lacksColumns(kind: ExportKind, headings: [String], line: Int)
    /// Two headings name one column. Fields are 1-based.
    case headingTwice(headings: [String], fields: [Int], line: Int)
    /// A record longer than `ReadingLimits.bytesPerRecord`, and the line on which it begins.
    case recordTooLong(line: Int)
    /// A record of more fields than `ReadingLimits.fieldsPerRecord`.
    case tooManyFields(line: Int)
    /// A large file that is nothing but text after a quote that is never closed; where it is opened.
    case openQuote(line: Int, column: Int)
    /// Not UTF-8 throughout, and larger than the limit in bytes up to which other encodings are read.
    case tooLargeToDecode(limit: Int)
    /// More files than can be told apart.
    case tooManyFiles(limit: Int)
  }

  /// True where the file was read all the same and stands in `Exports.files`.
  public var fileWasRead: Bool {
    if case .onlyHeadings = reason { true } else { false }
  }
}

extension FileProblem.Reason {
  /// The same so many lines further down, for a record whose lines were counted from a place within the file.
  func below(_ lines: Int) -> Self {
    switch self {
    case .recordTooLong(let line): .recordTooLong(line: line + lines)
    case .tooManyFields(let line): .tooManyFields(line: line + lines)
    default: self
    }
  }
}

extension FileProblem: CustomStringConvertible {
  /// Place, what is wrong, and what to do about it, in English.
  public var description: String {
    switch reason {
    case .empty:
      "\(file): the file is empty; export it again, or leave it out"
    case .onlyHeadings(let line):
      "\(file):\(line): headings but no rows below them; export it again if it should have rows"
    case .otherFormat(let format):
      "\(file): this is \(format), not CSV; open it and save it as CSV (UTF-8)"
    case .notText(let offset):
      "\(file): not a text file (the first byte that is no character is at offset \(offset)); save it as CSV (UTF-8)"
    case .unknownKind(let headings, let line, let nearest, let lacking):
      "\(file):\(line): \(Self.unknownKind(headings, nearest, lacking))"
    case .lacksColumns(let kind, let headings, let line):
      "\(file):\(line): an export of \(kind) without \(quoted(headings)); "
        + "add the column, or its heading to the catalogue"
    case .headingTwice(let headings, let fields, let line):
      "\(file):\(line): columns \(fields.map(String.init).joined(separator: " and ")) "
        + "(\(quoted(headings))) mean the same; leave one out or rename it"
    case .recordTooLong(let line):
      "\(file):\(line): a record of more than \(ReadingLimits.bytesPerRecord >> 20) MiB begins here; "
        + "look for lost line ends, and export the file again"
    case .tooManyFields(let line):
      "\(file):\(line): a record of more than \(ReadingLimits.fieldsPerRecord) fields; "
        + "look for a delimiter that was repeated, or for lost line ends"
    case .openQuote(let line, let column):
      "\(file):\(line):\(column): a quote is opened here and never closed, and no records follow it; "
        + "close it, double it if it belongs to the text, or export the file again"
    case .tooLargeToDecode(let limit):
      "\(file): larger than \(limit >> 20) MiB and not UTF-8 throughout; "
        + "export it as UTF-8, or divide it into several files, each with the headings"
    case .tooManyFiles(let limit):
      "\(file): more than \(limit) files in one run; give fewer"
    }
  }

  private static func unknownKind(_ headings: [String], _ nearest: ExportKind?, _ lacking: [String]) -> String
  {
    let found = headings.isEmpty ? "no headings" : "found \(quoted(headings))"
    guard let nearest else {
      return "no kind of export that the catalogue knows: \(found); "
        + "the row of headings must be within the first 20 lines"
    }
    return "no kind of export that the catalogue knows: \(found); nearest is \(nearest), "
      + "which also has \(quoted(lacking)); correct the headings or add them to the catalogue"
  }
}

private func quoted(_ headings: [String]) -> String {
  let shown = headings.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ")
  return headings.count > 12 ? "\(shown) and \(headings.count - 12) more" : shown
}
