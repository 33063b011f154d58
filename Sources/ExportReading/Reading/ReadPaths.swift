public import GrantLedger

/// Reads the files at some paths into typed rows, one after the other, and keeps the bytes of none that is large.
///
/// As `findInputFiles` and `readExports` do together, with no more than one large file in memory at a time. A record of
/// a large file is fetched from the disk again when it is asked for; `ReadExports.requireUnchanged` tells whether the
/// files are still those that were read.
///
/// - Parameters:
///   - corrections: files of corrected rows; none for none.
///   - marks: how those are known; asked only where there are corrections.
///   - leftOut: names of files that are not to be read, as `lookAtInputs` calls them.
///   - largest: the bytes of a file up to which they are kept. What does not come as UTF-8 is always kept.
///   - seen: is shown each file as it came, in order, before it is read.
public func readExports(
  at paths: [String], correctedBy corrections: [InputFile] = [], marks: () -> CorrectionMarks,
  leavingOut leftOut: Set<String> = [], by catalogue: Catalogue, today: CivilDate,
  keepingUpTo largest: Int = 8 << 20, seen: (InputFile) -> Void
) throws(ReadingError) -> ReadExports {
  var reading = FilesReading(catalogue, today: today)
  do {
    try reading.add(
      findFiles(paths).filter { !leftOut.contains($0.name) }, keepingUpTo: largest, seen)
  } catch {
    throw .input(error)
  }
  if corrections.isEmpty { return reading.result }
  do {
    return try reading.corrected(by: corrections, marks())
  } catch {
    throw .corrections(error)
  }
}

/// Why nothing was read.
public enum ReadingError: Error, Hashable, Sendable {
  case input(InputError)
  case corrections(CorrectionError)
}

extension FilesReading {
  /// Small files are prepared ahead, together; a large one is read alone, when those before it have been.
  fileprivate mutating func add(
    _ found: [FoundFile], keepingUpTo largest: Int, _ seen: (InputFile) -> Void
  ) throws(InputError) {
    var small: [InputFile] = []
    for found in found {
      let place = try LargeFile(opening: found.path)
      let isLarge = place.byteCount > largest
      if !isLarge { place.close() }
      let file: InputFile
      do {
        file = InputFile(name: found.name, bytes: try Disk.read(found.path, .whole).bytes)
      } catch {
        if isLarge { place.close() }
        throw error
      }
      seen(file)
      if isLarge {
        add(small, ReadingChoices())
        small = []
        add(file, ReadingChoices(), place: place)
      } else {
        small.append(file)
      }
    }
    add(small, ReadingChoices())
  }
}
