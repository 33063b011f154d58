/// The text of a field as written, spaces at its ends too, doubled quotes made single.
func text(of field: Field, in bytes: Span<UInt8>, quote: UInt8) -> String {
  String(copying: bytes.extracting(field.range), halving: field.hasDoubledQuotes ? quote : nil)
}

/// The bytes of a quoted field's content with doubled quotes made single.
func halved(_ content: Span<UInt8>, quote: UInt8) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(content.count)
  var at = 0
  while at < content.count {
    result.append(content[at])
    at += content[at] == quote && at + 1 < content.count && content[at + 1] == quote ? 2 : 1
  }
  return result
}

extension String {
  /// The text of some bytes of UTF-8; with doubled quotes made single where a quote is given.
  init(copying bytes: Span<UInt8>, halving quote: UInt8? = nil) {
    if let quote {
      self = String(decoding: halved(bytes, quote: quote), as: UTF8.self)
    } else if let text = try? UTF8Span(validating: bytes) {
      self = String(copying: text)
    } else {
      // Only a range that cuts a character in two comes here.
      self = String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
  }
}
