extension Field {
  /// The text of the field as written, spaces at its ends too, without the quotes that are no part of it.
  func text(in bytes: Span<UInt8>, quote: UInt8) -> String {
    text(of: range, in: bytes, quote: quote)
  }

  /// The text of the field without spaces at its ends.
  func trimmedText(in bytes: Span<UInt8>, quote: UInt8) -> String {
    text(of: trimmed(range, in: bytes), in: bytes, quote: quote)
  }

  /// Calls with the content without spaces at its ends; copies only where quotes must be taken out.
  func withContent<Result>(in bytes: Span<UInt8>, quote: UInt8, _ body: (Span<UInt8>) -> Result) -> Result {
    let content = bytes.extracting(trimmed(range, in: bytes))
    return quotes == .none ? body(content) : body(withoutQuotes(content, quote: quote).span)
  }

  private func text(of range: Range<Int>, in bytes: Span<UInt8>, quote: UInt8) -> String {
    let content = bytes.extracting(range)
    return quotes == .none
      ? String(copying: content) : String(decoding: withoutQuotes(content, quote: quote), as: UTF8.self)
  }

  private func withoutQuotes(_ content: Span<UInt8>, quote: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var isClosed = false
    var at = 0
    while at < content.count {
      let isQuote = content[at] == quote && !isClosed
      let isPair = isQuote && at + 1 < content.count && content[at + 1] == quote
      if isQuote && !isPair && quotes == .closedEarly {
        isClosed = true
      } else {
        result.append(content[at])
      }
      at += isPair ? 2 : 1
    }
    return result
  }
}

extension String {
  /// The text of some bytes of UTF-8.
  init(copying bytes: Span<UInt8>) {
    if let text = try? UTF8Span(validating: bytes) {
      self = String(copying: text)
    } else {
      // Only a range that cuts a character in two comes here.
      self = String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
  }
}
