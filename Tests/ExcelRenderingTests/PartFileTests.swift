import CPartFiles
import ExcelRendering
import Foundation
import GrantLedger
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The files in memory that the library is given for a workbook's parts.
@Suite struct PartFileTests {
  @Test func theLibraryMakesItsPartsInMemoryAndLosesNothingOfThem() throws {
    #expect(part_files_are_in_memory())
    let folder = try TemporaryFolder()
    let before = part_files_of_thread()
    try writeWorkbook(Sample.statement, words: .sample, to: folder.file("a.xlsx"))
    let after = part_files_of_thread()
    // A part for each sheet at the least, besides those that every workbook has.
    #expect(after.made >= before.made + UInt(Sample.statement.sections.count) + 8)
    #expect(after.lost == before.lost)
  }

  /// The same done to a file on the disk, step by step.
  @Test func aPartIsReadAndWrittenAsAFileOnTheDiskIs() throws {
    let part = try #require(lxw_tmpfile(nil))
    let file = try #require(tmpfile())
    defer {
      fclose(part)
      fclose(file)
    }
    var generator = SystemRandomNumberGenerator()
    var end = 0
    for step in 0..<400 {
      let bytes = (0..<Int.random(in: 0...20_000, using: &generator)).map {
        UInt8(truncatingIfNeeded: $0 &* step)
      }
      // Sometimes beyond the end: what lies between is noughts.
      let place = Int.random(in: 0...(end + 500), using: &generator)
      for stream in [part, file] {
        #expect(fseek(stream, place, SEEK_SET) == 0)
        #expect(fwrite(bytes, 1, bytes.count, stream) == bytes.count)
      }
      if !bytes.isEmpty { end = max(end, place + bytes.count) }
      #expect(ftell(part) == ftell(file))
      let from = Int.random(in: 0...end, using: &generator)
      #expect(read(part, from: from, 3_000) == read(file, from: from, 3_000), "step \(step)")
    }
    #expect(fseek(part, 0, SEEK_END) == 0 && ftell(part) == end)
    #expect(fseek(part, -1, SEEK_SET) != 0)
    #expect(read(part, from: 0, end + 1) == read(file, from: 0, end + 1))
  }

  private func read(_ stream: UnsafeMutablePointer<FILE>, from place: Int, _ count: Int) -> [UInt8] {
    fseek(stream, place, SEEK_SET)
    var bytes = [UInt8](repeating: 0, count: count)
    let read = fread(&bytes, 1, count, stream)
    return Array(bytes[..<read])
  }
}
