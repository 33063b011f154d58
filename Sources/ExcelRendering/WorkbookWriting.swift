public import GrantLedger

/// A workbook that one thread writes while others do part of the work: they lay out its sheets, and write the rows of long
/// tables.
///
/// The same bytes come out whoever does what, also where nobody helps.
public final class WorkbookWriting: Sendable {
  private let statement: Statement
  private let words: WorkbookWords
  private let hasLongTable: Bool
  private let shared: SharedWork

  /// - Parameters:
  ///   - words: what the workbook says of its own accord.
  ///   - hasOwnThreads: whether other threads are taken for the work; false where the caller has as many at work as there
  ///     are processors, and lends one of them when it has nothing else to do.
  public init(_ statement: Statement, words: WorkbookWords, hasOwnThreads: Bool = true) {
    self.statement = statement
    self.words = words
    hasLongTable = statement.sections.contains { $0.table.map(LongRows.suit) ?? false }
    // A workbook without one is soon written.
    shared = SharedWork(statement.sections, words, hasOwnThreads: hasOwnThreads && hasLongTable)
  }

  /// Lays out the sheets as far as nobody has: what can be done before `write` comes to them.
  public func layOut() { shared.layOut() }

  /// Writes rows of long tables until there are none left that `write` has come to and nobody has begun.
  public func help() { shared.help() }

  /// Writes the workbook to `path`, once; as `writeWorkbook`.
  public func write(to path: String) throws(WorkbookError) {
    let bookPath = hasLongTable ? path + ".shell" : path
    let title = statement.name + ".xlsx"
    var book = try Workbook(path: bookPath, title: title, shared: shared)
    let directory = try Directory(statement, words: words)
    try book.setProperties(title: statement.title, statement.properties)
    try writeCover(statement, directory, into: &book)
    for section in statement.sections { try writeSection(section, directory, into: &book) }
    try book.close()
    if !hasLongTable { return }
    defer { removeFile(at: bookPath) }
    try putRows(shared.rows, intoShellAt: bookPath, title: title, to: path)
  }
}
