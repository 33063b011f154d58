/// What the user has said of the files, so that it is not found from the files themselves; nil is to be found.
public struct ReadingChoices: Hashable, Sendable {
  public var encoding: TextEncoding?
  /// One character of ASCII.
  public var delimiter: UInt8?
  /// One character of ASCII, or `noQuote`.
  public var quote: UInt8?

  /// Stands for no character of UTF-8: nothing is a quotation mark.
  public static let noQuote: UInt8 = 0xFF

  public init(encoding: TextEncoding? = nil, delimiter: UInt8? = nil, quote: UInt8? = nil) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.quote = quote
  }
}

extension InputFile {
  /// The text of the file; `Reason` where it has none.
  func decoded(_ choices: ReadingChoices) throws(FileProblem.Reason) -> SourceText {
    if bytes.isEmpty { throw .empty }
    let text: SourceText
    do {
      text = try SourceText(decoding: bytes, as: choices.encoding)
    } catch {
      switch error {
      case .workbook: throw .otherFormat("an Excel workbook")
      case .olderWorkbook: throw .otherFormat("an older Excel workbook")
      case .pdf: throw .otherFormat("a PDF")
      case .damaged(let first): throw .notText(firstOffset: first)
      }
    }
    if let line = lineTooLong(in: text.bytes.span) { throw .recordTooLong(line: line) }
    return text
  }
}
