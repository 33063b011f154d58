import Foundation
import Testing

/// Every text by which the program says that something is wrong stands in a recorded case, word for word.
///
/// The texts are taken from the sources themselves, so that a new one without a case in `Cases/runs` is found. A text is
/// what stands between quotes, from one value that is put into it to the next, if it has three words or more.
@Suite struct ErrorCorpusTests {
  /// Where texts for the user are written.
  private static let sources = [
    "Sources/ExportReading/Files/InputError.swift", "Sources/ExportReading/Reading/FileProblem.swift",
    "Sources/ExportReading/Reading/ReadingChoices.swift",
    "Sources/ExportReading/Amending/CorrectionMarks.swift",
    "Sources/ExportReading/Inspecting/ListRecords.swift",
    "Sources/ExportReading/Inspecting/TextRemarks.swift",
    "Sources/RunHistory/HistoryError.swift",
    "Sources/MarkdownRendering/Templates/TemplateError.swift", "Sources/CatalogueReading",
    "Sources/tilskudd",
  ]

  /// Texts that no case can bring about on every machine, and why.
  private static let elsewhere: [(text: String, why: String)] = [
    ("may not be read by this user; ask for the right to read it", "root may read everything: BadInputTests"),
    ("the file cannot be read. See to it that you may read it.", "the same"),
    ("Give a folder that you may write in, or ask for the right to it.", "the same, for writing"),
    ("changed while it was read; run again when its export is complete", "a race: FindInputFilesTests"),
    ("more than", "65 536 files: FileProblemTests"), ("files in one run; give fewer", "the same"),
    ("the template cannot be read (", "the library refuses nothing that our own check lets pass"),
    ("); compare it with the one that came with the program", "the same"),
    (
      "The figures do not reconcile, so nothing was published. This is a fault in the program; please report it:",
      "no input brings it about; that it is seen is tested in ReconciliationTests"
    ),
    ("records read", "the same"), (", left out", "the same"),
    (
      "The machine's clock shows no day of the years 1 to 9999. Set it, or give --as-of.",
      "needs such a clock"
    ),
    ("The disk can only be read; give a folder on another one.", "needs a disk of its own"),
    ("The disk is full; make room and run again.", "needs a disk of its own: BrokenDiskTests"),
    (
      "The disk has a fault; see to it, or give a folder on another one, and run again.",
      "the same: BrokenDiskTests"
    ),
    ("a folder beside it cannot be made", "the same: BrokenDiskTests"),
    ("the run that stands there cannot be looked at", "the same: BrokenDiskTests"),
    ("the run is in place and whole, but might not outlast a power cut", "the same: BrokenDiskTests"),
    ("What stands there may be used.", "the same: BrokenDiskTests"),
    ("the link to the last run cannot be swapped", "the same: BrokenDiskTests"),
    ("The new run stands in", "the same: BrokenDiskTests"),
    ("the heartbeat cannot be written", "the same: BrokenDiskTests"),
    ("The run itself was published.", "the same: BrokenDiskTests"),
    ("the heartbeat may not be read:", "root may read everything"), ("may not be read:", "the same"),
    (". Ask for the right to it.", "the same"),
    (
      "a file or folder stands where the link to the last run is to be. Move it, or give another --output folder. "
        + "Nothing was published.", "NightlyFolderTests"
    ),
    ("not removed, since not all in it is as the run wrote it", "NightlyFolderTests"),
    ("not removed, since it cannot be looked at or moved:", "BrokenDiskTests"),
    ("fine; the last good run ended", "time goes on: DoctorTests"),
    ("the last good run ended", "the same"), ("), more than", "the same"),
    (". See why none has ended since.", "the same"), ("the last good run lies", "the same"),
    ("ahead of this clock (", "the same"),
    ("). One of the clocks is wrong; set it, and run again.", "the same"),
    ("less than a minute", "the same"),
    ("The manual pages cannot be made:", "no input brings it about"),
    ("Is explained in", "a manual page: InstallTests"),
    ("the lock file cannot be opened", "needs another user, or a disk of its own"),
    ("the lock cannot be taken", "the same"), ("the file cannot be read back", "the same"),
    ("the file cannot be written to the disk", "the same"), ("the run cannot be put in place", "the same"),
    ("the run cannot be put in place of the one before", "the same"),
    ("the folder cannot be written to the disk", "the same"),
    ("words are missing:", "the reader of labels and rules says so before"), (". Add them.", "the same"),
    ("is changed twice. Take one of the changes out.", "SeverityReaderTests"),
    ("tilskudd rules lists them all.", "CheckTests"),
    ("figures that it finds wrong are never published", "SeverityReaderTests"),
    ("only the program itself stops a run", "SeverityReaderTests"),
    ("it finds nothing that could be left out of the sums", "SeverityReaderTests"),
    (". It can be", "SeverityReaderTests"),
    (
      "the waiver does not say what it is for. Add \"case\", \"municipality\" or \"figure\".",
      "WaiverReaderTests"
    ),
    (
      "\" is no figure. Copy it from funn.csv; it is of the form 2021/ensomhet/42/granted.",
      "WaiverReaderTests"
    ),
    (") is no longer in force. Write the municipality that took over:", "WaiverReaderTests"),
    ("several municipalities may be meant by \"", "WaiverReaderTests"),
    ("\". Write the number:", "WaiverReaderTests"),
    ("Write its number or name.", "WaiverReaderTests"),
    ("there is no municipality \"", "WaiverReaderTests"),
    ("\" is no municipality. Write its number or name.", "WaiverReaderTests"),
    ("the folder cannot be made (", "needs another user, or a disk of its own"),
    ("). Choose one that you may write to.", "needs another user, or a disk of its own"),
    ("the file cannot be written (", "needs another user, or a disk of its own"),
    ("). Choose a folder you may write to.", "needs another user, or a disk of its own"),
    ("does not hold for", "CheckTests and RulesTests"),
    (". Leave --year out to see it.", "CheckTests and RulesTests"),
    ("the file cannot be written", "needs another user, or a disk of its own"),
    ("more, all of them in", "more than twenty rules at fault in one run"),
    ("A number is too large to be shown.", "no input brings it about"),
    ("). Make room on the disk, and run again.", "needs a disk of its own: RememberedRunsTests"),
    (
      "another program holds the history. Wait until it has ended, and run again.",
      "needs another program in the database for seconds"
    ),
    ("the history cannot be used:", "what SQLite says of no other kind of failure"),
    ("several runs begin with \"", "RunHistoryTests"), (". Give more of it.", "RunHistoryTests"),
    ("the file cannot be read:", "root may read everything: BadInputTests"),
  ]

