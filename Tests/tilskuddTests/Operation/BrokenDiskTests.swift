import ArgumentParser
import Foundation
import GrantLedger
import SystemPackage
import Testing

@testable import tilskudd

/// A fault at any call of the system that publishing makes leaves a whole run, the old one or the new one, and says so.
@Suite struct BrokenDiskTests {
  /// A program that another test starts has our lock in hand until it has become that program.
  private static let patience = Duration.seconds(20)

  /// How a run is published, and what must stand there afterwards.
  enum Publication: String, CaseIterable {
    case yearly, nightly

    /// Publishes files that all say the same word.
    func publish(_ word: String, day: Int, below output: String, _ files: FileOperations) throws {
      switch self {
      case .yearly:
        let folder = try OutputFolder.make(
          output: output, name: "2021", wait: patience, files: files)
        try Self.write(word, to: folder)
        _ = try folder.publish()
      case .nightly:
        let day = CivilDate(dayNumber: Int32(18_000 + day))
        let nightly = try NightlyFolder.make(
          output: output, day: day, wait: patience, files: files)
        try Self.write(word, to: nightly.folder)
        _ = try nightly.publish(keep: 2)
      }
    }

    private static func write(_ word: String, to folder: borrowing OutputFolder) throws {
      try folder.write("\(word)\n".utf8, to: "page.md")
      try folder.write("\(word)\n".utf8, to: "funn.csv", isWorkingFile: true)
      let sums = try ["page.md", "funn.csv"].map { "\(try folder.digest($0).sha256)  \($0)\n" }.joined()
      try folder.write(sums.utf8, to: FinishedRun.checksumsFile)
      try folder.synchronise("page.md")
    }

    /// What the files say that a reader finds; nil where they are not all of one run.
    func word(below output: String) throws -> String? {
      let folder = "\(output)/\(self == .yearly ? "2021" : LatestLink.name)"
      let resolved = URL(filePath: folder).resolvingSymlinksInPath().path
      guard try FinishedRun(folder: resolved).isUntouched() else { return nil }
      let words = try ["page.md", "funn.csv"].map {
        String(decoding: try FileOperations.system.bytes(of: "\(resolved)/\($0)"), as: UTF8.self)
      }
      return Set(words).count == 1 ? words[0].trimmingCharacters(in: .newlines) : nil
    }
  }

  @Test(arguments: Publication.allCases)
  func `whatever call fails, a whole run stands, and the next one works`(publication: Publication) throws {
    let counting = BrokenDisk()
    try publish(publication, BrokenDisk(), before: { try $0("old", 1) }, then: counting.files)
    #expect(counting.calls.count > 30)
    for kind in [FileOperations.Call.Kind.open, .write, .synchronise, .close, .rename, .lock, .makeFolder] {
      #expect(counting.calls.contains { $0.kind == kind }, "\(kind)")
    }
    for number in 1...counting.calls.count {
      for (code, status) in BrokenDisk.codes {
        for fault in [BrokenDisk.Fault.at(number), .from(number)] {
          try strike(publication, fault, code, status)
        }
      }
    }
  }

  private func publish(
    _ publication: Publication, _ disk: BrokenDisk, before: ((String, Int) throws -> Void) throws -> Void,
    then files: FileOperations
  ) throws {
    let scratch = try Scratch(inMemory: true)
    let output = scratch.file("Output")
    try before { try publication.publish($0, day: $1, below: output, .system) }
    try publication.publish("new", day: 3, below: output, files)
    #expect(try publication.word(below: output) == "new")
  }

