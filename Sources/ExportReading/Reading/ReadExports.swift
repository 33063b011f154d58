public import GrantLedger
internal import WorkAhead

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

/// Files read in their order.
struct FilesReading: Sendable {
  private var gatherer: Gatherer
  private let headers: HeaderSearch
  private var sources: [ReadSource] = []
  private var problems: [FileProblem] = []

  init(_ catalogue: Catalogue, today: CivilDate) {
    self.init(Gatherer(catalogue, today: today), HeaderSearch(catalogue))
  }

  private init(_ gatherer: Gatherer, _ headers: HeaderSearch) {
    self.gatherer = gatherer
    self.headers = headers
  }

  /// Reads several files at once, in as many shares as the machine has processors; what comes of it is what comes of
  /// one after the other.
  mutating func add(_ files: [InputFile], _ choices: ReadingChoices, shares: Int = Processors.count) {
    let shares = Shares(files, shares)
    let others = shares.others.map { share in
      Ahead { [catalogue = gatherer.catalogue, today = gatherer.today, headers] in
        var reading = FilesReading(Gatherer(catalogue, today: today), headers)
        for file in share { reading.add(file, choices) }
        return reading
      }
    }
    for file in shares.first { add(file, choices) }
    for other in others { append(other.value) }
  }

  /// Adds what another has read, as though its files had been read here, after those that were.
  private mutating func append(_ other: FilesReading) {
    gatherer.append(other.gatherer)
    sources += other.sources
    problems += other.problems
  }

  /// - Parameter place: from where the bytes can be fetched again, if they need not be kept; it is closed where they are.
  mutating func add(_ file: InputFile, _ choices: ReadingChoices, place: LargeFile? = nil) {
    defer { gatherer.forgetBytes() }
    do {
      var source = try gatherer.read(file, PreparedFile(file, headers, choices))
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
