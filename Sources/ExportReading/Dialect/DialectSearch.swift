extension Dialect {
  /// Finds the dialect from the first records of the text itself, but for what the user has chosen.
  init(of text: SourceText, _ choices: ReadingChoices = ReadingChoices()) {
    let bytes = text.bytes.span
    self.init(
      delimiter: Byte.semicolon, quote: Byte.quote, lineEnd: .lineFeed, start: text.start, firstLine: 1)
    defer { lineEnd = ends(in: bytes) }
    let isNamed = takeSeparatorLine(bytes)
    if let chosen = choices.quote {
      quote = chosen
    } else if !isNamed {
      quote = quoteMark(in: bytes, from: start)
    }
    if let chosen = choices.delimiter { delimiter = chosen }
    if isNamed || choices.delimiter != nil { return }
    var best = 0.0
    // In this order a tie goes to what Norwegian offices use most.
    for candidate in [Byte.semicolon, Byte.tab, Byte.bar, Byte.comma] {
      let score = Sample(bytes, self, delimiter: candidate).score
      if score > best {
        best = score
        delimiter = candidate
      }
    }
  }

  /// Takes the delimiter from a first line `sep=;`, which Excel understands and writes.
  private mutating func takeSeparatorLine(_ bytes: Span<UInt8>) -> Bool {
    let mark: [UInt8] = [0x73, 0x65, 0x70, 0x3D]
    guard bytes.count > start + mark.count else { return false }
    for (index, letter) in mark.enumerated() {
      let byte = bytes[start + index]
      if byte != letter && byte | 0x20 != letter { return false }
    }
    let named = bytes[start + mark.count]
    var scanner = RecordScanner(self)
    var record = Record()
    guard !Byte.isLineEnd(named), named < 0x80, scanner.next(in: bytes, into: &record),
      record.end == start + mark.count + 1
    else { return false }
    delimiter = named
    start = scanner.position
    firstLine = scanner.line
    return true
  }
}

extension Dialect {
  /// How the first records end; a line break inside quotes ends none.
  private func ends(in bytes: Span<UInt8>) -> LineEnd {
    var scanner = RecordScanner(self)
    var record = Record()
    var found: Set<LineEnd> = []
    while scanner.position < start + 1 << 16, scanner.next(in: bytes, into: &record), record.end < bytes.count
    {
      let isPair = scanner.position == record.end + 2
      let isReturn = bytes[record.end] == Byte.carriageReturn
      found.insert(isPair ? .carriageReturnLineFeed : isReturn ? .carriageReturn : .lineFeed)
    }
    return found.count > 1 ? .mixed : found.first ?? .lineFeed
  }
}

/// The apostrophe where many fields stand between apostrophes and none between quotation marks.
private func quoteMark(in bytes: Span<UInt8>, from start: Int) -> UInt8 {
  var apostrophes = 0
  for index in start..<min(bytes.count, start + 1 << 16) {
    let byte = bytes[index]
    if byte == Byte.quote { return Byte.quote }
    guard byte == Byte.apostrophe else { continue }
    let next = index + 1 < bytes.count ? bytes[index + 1] : Byte.lineFeed
    let last = index > start ? bytes[index - 1] : Byte.lineFeed
    if isBorder(next) != isBorder(last) { apostrophes += 1 }
  }
  return apostrophes >= 4 ? Byte.apostrophe : Byte.quote

  func isBorder(_ byte: UInt8) -> Bool {
    Byte.isLineEnd(byte) || [Byte.semicolon, Byte.comma, Byte.tab, Byte.bar].contains(byte)
  }
}

/// What the first records look like under one delimiter.
private struct Sample {
  /// Between 0, the delimiter divides nothing, and 1, it divides all records into the same many fields.
  let score: Double

  init(_ bytes: Span<UInt8>, _ dialect: Dialect, delimiter: UInt8) {
    var dialect = dialect
    dialect.delimiter = delimiter
    var scanner = RecordScanner(dialect)
    var record = Record()
    var widths: [Int: Int] = [:]
    var records = 0
    var firstDivided: (place: Int, isHeading: Bool)?
    while records < 100, scanner.position < dialect.start + 1 << 18, scanner.next(in: bytes, into: &record) {
      if record.isBlank(in: bytes) { continue }
      records += 1
      guard record.fields.count > 1 else { continue }
      widths[record.fields.count, default: 0] += 1
      if firstDivided == nil { firstDivided = (records, Self.isHeading(record, bytes)) }
    }
    // Text above, and then amounts: the "delimiter" is the decimal comma of a single column.
    guard let firstDivided, firstDivided.place == 1 || firstDivided.isHeading,
      let (width, share) = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })
    else {
      score = 0
      return
    }
    score = Double(share) / Double(records) * (1 - 1 / Double(width))
  }

  /// Headings are words: each field that is not empty holds a letter.
  private static func isHeading(_ record: Record, _ bytes: Span<UInt8>) -> Bool {
    record.fields.allSatisfy { field in
      field.start == field.end
        || (field.start..<field.end).contains { offset in
          let byte = bytes[Int(offset)]
          return Byte.isLetter(byte) || byte >= 0x80
        }
    }
  }
}
