/// The headings of the columns that a list of rows left out has beside the exports' own, in every language, the run's own first.
public struct CorrectionMarks: Hashable, Sendable {
  /// The file that the row stands in.
  public var file: [String]
  /// The physical line on which it starts.
  public var line: [String]
  /// Fields for which the export had no heading.
  public var surplus: [String]

  public init(file: [String], line: [String], surplus: [String]) {
    self.file = file
    self.line = line
    self.surplus = surplus
  }
}

/// What is wrong with a file of corrections, at a line of it.
public struct CorrectionProblem: Error, Hashable, Sendable {
  public var file: String
  /// Physical line, 1-based.
  public var line: Int
  public var reason: Reason

  public enum Reason: Error, Hashable, Sendable {
    case unusable(String)
    /// No row of headings has the columns that name file and line.
    case noMarks(file: String, line: String)
    case notALine(String)
    case unknownFile(String)
    /// The file is there, but no row of data starts on the line.
    case noSuchRow(file: String, line: Int)
    /// The same row is corrected on an earlier line.
    case twice(file: String, line: Int, first: String)
    /// The file's own heading is not among those of the corrections.
    case lacksHeading(String, file: String)
    case fieldCount(expected: Int, found: Int)
    case surplus(String)
  }
}

extension CorrectionProblem: CustomStringConvertible {
  /// Place, what is wrong, and what to do about it, in English.
  public var description: String { "\(file):\(line): \(words)" }

  private var words: String {
    switch reason {
    case .unusable(let why): "the corrections cannot be read: \(why)"
    case .noMarks(let file, let line):
      "no headings \"\(file)\" and \"\(line)\"; correct the karantene.csv of an earlier run and keep its columns"
    case .notALine(let written): "\"\(written)\" is no line number; give the one that karantene.csv had here"
    case .unknownFile(let name):
      "the input has no file \"\(name)\"; give it with --input, or take this row out"
    case .noSuchRow(let file, let line):
      "no row starts on line \(line) of \(file); make a new karantene.csv if the export has changed"
    case .twice(let file, let line, let first):
      "line \(line) of \(file) is corrected already at \(first); keep one of the two"
    case .lacksHeading(let heading, let file):
      "the column \"\(heading)\" of \(file) is missing; keep all columns of karantene.csv"
    case .fieldCount(let expected, let found):
      "\(found) fields, but there are \(expected) headings; look for a delimiter too many or too few"
    case .surplus(let text):
      "\"\(text)\" stands in the column for fields too many; move it to where it belongs, and empty the column"
    }
  }
}

/// All that is wrong with the corrections of a run: none of them is applied.
public struct CorrectionError: Error, Hashable, Sendable {
  public var problems: [CorrectionProblem]
}
