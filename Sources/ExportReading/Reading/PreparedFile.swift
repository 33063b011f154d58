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
