internal import Dispatch
internal import GrantLedger
internal import Synchronization

/// What is found out of a file before its records are read: its text, how it is divided, and its headings.
struct PreparedFile: Sendable {
  var text: SourceText
  var dialect: Dialect
  var header: Header

  init(_ input: InputFile, _ headers: HeaderSearch, _ choices: ReadingChoices) throws(FileProblem.Reason) {
    let text = try input.decoded(choices)
    let dialect = Dialect(of: text, choices)
    header = try headers.header(in: text.bytes.span, dialect)
    self.text = text
    self.dialect = dialect
  }
}

/// Files that are prepared on another thread, in order, while the records of those before them are read.
final class FilesAhead: Sendable {
  private let files: [FileAhead]

  /// Begins at once.
  init(_ inputs: [InputFile], _ headers: HeaderSearch, _ choices: ReadingChoices) {
    let files = inputs.map { FileAhead($0, headers, choices) }
    self.files = files
    if files.count > 1 { DispatchQueue.global().async { for file in files { _ = file.prepared } } }
  }

  /// The file at a place in the list; prepared here where nobody has begun it.
  subscript(place: Int) -> Result<PreparedFile, FileProblem.Reason> { files[place].prepared }
}

private final class FileAhead: Sendable {
  private let input: InputFile
  private let headers: HeaderSearch
  private let choices: ReadingChoices
  private let made = Mutex<Result<PreparedFile, FileProblem.Reason>?>(nil)

  init(_ input: InputFile, _ headers: HeaderSearch, _ choices: ReadingChoices) {
    self.input = input
    self.headers = headers
    self.choices = choices
  }

  var prepared: Result<PreparedFile, FileProblem.Reason> {
    made.withLock { made in
      let prepared =
        made
        ?? Result { () throws(FileProblem.Reason) in try PreparedFile(input, headers, choices) }
      made = prepared
      return prepared
    }
  }
}
