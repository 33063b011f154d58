/// Hands out every record of a file as read, before any typing: the row of headings first, and any lines above it.
///
/// No heading and no kind is asked for. Empty lines are passed over, or are a record of one empty field.
///
/// - Returns: what a strict reader would not have let pass, in the order of the file, and what is to be known of its text;
///   neither for an empty file.
public func listRecords(
  _ file: InputFile, _ choices: ReadingChoices, keepsEmptyLines: Bool, _ body: ([String]) -> Void
) throws(FileProblem) -> (faults: [RecordFault], remarks: [TextRemark]) {
  if file.bytes.isEmpty { return ([], []) }
  let text: SourceText
  do {
    text = try file.decoded(choices)
  } catch {
    throw FileProblem(file: file.name, reason: error)
  }
  let dialect = Dialect(of: text, choices)
  var faults = FaultList(text)
  var scanner = RecordScanner(dialect)
  var record = Record()
  while scanner.next(in: text.bytes.span, into: &record) {
    if let excess = record.excess { throw FileProblem(file: file.name, reason: excess) }
    if record.start == record.end && !keepsEmptyLines { continue }
    faults.add(record, before: scanner.position)
    body(record.fields.map { $0.text(in: text.bytes.span, quote: dialect.quote) })
  }
  return (faults.faults, textRemarks(text))
}

/// The faults of a file, gathered record by record.
private struct FaultList {
  private(set) var faults: [RecordFault] = []
  private let text: SourceText
  private var damages = 0

  init(_ text: SourceText) { self.text = text }

  mutating func add(_ record: Record, before end: Int) {
    if let quote = record.unclosedQuote { add(.unclosedQuote, at: quote, record) }
    if let quote = record.strayQuote { add(.strayQuote, at: quote, record) }
    while damages < text.damages.count, text.damages[damages].textOffset < end {
      let damage = text.damages[damages]
      add(.invalidByte(value: damage.byte, offset: damage.fileOffset), at: damage.textOffset, record)
      damages += 1
    }
  }

  private mutating func add(_ kind: RecordFault.Kind, at offset: Int, _ record: Record) {
    let position = text.bytes.span.position(of: offset, in: record)
    faults.append(RecordFault(kind: kind, line: position.line, column: position.column))
  }
}

/// A place at which a file is not what CSV should be.
public struct RecordFault: Hashable, Sendable {
  public var kind: Kind
  /// Physical line and character, 1-based.
  public var line: Int
  public var column: Int

  public enum Kind: Hashable, Sendable {
    /// A quote that opens a field and is never closed.
    case unclosedQuote
    /// Text after the quote that closes a field.
    case strayQuote
    /// A byte that stands for no character; its offset in the file is 0-based.
    case invalidByte(value: UInt8, offset: Int)
  }
}

extension RecordFault {
  /// The record does not hold what was meant: it may have lost fields or letters.
  public var isError: Bool {
    switch kind {
    case .unclosedQuote: true
    case .strayQuote: false
    // NUL is handed out as it stands.
    case .invalidByte(let value, _): value != 0
    }
  }
}

extension RecordFault: CustomStringConvertible {
  /// What is wrong and what to do about it, in English, without the file's name.
  public var description: String {
    switch kind {
    case .unclosedQuote:
      "a quote is opened here and never closed; close it, or double it if it belongs to the text"
    case .strayQuote:
      "a quote closes the field here and is followed by more text; double it if it belongs to the text"
    case .invalidByte(let value, let offset):
      "the byte \(hexadecimal(value)) at offset \(offset) stands for no character; export the file again as UTF-8"
    }
  }
}
