/// What a finding is about, by what the row says and not by where it stands: the same in tomorrow's export.
public struct FindingSubject: Hashable, Sendable {
  public var kind: ExportKind?
  /// The year of the money; nil where it is not known or the finding is about no single year.
  public var year: Int?
  public var caseNumber: String?
  /// The scheme's id and, after a colon, the part's; where they were not found, as written.
  public var scheme: String?
  /// The municipality's number; where it was not found, as written.
  public var municipality: String?
  public var measure: String?
  /// Of a figure, by its id.
  public var figure: String?

  init() {}
}

extension Settlement {
  /// The subjects of the findings, in their order.
  public var subjects: [FindingSubject] {
    let rows = SubjectsOfRows(
      findings.compactMap { if case .record(let origin, _) = $0.place { origin } else { nil } }, in: exports)
    return findings.map { finding in
      switch finding.place {
      case .record(let origin, _): return rows[origin] ?? FindingSubject()
      case .figure(let id):
        var subject = FindingSubject()
        subject.figure = id
        subject.year = Int(id.prefix { $0 != "/" })
        return subject
      case .position, .file, .catalogue: return FindingSubject()
      }
    }
  }
}

/// The typed rows at some origins, each as a subject.
private struct SubjectsOfRows {
  private let exports: Exports
  private var subjects: [Origin: FindingSubject] = [:]

  init(_ origins: [Origin], in exports: Exports) {
    self.exports = exports
    let wanted = Set(origins)
    for row in exports.applications where wanted.contains(row.origin) {
      let content = row.content
      add(row.origin, content.year, content.scheme, content.place, content.caseNumber, content.measure)
    }
    for row in exports.reports where wanted.contains(row.origin) {
      let content = row.content
      add(row.origin, content.year, content.scheme, content.place, content.caseNumber, content.measure)
    }
    for row in exports.claims where wanted.contains(row.origin) {
      add(row.origin, row.content.year, row.content.scheme, row.content.place, row.content.caseNumber, nil)
    }
    for row in exports.statusReports where wanted.contains(row.origin) {
      add(row.origin, row.content.year, row.content.scheme, row.content.place, row.content.caseNumber, nil)
    }
    for row in exports.surveys where wanted.contains(row.origin) {
      add(row.origin, row.content.year, nil, row.content.place, nil, nil)
    }
  }

  subscript(origin: Origin) -> FindingSubject? { subjects[origin] }

  private mutating func add(
    _ origin: Origin, _ year: Int, _ scheme: SchemeReferenceID?, _ place: PlaceReferenceID,
    _ caseNumber: TextID?, _ measure: TextID?
  ) {
    var subject = FindingSubject()
    subject.kind = exports[origin.file].kind
    subject.year = year
    subject.caseNumber = caseNumber.map { exports.texts[$0] }
    subject.scheme = scheme.map { exports[$0].subjectName }
    subject.municipality = exports[place].subjectName
    subject.measure = measure.map { exports.texts[$0] }
    subjects[origin] = subject
  }
}

extension SchemeReference {
  /// The scheme's id and, after a colon, the part's; where they were not found, as written.
  var subjectName: String {
    guard case .found(let scheme, let part) = match else {
      return [writtenScheme, writtenPart].filter { !$0.isEmpty }.joined(separator: ":")
    }
    return part.map { "\(scheme):\($0)" } ?? scheme.text
  }
}

extension PlaceReference {
  /// The municipality's number; where it was not found, as written.
  var subjectName: String {
    guard case .found(let municipality, _) = match else { return written }
    return municipality.number.description
  }
}
