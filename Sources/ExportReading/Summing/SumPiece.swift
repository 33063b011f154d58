internal import GrantLedger

extension SumWorker {
  /// Reads the records that begin within a range of the file; from the beginning of the range where `isExact`, else
  /// from where a record seems to begin.
  mutating func sum(
    _ range: Range<Int>, isExact: Bool, of plan: SumPlan, _ job: SumJob, points: ColumnPoints
  ) throws(SumError) -> SumOutcome {
    // The bytes come below, into the room that the last piece left.
    quick.gatherer.begin(FileID(index: 0), takeBytes(), plan.dialect, plan.header)
    // The lines above the headings are counted with the first piece alone.
    if range.lowerBound != plan.bodyStart { quick.gatherer.file.counts.titleLines = 0 }
    quick.gatherer.file.points = points
    var outcome = SumOutcome(job)
    var held = try hold(range.lowerBound, count: min(range.count, readSize), plan)
    var start =
      isExact
      ? held.offset(of: range.lowerBound, in: quick.gatherer.file.bytes.span) : likelyStart(plan, range, held)
    while start == nil && held.isText {
      // Not even after the longest field: a line without end, or few records that are well-formed.
      guard held.length < range.count + 4 * ReadingLimits.bytesPerQuotedField, !isAllOneLine else {
        return outcome
      }
      held = try hold(range.lowerBound, count: held.length * 2 + 4096, plan)
      start = likelyStart(plan, range, held)
    }
    var first = start ?? 0
    let begin = held.fileOffset(of: first, in: quick.gatherer.file.bytes.span)
    var end = begin
    var linesBegin = begin
    var reading = PieceReading(
      scanner: takeScanner(of: plan, from: first), sorter: plan.sorter,
      damages: DamageFindings([], quick.gatherer.file.id))
    while held.isText {
      let limit =
        held.end <= range.upperBound
        ? .max : held.offset(of: range.upperBound, in: quick.gatherer.file.bytes.span)
      let isDone = try read(plan.columns, &reading, until: limit, isAtEnd: held.isAtEnd)
      let position = reading.scanner.position
      end = held.fileOffset(of: position, in: quick.gatherer.file.bytes.span)
      if !reading.scanner.isPlainText
        && !isPlainText(quick.gatherer.file.bytes.span.extracting(first..<position))
      {
        held.isText = false
      }
      // What is not plain is read whole; the next bytes at hand must not make it forgotten.
      if isDone || !held.isText { break }
      if quick.gatherer.file.bytes.count - position >= Self.mostOfRecord {
        reading.excess = reading.excess ?? .recordTooLong(line: reading.scanner.line)
      }
      if let excess = reading.excess {
        // Lines have been counted from where the bytes at hand begin.
        outcome.problem = excess.below(try lines(of: plan, before: linesBegin))
        break
      }
      // A record goes on beyond the bytes at hand: the next ones begin with it, and are more where it is all they held.
      let most = Self.mostOfRecord * plan.encoding.unit + 4096
      held = try hold(end, count: position > first ? readSize : min(held.length * 2 + 4096, most), plan)
      linesBegin = end
      first = held.offset(of: end, in: quick.gatherer.file.bytes.span)
      reading.scanner.startAgain(at: first)
    }
    keep(reading.scanner, of: plan)
    outcome.isPlain = held.isText
    outcome.span = begin..<end
    outcome.counts = quick.gatherer.file.counts
    outcome.points = quick.gatherer.file.pointsSeen
    return outcome
  }

  /// Bytes of text within which a record ends, or is too long.
  private static let mostOfRecord = ReadingLimits.bytesPerRecord + ReadingLimits.bytesPerQuotedField + 64

  /// No line ends within more bytes than any field has.
  private var isAllOneLine: Bool {
    let bytes = quick.gatherer.file.bytes
    return bytes.count > ReadingLimits.bytesPerQuotedField && !bytes.contains(where: Byte.isLineEnd)
  }

  private func lines(of plan: SumPlan, before offset: Int) throws(SumError) -> Int {
    do {
      return try plan.source.lines(before: offset, plan.encoding)
    } catch {
      throw .input(error)
    }
  }

  /// Where a record seems to begin in a range of the file, as an offset in the text at hand.
  private func likelyStart(_ plan: SumPlan, _ range: Range<Int>, _ held: HeldText) -> Int? {
    let bytes = quick.gatherer.file.bytes.span
    // One byte before, to see whether a line ends there.
    let offset = max(0, held.offset(of: range.lowerBound, in: bytes) - 1)
    let start = likelyRecordStart(
      in: bytes.extracting(min(offset, bytes.count)..<bytes.count), plan.dialect, widths: plan.widths,
      isAtEnd: held.isAtEnd)
    return start.map { $0 + offset }
  }

  /// Takes so many bytes of a file from an offset on as text, and some before them.
  private mutating func hold(_ offset: Int, count: Int, _ plan: SumPlan) throws(SumError) -> HeldText {
    // With these, the first record is read as quickly as any other.
    var base = max(0, offset - PieceBytes.around)
    do {
      if plan.encoding == .utf8 {
        try plan.source.fill(&quick.gatherer.file.bytes, from: base, count: offset - base + count)
        let end = base + quick.gatherer.file.bytes.count
        return HeldText(.utf8, base, end: end, isAtEnd: end >= plan.source.size)
      }
      try plan.source.fill(&rawBytes, from: base, count: offset - base + max(count, 4))
    } catch {
      throw .input(error)
    }
    let isAtEnd = base + rawBytes.count >= plan.source.size
    base += plan.encoding.trim(&rawBytes, isAtEnd: isAtEnd)
    var held = HeldText(plan.encoding, base, end: base + rawBytes.count, isAtEnd: isAtEnd)
    if let text = plan.encoding.text(rawBytes) {
      quick.gatherer.file.bytes = text
    } else {
      held.isText = false
    }
    return held
  }

  private mutating func takeBytes() -> [UInt8] {
    var bytes: [UInt8] = []
    swap(&bytes, &quick.gatherer.file.bytes)
    return bytes
  }
}

/// Where in its file the text at hand stands.
private struct HeldText {
  let encoding: PieceEncoding
  let base: Int
  let end: Int
  /// The file ends with it.
  let isAtEnd: Bool
  /// False where some byte stands for no character.
  var isText = true

  /// In bytes of the file.
  var length: Int { end - base }

  init(_ encoding: PieceEncoding, _ base: Int, end: Int, isAtEnd: Bool) {
    self.encoding = encoding
    self.base = base
    self.end = end
    self.isAtEnd = isAtEnd
  }

  func offset(of fileOffset: Int, in text: Span<UInt8>) -> Int {
    encoding.textOffset(fileOffset - base, in: text)
  }

  func fileOffset(of offset: Int, in text: Span<UInt8>) -> Int {
    base + (encoding == .utf8 ? offset : encoding.fileLength(of: text.extracting(0..<offset)))
  }
}
