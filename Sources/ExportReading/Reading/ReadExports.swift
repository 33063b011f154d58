public import GrantLedger

/// Reads files of exports into typed rows.
///
/// Reading never fails; it finds. A file that cannot be used is among the problems and has no `FileID`; a record that
/// cannot be typed is in `Exports.unread` with its reasons; everything else is a row. Files are read in the order given.
///
/// - Parameters:
///   - catalogue: what headings, code words, schemes and municipalities mean.
///   - today: the day on which a municipality must be in force to be shown.
///   - choices: what is not to be found from the files themselves.
public func readExports(
  _ files: [InputFile], by catalogue: Catalogue, today: CivilDate,
  _ choices: ReadingChoices = ReadingChoices()
) -> ReadExports {
  var reading = FilesReading(catalogue, today: today)
  reading.add(files, choices)
  return reading.result
}

/// Files read one after the other.
struct FilesReading {
  private var gatherer: Gatherer
  private let headers: HeaderSearch
  private var sources: [ReadSource] = []
  private var problems: [FileProblem] = []

  init(_ catalogue: Catalogue, today: CivilDate) {
    gatherer = Gatherer(catalogue, today: today)
    headers = HeaderSearch(catalogue)
  }

  mutating func add(_ files: [InputFile], _ choices: ReadingChoices) {
    let ahead = FilesAhead(files, headers, choices)
    for (place, file) in files.enumerated() { add(file, ahead[place], place: nil) }
  }

  /// - Parameter place: from where the bytes can be fetched again, if they need not be kept; it is closed where they are.
  mutating func add(_ file: InputFile, _ choices: ReadingChoices, place: LargeFile? = nil) {
    add(
      file, Result { () throws(FileProblem.Reason) in try PreparedFile(file, headers, choices) }, place: place
    )
  }

  private mutating func add(
    _ file: InputFile, _ prepared: Result<PreparedFile, FileProblem.Reason>, place: LargeFile?
  ) {
    defer { gatherer.forgetBytes() }
    do {
      var source = try gatherer.read(file, prepared.get())
      if let place, !source.letGo(of: file.bytes, for: place) { place.close() }
      sources.append(source)
      if gatherer.file.counts.records == 0 {
        problems.append(FileProblem(file: file.name, reason: .onlyHeadings(line: source.header.line)))
      }
    } catch {
      place?.close()
      problems.append(FileProblem(file: file.name, reason: error))
    }
  }

  /// How many files could be read so far.
  var fileCount: Int { sources.count }

  var result: ReadExports {
    ReadExports(exports: gatherer.exports, problems: problems, sources: sources)
  }
}

/// What was read, what could not be, and the way back from every value to its place.
public struct ReadExports: Sendable {
  public internal(set) var exports: Exports
  /// In the order of the files given.
  public let problems: [FileProblem]
  /// In the order of `Exports.files`.
  let sources: [ReadSource]

  /// Where a record stands, or one of its columns.
  ///
  /// Nil as column, or a column that the file or the record does not have, gives the record's own beginning.
  public func locate(_ origin: Origin, _ column: ColumnKey?) -> Location {
    let source = sources[Int(origin.file.index)]
    var location = Location(
      file: source.name, line: Int(origin.line), column: 1, heading: nil, written: nil)
    location.record = Int(origin.record)
    let field = column.flatMap { source.header.fields[$0] ?? source.header.fields[$0.standIn] }
    if let field { location.heading = source.header.headings[field] }
    guard let record = source.record(startingOn: Int(origin.line)) else { return location }
    location.offset = source.fileOffset(of: record.record.start, in: record)
    guard let column, let field, let text = record.written(field) else { return location }
    let position = record.position(of: field)
    location.offset = source.fileOffset(of: record.record.fields[field].range.lowerBound, in: record)
    location.line = position.line
    location.column = position.column
    if column.valueKind != .personalText { location.written = text }
    return location
  }

  /// The fields of a record as written, doubled quotes made single; all of them, known columns or not.
  public func rawFields(of origin: Origin) -> Personal<[String]> {
    Personal(sources[Int(origin.file.index)].record(startingOn: Int(origin.line))?.fields ?? [])
  }

  /// Throws where a file whose bytes were not kept has been written to since: what was found in it again may be wrong.
  public func requireUnchanged() throws(InputError) {
    for source in sources { try source.fileOnDisk?.requireUnchanged() }
  }

  /// The headings of a file, known or not, as written but for spaces around them.
  public func headings(of file: FileID) -> [String] { sources[Int(file.index)].header.headings }
}
