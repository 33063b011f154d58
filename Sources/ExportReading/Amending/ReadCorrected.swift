public import GrantLedger

/// Reads exports, and rows of them that were corrected by hand in the list of rows an earlier run had left out.
///
/// A corrected row takes its original's place and is led back to its line in the file of corrections; a row of that file
/// that says what its original says changes nothing. Corrections are applied all or none.
public func readExports(
  _ files: [InputFile], correctedBy corrections: [InputFile], marks: CorrectionMarks, by catalogue: Catalogue,
  today: CivilDate
) throws(CorrectionError) -> ReadExports {
  var reading = FilesReading(catalogue, today: today)
  for file in files { reading.add(file, ReadingChoices()) }
  return try reading.corrected(by: corrections, marks)
}

extension FilesReading {
  /// What has been read, with corrected rows in their originals' place.
  consuming func corrected(
    by corrections: [InputFile], _ marks: CorrectionMarks
  ) throws(CorrectionError) -> ReadExports {
    if corrections.isEmpty { return result }
    var correcting = Correcting(result)
    for file in corrections { correcting.take(file, marks) }
    if !correcting.problems.isEmpty { throw CorrectionError(problems: correcting.problems) }
    for batch in correcting.batches {
      let count = fileCount
      add(batch.export, batch.file.choices)
      if fileCount == count { throw batch.unreadable(result.problems.last) }
    }
    var read = result
    correcting.apply(to: &read)
    return read
  }
}

/// Finds the originals of corrected rows.
private struct Correcting {
  /// The corrected rows of one export in one file of corrections.
  struct Batch {
    var file: CorrectionFile
    var original: FileID
    var rows: [Row]
    var export: InputFile

    func unreadable(_ problem: FileProblem?) -> CorrectionError {
      CorrectionError(problems: [
        CorrectionProblem(
          file: file.name, line: file.header.line, reason: .unusable(problem?.description ?? file.name))
      ])
    }

    struct Row {
      var original: Origin
      var line: Int
      var changes: [Amendment.Change]
    }
  }

  private(set) var problems: [CorrectionProblem] = []
  private(set) var batches: [Batch] = []
  private let read: ReadExports
  private let origins: [FileID: [Int: Origin]]
  private var taken: [Origin: String] = [:]

  init(_ read: ReadExports) {
    self.read = read
    origins = read.exports.originsByLine
  }

  mutating func take(_ input: InputFile, _ marks: CorrectionMarks) {
    let file: CorrectionFile
    do {
      file = try CorrectionFile(input, marks)
    } catch {
      problems.append(error)
      return
    }
    var rows: [FileID: [(index: Int, row: Batch.Row)]] = [:]
    for (index, row) in file.rows.enumerated() {
      do {
        guard let found = try corrected(row, file) else { continue }
        rows[found.original.file, default: []].append((index, found))
      } catch {
        problems.append(CorrectionProblem(file: file.name, line: row.record.line, reason: error))
      }
    }
    for original in rows.keys.sorted() {
      let chosen = rows[original] ?? []
      let own = Set(read.headings(of: original).filter { !$0.isEmpty })
      batches.append(
        Batch(
          file: file, original: original, rows: chosen.map(\.row),
          export: file.export(of: chosen.map(\.index), headings: own)))
    }
  }

  /// The original of a corrected row and what differs; nil where nothing does.
  private mutating func corrected(
    _ row: CorrectionFile.Row, _ file: CorrectionFile
  ) throws(CorrectionProblem.Reason) -> Batch.Row? {
    guard let number = Int(row.line) else { throw .notALine(row.line) }
    guard let index = read.exports.files.firstIndex(where: { $0.name == row.file }) else {
      throw .unknownFile(row.file)
    }
    let id = FileID(index: UInt16(index))
    guard let origin = origins[id]?[number] else { throw .noSuchRow(file: row.file, line: number) }
    if let first = taken[origin] { throw .twice(file: row.file, line: number, first: first) }
    taken[origin] = "\(file.name):\(row.record.line)"
    let before = read.trimmedFields(of: origin)
    var changes: [Amendment.Change] = []
    var differs = before.count > read.headings(of: id).count
    for (field, heading) in read.headings(of: id).enumerated() where !heading.isEmpty {
      guard let after = file.value(of: heading, in: row) else {
        throw .lacksHeading(heading, file: row.file)
      }
      let original = field < before.count ? before[field] : ""
      if original == after { continue }
      differs = true
      if read.mayShow(field, of: id) {
        changes.append(.init(heading: heading, original: original, corrected: after))
      }
    }
    if !differs { return nil }
    if !row.surplus.isEmpty { throw .surplus(row.surplus) }
    return Batch.Row(original: origin, line: row.record.line, changes: changes)
  }

  /// Ties each corrected row to its original, and lets it take its place.
  func apply(to read: inout ReadExports) {
    let first = self.read.exports.files.count
    let corrected = read.exports.originsByLine
    var amendments: [Amendment] = []
    for (index, batch) in batches.enumerated() {
      let place = first + index
      let id = FileID(index: UInt16(place))
      read.exports.files[place].describe(batch.file, corrects: batch.original)
      for row in batch.rows {
        guard let origin = corrected[id]?[row.line] else { continue }
        amendments.append(Amendment(original: row.original, corrected: origin, changes: row.changes))
      }
    }
    read.exports.replaceOriginals(by: amendments)
  }
}

extension SourceFile {
  /// As the file of corrections itself is, not the part of it that was read.
  fileprivate mutating func describe(_ file: CorrectionFile, corrects original: FileID) {
    corrects = original
    encoding = file.text.encoding.rawValue
    byteCount = file.input.bytes.count
    counts.blankLines = 0
    counts.titleLines = 0
  }
}

extension Exports {
  /// Every record of data, typed or not, by the line on which it starts.
  fileprivate var originsByLine: [FileID: [Int: Origin]] {
    var origins: [FileID: [Int: Origin]] = [:]
    func add(_ origin: Origin) { origins[origin.file, default: [:]][Int(origin.line)] = origin }
    for row in applications { add(row.origin) }
    for row in reports { add(row.origin) }
    for row in claims { add(row.origin) }
    for row in statusReports { add(row.origin) }
    for row in surveys { add(row.origin) }
    for row in unread { add(row.origin) }
    return origins
  }
}

extension ReadExports {
  /// The fields of a record without spaces at their ends, personal ones too: only for comparing them.
  fileprivate func trimmedFields(of origin: Origin) -> [String] {
    sources[Int(origin.file.index)].record(startingOn: Int(origin.line))?.trimmedFields ?? []
  }

  /// Whether the values of a field may be told of: a column that is not known may hold anything.
  fileprivate func mayShow(_ field: Int, of file: FileID) -> Bool {
    guard let column = sources[Int(file.index)].header.fields.first(where: { $0.value == field })?.key else {
      return false
    }
    return column.valueKind != .personalText
  }
}
