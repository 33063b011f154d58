public import GrantLedger

/// A workbook that one thread writes while others do part of the work: they lay out its long tables and write their rows.
///
/// The same bytes come out whoever does what, also where nobody helps.
public final class WorkbookWriting: Sendable {
  private let statement: Statement
  private let words: WorkbookWords
  private let longTables: LongTables

  /// - Parameters:
  ///   - words: what the workbook says of its own accord.
  ///   - hasOwnThreads: whether other threads are taken for the work; false where the caller has as many at work as there
  ///     are processors, and lends one of them when it has nothing else to do.
  public init(_ statement: Statement, words: WorkbookWords, hasOwnThreads: Bool = true) {
    self.statement = statement
    self.words = words
    longTables = LongTables(statement.sections, words, hasOwnThreads: hasOwnThreads)
  }

  /// Lays out the long tables as far as nobody has: what can be done before `write` comes to them.
  public func layOut() { longTables.layOut() }

  /// Writes rows of long tables until there are none left that `write` has come to and nobody has begun.
  public func help() { longTables.help() }

  /// Writes the workbook to `path`, once; as `writeWorkbook`.
  public func write(to path: String) throws(WorkbookError) {
    let bookPath = longTables.isEmpty ? path : path + ".shell"
    let title = statement.name + ".xlsx"
    var book = try Workbook(path: bookPath, title: title, longTables: longTables)
    let directory = try Directory(statement, words: words)
    try book.setProperties(title: statement.title, statement.properties)
    try writeCover(statement, directory, into: &book)
    for section in statement.sections { try writeSection(section, directory, into: &book) }
    try book.close()
    if longTables.isEmpty { return }
    defer { removeFile(at: bookPath) }
    try putRows(longTables.rows, intoShellAt: bookPath, title: title, to: path)
  }
}
