public import GrantLedger

/// As many UTF-16 units of text as a workbook's cell holds; longer text is refused, since nothing is cut in silence.
public let longestCellText = CellText.limit

/// Writes the statement as a workbook to `path` (a new file in a temporary folder that the caller owns and renames).
///
/// First a cover with the key sentence, the properties and the contents, then one sheet a section, in order. The same statement and words give the
/// same bytes, whatever the number of threads. Amounts are written as kroner with two decimals, exact to 2^53 øre.
///
/// - Parameters:
///   - words: what the workbook says of its own accord.
///   - path: where nothing stands yet, and nothing with `.shell` behind it; not synced to disk.
/// - Throws: `WorkbookError` for a statement that a workbook cannot hold or a file that cannot be written; then nothing is left at `path`.
public func writeWorkbook(
  _ statement: Statement, words: WorkbookWords, to path: String
) throws(WorkbookError) {
  try WorkbookWriting(statement, words: words).write(to: path)
}
