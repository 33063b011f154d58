@testable import GrantLedger

/// Builds exports as a reader does: references kept once, rows with their places, and each file's own count and sums.
///
/// The sums are taken from the rows by reflection, so that they do not follow the core's list of reconciled amounts.
struct ExportsBuilder {
  private(set) var exports = Exports()
  private var lines: [UInt32] = []
  private var sums: [[ColumnKey: Money]] = []
  private var schemes: [String: SchemeReferenceID] = [:]
  private var places: [MunicipalityNumber: PlaceReferenceID] = [:]

  /// The exports with each file's sums as counted.
  func build() -> Exports {
    var exports = exports
    for index in exports.files.indices {
      exports.files[index].read = ColumnKey.reconciled.compactMap { key in
        sums[index][key].map { .init(column: key, sum: $0) }
      }
    }
    return exports
  }

  /// Opens a new file; the rows that follow stand in it.
  mutating func file(_ name: String, _ kind: ExportKind) {
    exports.files.append(
      SourceFile(
        name: name, kind: kind, encoding: "UTF-8", delimiter: ";", lineEnd: "LF", byteCount: 0,
        counts: .init(), read: []))
    lines.append(1)
    sums.append([:])
  }

  mutating func text(_ text: String) -> TextID { exports.texts.intern(text) }

  mutating func person(_ name: String) -> PersonID { person(Personal(name)) }

  mutating func person(_ name: Personal<String>) -> PersonID { exports.persons.intern(name) }

  mutating func scheme(_ scheme: String, part: String = "", _ match: SchemeReference.Match)
    -> SchemeReferenceID
  {
    if let known = schemes["\(scheme)/\(part)"] { return known }
    let id = SchemeReferenceID(index: UInt32(exports.schemes.count))
    exports.schemes.append(SchemeReference(writtenScheme: scheme, writtenPart: part, match: match))
    schemes["\(scheme)/\(part)"] = id
    return id
  }

  mutating func place(_ municipality: Municipality) -> PlaceReferenceID {
    if let known = places[municipality.number] { return known }
    let id = place(
      written: "\(municipality.number) \(municipality.name)", .found(municipality, former: nil))
    places[municipality.number] = id
    return id
  }

  mutating func place(written: String, _ match: MunicipalityMatch) -> PlaceReferenceID {
    exports.places.append(PlaceReference(written: written, match: match))
    return PlaceReferenceID(index: UInt32(exports.places.count - 1))
  }

  @discardableResult mutating func add(_ content: ApplicationRow.Content) -> Origin {
    let origin = record(content)
    exports.applications.append(ApplicationRow(origin: origin, content: content))
    return origin
  }

  @discardableResult mutating func add(_ content: ClaimRow.Content) -> Origin {
    let origin = record(content)
    exports.claims.append(ClaimRow(origin: origin, content: content))
    return origin
  }

  @discardableResult mutating func add(_ content: ReportRow.Content) -> Origin {
    let origin = record(content)
    exports.reports.append(ReportRow(origin: origin, content: content))
    return origin
  }

  @discardableResult mutating func add(_ content: StatusReportRow.Content) -> Origin {
    let origin = record(content)
    exports.statusReports.append(StatusReportRow(origin: origin, content: content))
    return origin
  }

  @discardableResult mutating func add(_ content: SurveyRow.Content) -> Origin {
    let origin = record(content)
    exports.surveys.append(SurveyRow(origin: origin, content: content))
    return origin
  }

  /// A record that could not be typed; `tied` false gives its finding a place that is no record.
  @discardableResult mutating func addUnread(_ amounts: [ColumnKey: Money] = [:], tied: Bool = true) -> Origin
  {
    let origin = nextOrigin()
    for (key, money) in amounts { addUp(key, money) }
    let place: Finding.Place =
      tied ? .record(origin, .granted) : .position(origin.file, line: origin.line, column: 1)
    exports.unread.append(
      UnreadRow(
        origin: origin,
        amounts: ColumnKey.reconciled.compactMap { key in
          amounts[key].map { .init(column: key, sum: $0) }
        },
        findings: [
          Finding(
            rule: "VAL-001", severity: .error, place: place,
            arguments: [.init("column", .column(.granted)), .init("value", .text("ca. 777 777"))])
        ]))
    return origin
  }

  /// A row of totals: left out, and no record of data.
  mutating func addTotal(_ column: ColumnKey, stated: Money, computed: Money) {
    let file = exports.files.count - 1
    lines[file] += 1
    exports.files[file].counts.totalRows += 1
    exports.statedTotals.append(
      StatedTotal(
        origin: Origin(file: FileID(index: UInt16(file)), line: lines[file], record: lines[file] - 1),
        column: column, stated: stated, computed: computed))
  }

  /// Lets a row stand for another that was corrected by hand.
  mutating func amend(_ original: Origin, by corrected: Origin, _ changes: [Amendment.Change]) {
    exports.amendments.append(Amendment(original: original, corrected: corrected, changes: changes))
  }

  /// The next record of data; the headings stand on line 1.
  private mutating func nextOrigin() -> Origin {
    let file = exports.files.count - 1
    lines[file] += 1
    exports.files[file].counts.records += 1
    return Origin(file: FileID(index: UInt16(file)), line: lines[file], record: lines[file] - 1)
  }

  private mutating func record(_ content: some Any) -> Origin {
    let origin = nextOrigin()
    for child in Mirror(reflecting: content).children {
      // What is kept compactly has an underscore before its name.
      let name = child.label.map { $0.drop { $0 == "_" } }
      let money = (child.value as? Compact<Money>)?.wrappedValue ?? child.value as? Money
      if let key = name.flatMap({ ColumnKey(rawValue: String($0)) }), let money { addUp(key, money) }
    }
    return origin
  }

  private mutating func addUp(_ key: ColumnKey, _ money: Money) {
    let file = exports.files.count - 1
    // What does not fit wraps: the tests of such sums look at what settling does with them.
    sums[file][key] = Money(øre: (sums[file][key] ?? .zero).øre &+ money.øre)
  }
}