  /// What stands before a text that tells of no error.
  private static let quiet = ["help:", "ArgumentHelp(", "abstract:", "purpose:", ".step(", ".result("]

  private static func swiftFiles() throws -> [String] {
    try sources.flatMap { source -> [String] in
      if source.hasSuffix(".swift") { return [source] }
      return try FileManager.default.subpathsOfDirectory(atPath: Project.path(source)).filter {
        $0.hasSuffix(".swift")
      }.sorted().map { "\(source)/\($0)" }
    }
  }

  private static func corpus() throws -> String {
    let folder = Project.path("Tests/tilskuddTests/Cases/runs")
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      try Project.text("Tests/tilskuddTests/Cases/runs/\(name)/expected")
    }.joined()
  }

  private static func texts() throws -> [(place: String, text: String)] {
    try swiftFiles().flatMap { file in
      StringLiterals(in: try Project.text(file)).literals.filter { literal in
        !quiet.contains { literal.before.contains($0) }
      }.flatMap { literal in
        literal.pieces.map { ("\(file):\(literal.line)", $0.trimmingCharacters(in: .whitespaces)) }
      }
    }.filter { $0.1.count { $0 == " " } >= 2 || elsewhere.map(\.text).contains($0.1) }
  }

  /// Without a colon before it, which ends its place.
  private static func words(_ text: String) -> String {
    text.hasPrefix(": ") ? String(text.dropFirst(2)) : text
  }

  @Test func `every error text stands in a recorded case`() throws {
    let corpus = try Self.corpus()
    let texts = try Self.texts()
    #expect(texts.count > 150)
    for (place, text) in texts where !corpus.contains(text) {
      #expect(
        Self.elsewhere.contains { $0.text == Self.words(text) },
        "\(place): no case in Cases/runs shows \"\(text)\"")
    }
  }

  @Test func `no text is excused that is gone, or that a case shows after all`() throws {
    let corpus = try Self.corpus()
    let texts = try Self.texts().map { Self.words($0.text) }
    for (text, why) in Self.elsewhere {
      #expect(!why.isEmpty && texts.contains(text), "\"\(text)\" is in no source")
      // So short a text may stand in another message.
      if text.count > 20 { #expect(!corpus.contains(text), "a case shows \"\(text)\"") }
    }
  }
}
