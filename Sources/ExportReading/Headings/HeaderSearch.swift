internal import GrantLedger

/// Finds the row of headings within the first 20 lines, and what kind of export they are of.
struct HeaderSearch {
  private let indices: [HeadingIndex]
  private static let lastLine = 20

  init(_ catalogue: Catalogue) {
    indices = ExportKind.allCases.compactMap { catalogue.exports[$0].map(HeadingIndex.init) }
  }

  /// The first record that has the signature of a kind; of several kinds, the one of which it has the most columns.
  func header(in bytes: Span<UInt8>, _ dialect: Dialect) throws(FileProblem.Reason) -> Header {
    var scanner = RecordScanner(dialect)
    var record = Record()
    var nearest: Candidate?
    var hasText = false
    while scanner.line <= Self.lastLine, scanner.next(in: bytes, into: &record) {
      if let excess = record.excess { throw excess }
      if record.isBlank(in: bytes) { continue }
      hasText = true
      let headings = record.fields.map { $0.trimmedText(in: bytes, quote: dialect.quote) }
      let names = headings.map(HeadingName.init)
      let candidates = indices.map { Candidate($0, headings, names, line: record.line) }
      if let best = best(candidates.filter(\.lacking.isEmpty)) {
        return try header(best, headings, record, scanner)
      }
      nearest = best([nearest].compactMap(\.self) + candidates)
    }
    guard hasText else { throw .empty }
    throw .unknownKind(
      headings: nearest?.headings.filter { !$0.isEmpty } ?? [], line: nearest?.line ?? 1,
      nearest: nearest.flatMap { $0.matched > 0 ? $0.index.definition.kind : nil },
      lacking: nearest?.lackingHeadings ?? [])
  }

  /// The record that comes nearest to a row of headings, whether or not the file can be used; nil for a blank text.
  func nearest(in bytes: Span<UInt8>, _ dialect: Dialect) -> HeaderInspection? {
    var scanner = RecordScanner(dialect)
    var record = Record()
    var nearest: Candidate?
    while scanner.line <= Self.lastLine, scanner.next(in: bytes, into: &record) {
      if record.isBlank(in: bytes) { continue }
      let headings = record.fields.map { $0.trimmedText(in: bytes, quote: dialect.quote) }
      let names = headings.map(HeadingName.init)
      let candidates = indices.map { Candidate($0, headings, names, line: record.line) }
      if let usable = best(candidates.filter(\.lacking.isEmpty)) {
        nearest = usable
        break
      }
      nearest = best([nearest].compactMap(\.self) + candidates)
    }
    return nearest.map { found in
      let definition = found.index.definition
      return HeaderInspection(
        line: found.line, kind: found.lacking.isEmpty ? definition.kind : nil,
        nearestKind: found.lacking.isEmpty || found.matched == 0 ? nil : definition.kind,
        headings: HeadingInspection.all(found.headings, found.columns, definition))
    }
  }

  private func best(_ candidates: [Candidate]) -> Candidate? {
    var best: Candidate?
    for candidate in candidates where candidate.matched > best?.matched ?? -1 { best = candidate }
    return best
  }

  private func header(
    _ candidate: Candidate, _ headings: [String], _ record: Record, _ scanner: RecordScanner
  ) throws(FileProblem.Reason) -> Header {
    var fields: [ColumnKey: Int] = [:]
    for (field, key) in candidate.columns.enumerated() {
      guard let key else { continue }
      if let first = fields[key] {
        throw .headingTwice(
          headings: [headings[first], headings[field]], fields: [first + 1, field + 1], line: record.line)
      }
      fields[key] = field
    }
    let header = Header(
      kind: candidate.index.definition.kind, definition: candidate.index.definition, headings: headings,
      line: record.line, end: scanner.position, nextLine: scanner.line, fields: fields)
    let lacking = header.lackingColumns
    if !lacking.isEmpty {
      throw .lacksColumns(
        kind: header.kind, headings: lacking.map(header.definition.usualHeading), line: header.line)
    }
    return header
  }
}

/// A record held against the headings of one kind.
private struct Candidate {
  var index: HeadingIndex
  var headings: [String]
  var line: Int
  var columns: [ColumnKey?]
  /// Columns of the signature that are not there.
  var lacking: [ColumnKey]
  var matched: Int

  init(_ index: HeadingIndex, _ headings: [String], _ names: [HeadingName], line: Int) {
    self.index = index
    self.headings = headings
    self.line = line
    columns = names.map(index.column)
    let found = Set(columns.compactMap(\.self))
    let definition = index.definition
    lacking = definition.signature.filter { !found.contains($0) }
    if let usual = definition.signatureOneOf.first, found.isDisjoint(with: definition.signatureOneOf) {
      lacking.append(usual)
    }
    matched = found.count
  }

  var lackingHeadings: [String] { lacking.map(index.definition.usualHeading) }
}

extension ExportDefinition {
  /// The heading that the catalogue gives a column first.
  func usualHeading(_ key: ColumnKey) -> String { column(key)?.headings.first ?? key.rawValue }
}

extension Header {
  /// Columns without which no row of the kind can be typed: those the catalogue requires, and those that place a row in
  /// year, scheme and municipality.
  var lackingColumns: [ColumnKey] {
    var lacking = definition.columns.filter { $0.isRequired && fields[$0.key] == nil }.map(\.key)
    func need(oneOf keys: [ColumnKey]) {
      guard !keys.contains(where: { fields[$0] != nil }), !keys.contains(where: lacking.contains) else {
        return
      }
      lacking.append(keys[0])
    }
    need(oneOf: kind == .claims ? [.year, .absentFrom] : [.year])
    need(oneOf: [.municipalityName, .municipalityNumber])
    if kind != .survey && definition.scheme == nil { need(oneOf: [.scheme]) }
    return lacking
  }
}
