import Foundation
import SystemPackage
import Testing

@testable import tilskudd

/// Files go to the disk beside other work, and no run is put in place before all of them are there.
@Suite struct DiskQueueTests {
  @Test func `of several files that cannot be forced to the disk the first by its name is told`() throws {
    for _ in 0..<20 {
      let scratch = try Scratch(inMemory: true)
      let disk = BrokenDisk(.from(1), .ioError, kinds: [.synchronise])
      let queue = DiskQueue(disk.files)
      for name in ["c", "a", "b"] {
        let file = try disk.files.openNew([1], at: scratch.file(name), mode: 0o644)
        queue.synchronise(file) { OutputError.failure(name, "it is lost", $0) }
      }
      let failure = #expect(throws: RunFailure.self) { try queue.finish() }
      #expect(failure?.status == .inputOutputFailed)
      #expect(failure?.messages.first?.hasPrefix("a: it is lost: ") == true)
      #expect(disk.calls.count == 3)
    }
  }

  @Test func `every file is on the disk, and closed, before the run is put in place`() throws {
    let scratch = try Scratch(inMemory: true)
    let disk = BrokenDisk()
    let names = (0..<12).map { "page\($0).md" }
    let folder = try OutputFolder.make(output: scratch.file("Output"), name: "2021", files: disk.files)
    for name in names { try folder.write(name.utf8, to: name) }
    _ = try folder.publish()
    let calls = disk.calls
    let renamed = try #require(calls.firstIndex { $0.kind == .rename })
    for name in names {
      for kind in [FileOperations.Call.Kind.write, .synchronise, .close] {
        let place = try #require(calls.firstIndex { $0.kind == kind && $0.path.hasSuffix("/\(name)") })
        #expect(place < renamed, "\(kind) \(name)")
      }
    }
  }

  /// For each file of a run, with a fault where it is forced to the disk.
  @Test(arguments: 0..<4)
  func `a file that cannot be forced to the disk ends the run with its name, and nothing is published`(
    number: Int
  ) throws {
    let scratch = try Scratch(inMemory: true)
    let output = scratch.file("Output")
    var files = FileOperations.system
    files.refusal = { call in
      call.kind == .synchronise && call.path.hasSuffix("/page\(number).md") ? .noSpace : nil
    }
    let failure = #expect(throws: RunFailure.self) {
      let folder = try OutputFolder.make(output: output, name: "2021", files: files)
      for place in 0..<4 { try folder.write("text".utf8, to: "page\(place).md") }
      _ = try folder.publish()
    }
    #expect(failure?.status == .inputOutputFailed)
    #expect(
      failure?.messages.first?.hasPrefix("\(output)/2021/page\(number).md: the file cannot be written: ")
        == true)
    #expect(try scratch.entries(of: "Output") == [RunLock.file])
  }
}