  private func strike(
    _ publication: Publication, _ fault: BrokenDisk.Fault, _ code: Errno, _ status: tilskudd.ExitStatus
  ) throws {
    let scratch = try Scratch(inMemory: true)
    let output = scratch.file("Output")
    try publication.publish("older", day: 1, below: output, .system)
    try publication.publish("old", day: 2, below: output, .system)
    let disk = BrokenDisk(fault, code)
    let comment: Comment = "\(publication) \(fault) \(code)"
    do {
      try publication.publish("new", day: 3, below: output, disk.files)
      // Only tidying up may fail without a word.
      #expect(try publication.word(below: output) == "new", comment)
    } catch let failure as RunFailure {
      #expect(failure.status == status, comment)
      #expect(failure.messages.count == 1 && failure.messages[0].hasPrefix(output), comment)
      #expect(failure.messages[0].contains(": \(code). "), comment)
      let word = try publication.word(below: output)
      #expect(word == "old" || word == "new", comment)
      if word == "new" { #expect(!failure.messages[0].contains("Nothing was published"), comment) }
    }
    try publication.publish("next", day: 4, below: output, .system)
    #expect(try publication.word(below: output) == "next", comment)
    let left = try scratch.entries(of: "Output").filter { $0.hasPrefix(".") }
    #expect(left == [RunLock.file], comment)
  }

  private static let changingDisk: Set<FileOperations.Call.Kind> = [
    .write, .synchronise, .rename, .exchange, .link, .makeFolder, .unlink,
  ]

  /// One fault for each call of a real run that changes the disk, each from the state that the one before has left.
  @Test(arguments: TimedCommand.allCases)
  func `whatever call of a real run fails, the run before or the new one stands`(
    command: TimedCommand
  ) throws {
    _ = Self.logging
    let scratch = try TimedCommand.scratch()
    for turn in 0...1 { try Self.run(command, turn: turn, in: scratch, .system) }
    let counting = BrokenDisk(kinds: Self.changingDisk)
    try Self.run(command, turn: 2, in: scratch, counting.files)
    #expect(counting.calls.contains { $0.kind == .synchronise && $0.path.hasSuffix(".xlsx") })
    for number in 1...counting.calls.count {
      let (code, status) = BrokenDisk.codes[number % BrokenDisk.codes.count]
      let comment: Comment = "\(number) \(code)"
      do {
        let disk = BrokenDisk(.at(number), code, kinds: Self.changingDisk)
        try Self.run(command, turn: 2 + number, in: scratch, disk.files)
      } catch let failure as RunFailure {
        #expect(failure.status == status, comment)
        #expect(failure.messages.allSatisfy { $0.hasPrefix(scratch.path) }, comment)
      }
      #expect(try command.isWhole(in: scratch), comment)
    }
    try Self.run(command, turn: 3 + counting.calls.count, in: scratch, .system)
    #expect(try command.isWhole(in: scratch))
    #expect(try scratch.entries(of: "Output").filter { $0.hasPrefix(".") } == [RunLock.file])
  }

  private static func run(
    _ command: TimedCommand, turn: Int, in scratch: Scratch, _ files: FileOperations
  ) throws {
    func source(_ day: String) throws -> SourceOptions {
      try SourceOptions.parse(["--input", scratch.file("input"), "--as-of", day])
    }
    switch command {
    case .yearly:
      _ = try YearlyRun(
        .init(
          year: 2021, source: source(TimedCommand.day(0)), amend: [], output: scratch.file("Output"),
          edition: .public, failOn: .never, isQuiet: true, wait: patience, files: files)
      ).run()
    case .nightly:
      try NightlyRun(
        .init(
          source: source(TimedCommand.day(turn)), state: scratch.file("state"),
          output: scratch.file("Output"), edition: .public, hasWorkbook: true, allowsEmpty: false, keep: 3,
          isQuiet: true, wait: patience, files: files)
      ).run { _, _ in }
    }
  }

  /// Once for the process: the program's own log handler in place of the library's.
  private static let logging: Void = (try? ConsoleOptions.parse([]))?.start() ?? ()

  @Test func `whatever call fails, the heartbeat is the old one or the new one`() throws {
    let counting = BrokenDisk()
    try Self.beat("new", in: Scratch(inMemory: true), counting.files)
    for number in 1...counting.calls.count {
      for (code, status) in BrokenDisk.codes {
        let scratch = try Scratch(inMemory: true)
        try Self.beat("old", in: scratch, .system)
        do {
          try Self.beat("new", in: scratch, BrokenDisk(.at(number), code).files)
        } catch let failure as RunFailure {
          #expect(failure.status == status)
          #expect(failure.messages[0].hasPrefix(scratch.file(Heartbeat.file)))
        }
        let seen = try Heartbeat.read(in: scratch.path).runID
        #expect(seen == "old" || seen == "new")
        try Self.beat("next", in: scratch, .system)
        #expect(try Heartbeat.read(in: scratch.path).runID == "next")
        #expect(try scratch.entries(of: "") == [Heartbeat.file])
      }
    }
  }

  private static func beat(_ run: String, in scratch: Scratch, _ files: FileOperations) throws {
    let time = Date(timeIntervalSince1970: 1_614_652_205)
    try Heartbeat(runID: run, time: time, asOf: "2021-03-02", counts: [("rows", 2)]).write(
      in: scratch.path, files: files)
  }
}
