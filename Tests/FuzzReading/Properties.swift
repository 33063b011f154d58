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
  let whole = sums(run, threads: 1, pieceSize: 1 << 20, window: .max / 2)
  let pieces = sums(
    run, threads: 1 + seed % 2, pieceSize: 1 + seed / 2 % 200, window: 200 + seed / 400 % 400)
  guard let whole, let pieces else {
    require(whole == nil && pieces == nil, "a sum is too large in pieces only, or whole only")
    return
  }
  require(pieces.sums.lines == whole.sums.lines, "pieces give other sums")
  require(pieces.sums.findingLines == whole.sums.findingLines, "pieces give other findings")
  require(pieces.sums.counts == whole.sums.counts, "pieces post other records")
  require(pieces.counts == whole.counts, "pieces count other records")
  require(pieces.problems == whole.problems, "pieces have other problems")
  require(
    whole.problems.contains { !$0.fileWasRead }
      || whole.sums.counts.posted + whole.sums.counts.quarantined == whole.counts[0].records,
    "a record is neither posted nor left out")
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
