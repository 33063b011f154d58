internal import GrantLedger

@testable import ExportReading

/// Whatever the bytes are, the file is refused with words or read, and every record and øre of it is accounted for.
func requireTypedRows(_ bytes: [UInt8]) {
  let (catalogue, today) = (FuzzWorld.shared.catalogue, FuzzWorld.shared.today)
  let file = InputFile(name: "fuzz.csv", bytes: bytes)
  let read = readExports([file], by: catalogue, today: today)
  // Now and then is enough: what differs between two readings would differ in most of them.
  if seed(of: bytes) % 8 == 0 {
    let again = readExports([file], by: catalogue, today: today)
    require(read.exports.files == again.exports.files, "reading twice gives other counts")
    require(read.exports.findings == again.exports.findings, "reading twice gives other findings")
  }
  require(
    read.exports.files.count + read.problems.count { !$0.fileWasRead } == 1,
    "the file is neither read nor refused")
  for problem in read.problems { require(!problem.description.isEmpty, "a problem has no words") }
  for row in read.exports.unread {
    require(!row.findings.isEmpty, "a row is left out for no reason")
    _ = read.locate(row.origin, nil)
    _ = read.rawFields(of: row.origin)
  }
  // A sum that does not fit is fatal, and told.
  guard let settlement = try? settle(read.exports, by: catalogue, today: today) else { return }
  if settlement.findings.contains(where: { $0.severity == .fatal }) { return }
  require(settlement.reconciliation.holds, "what was read is not what was made of it")
  _ = inspect(file, by: catalogue, counts: nil, problem: nil, ReadingChoices())
}

/// Pieces of a size that the bytes themselves decide, by one thread and by two, give what the whole file gives.
func requireSameSumsInPieces(_ bytes: [UInt8]) {
  let input = SumInput(name: "fuzz.csv", source: PieceSource(bytes))
  let run = SumRun(
    [input], by: FuzzWorld.shared.catalogue, today: FuzzWorld.shared.today, rules: RuleBook.all)
  let seed = seed(of: bytes)
  let (threads, pieceSize, window) = (1 + seed % 2, 1 + seed / 2 % 200, 200 + seed / 400 % 400)
  guard looksTheSame(input, bytes, from: window) else { return }
  let whole = sums(run, threads: 1, pieceSize: 1 << 20, window: .max / 2)
  let pieces = sums(run, threads: threads, pieceSize: pieceSize, window: window)
  guard let whole, let pieces else {
    require(whole == nil && pieces == nil, "a sum is too large in pieces only, or whole only")
    return
  }
  func requireSame<Value: Equatable>(_ name: String, _ value: (ExportSums) -> Value) {
    let (expected, found) = (value(whole), value(pieces))
    require(
      found == expected,
      "pieces of \(pieceSize) bytes, after a look at \(window), by \(threads), have other \(name): \(found) for \(expected)"
    )
  }
  requireSame("sums") { $0.sums.lines }
  requireSame("findings") { $0.sums.findingLines }
  requireSame("records posted") { $0.sums.counts }
  requireSame("records counted") { $0.counts }
  requireSame("problems") { $0.problems }
  require(
    whole.problems.contains { !$0.fileWasRead }
      || whole.sums.counts.posted + whole.sums.counts.quarantined == whole.counts[0].records,
    "a record is neither posted nor left out")
}

/// Whether a look at so many bytes shows the delimiter, the quote and the headings that the whole file has.
///
/// The program's own look is longer than what tells it any of these; these looks are short, so that small files have pieces.
private func looksTheSame(_ input: SumInput, _ bytes: [UInt8], from window: Int) -> Bool {
  let (catalogue, today) = (FuzzWorld.shared.catalogue, FuzzWorld.shared.today)
  let headers = HeaderSearch(catalogue)
  let gatherer = Gatherer(catalogue, today: today, keepsTexts: false)
  guard let plan = try? SumPlan(input, file: 0, gatherer: gatherer, headers: headers, window: window)
  else { return true }
  guard let text = try? SourceText(decoding: bytes) else { return false }
  let dialect = Dialect(of: text)
  guard dialect.delimiter == plan.dialect.delimiter, dialect.quote == plan.dialect.quote,
    let header = try? headers.header(in: text.bytes.span, dialect)
  else { return false }
  return header.line == plan.header.line && header.nextLine == plan.header.nextLine
}

private func sums(_ run: SumRun, threads: Int, pieceSize: Int, window: Int) -> ExportSums? {
  do {
    return try run.sums(threads: threads, pieceSize: pieceSize, window: window)
  } catch {
    require(error == .overflow, "bytes in memory could not be read")
    return nil
  }
}

/// Records that are printed, every field between quotes, are read again as they were.
func requireSameRecordsPrinted(_ bytes: [UInt8]) {
  var records: [[String]] = []
  guard
    (try? listRecords(InputFile(name: "fuzz.csv", bytes: bytes), ReadingChoices(), keepsEmptyLines: false) {
      records.append($0)
    }) != nil
  else { return }
  // A quoted field has a limit, and a file of little but NUL is no text.
  if records.joined().contains(where: { $0.utf8.count > 1 << 16 || $0.utf8.contains(0) }) { return }
  let text = records.map { record in
    record.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";") + "\n"
  }.joined()
  var again: [[String]] = []
  let printed = ReadingChoices(encoding: .utf8, delimiter: UInt8(ascii: ";"), quote: UInt8(ascii: "\""))
  // An encoding that is given does not make a workbook a text.
  guard
    (try? listRecords(
      InputFile(name: "again.csv", bytes: Array(text.utf8)), printed, keepsEmptyLines: false
    ) { again.append($0) }) != nil
  else { return }
  require(again == records, "records that were printed are read as others")
}

/// A number that any change of the bytes changes (FNV-1a).
private func seed(of bytes: [UInt8]) -> Int {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return Int(hash >> 2)
}
