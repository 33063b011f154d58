internal import CatalogueReading
internal import ExportReading
internal import GrantLedger

/// The reader under libFuzzer: whatever the bytes, it must not crash, and these things must hold.
///
/// - What is read is posted, quarantined, left out by rule or replaced, to the øre.
/// - Reading twice gives the same.
/// - Records printed as CSV and read again are the same records.
private func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  readTypedRows(bytes)
  printAndReadAgain(bytes)
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// Where the program begins: the package manager calls it so, and libFuzzer's own beginning is then not linked.
@_cdecl("FuzzReading_main")
public func begin(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments) { testOneInput($0, $1) }
}

private struct World {
  let catalogue: Catalogue
  let today = CivilDate(dayNumber: 19_066)

  init() {
    do {
      catalogue = try readCatalogue(.bundled)
    } catch {
      fatalError("the bundled catalogue cannot be read: \(error)")
    }
  }
}

private let world = World()

private func readTypedRows(_ bytes: [UInt8]) {
  let file = InputFile(name: "fuzz.csv", bytes: bytes)
  let read = readExports([file], by: world.catalogue, today: world.today)
  let again = readExports([file], by: world.catalogue, today: world.today)
  require(read.exports.files == again.exports.files, "reading twice gives other counts")
  require(read.exports.findings == again.exports.findings, "reading twice gives other findings")
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
  guard let settlement = try? settle(read.exports, by: world.catalogue, today: world.today) else { return }
  if settlement.findings.contains(where: { $0.severity == .fatal }) { return }
  require(settlement.reconciliation.holds, "what was read is not what was made of it")
  _ = inspect(file, by: world.catalogue, counts: nil, problem: nil, ReadingChoices())
}

private func printAndReadAgain(_ bytes: [UInt8]) {
  var records: [[String]] = []
  let choices = ReadingChoices()
  guard
    (try? listRecords(InputFile(name: "fuzz.csv", bytes: bytes), choices, keepsEmptyLines: false) {
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

private func require(_ holds: Bool, _ words: String) {
  if !holds { fatalError(words) }
}
