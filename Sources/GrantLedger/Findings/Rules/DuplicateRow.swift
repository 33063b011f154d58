extension Rule {
  /// A row that says the same as an earlier one, in this file or another, is counted once.
  static let identicalRow = Rule(
    "DUP-001", .error,
    check: .rows { exports, _ in
      repeats(exports.applications) { exports[$0.scheme].schemeID }
        + repeats(exports.claims) { exports[$0.scheme].schemeID }
        + repeats(exports.reports) { exports[$0.scheme].schemeID }
        + repeats(exports.statusReports) { exports[$0.scheme].schemeID }
        + repeats(exports.surveys) { _ in nil }
    },
    examples: [
      .finds("the same row twice", .applications([{ _ in }, { _ in }])),
      .finds("the same row three times", count: 2, .reports([{ _ in }, { _ in }, { _ in }])),
      .passes("another amount", .applications([{ _ in }, { $0.applied = .kroner(1) }])),
    ])

  /// A measure stands once in its case, with one set of figures.
  static let repeatedMeasure = Rule(
    "DUP-002", .warning,
    check: .rows { exports, _ in
      // By its place among the rows.
      var first: [Measure: Int32] = [:]
      var found: [Breach] = []
      for (place, row) in exports.applications.enumerated() {
        guard let number = row.content.caseNumber, let text = row.content.measure else { continue }
        let measure = Measure(
          caseNumber: number, text: text, scheme: row.content.scheme, round: row.content.round,
          year: row.content.year)
        guard let earlier = first[measure].map({ exports.applications[Int($0)] }) else {
          first[measure] = Int32(place)
          continue
        }
        // An identical row is another rule's matter.
        if earlier.content == row.content { continue }
        found.append(
          Breach(
            place: .record(row.origin, .measure), scheme: exports[row.content.scheme].schemeID,
            arguments: [
              .init("measure", .text(exports.texts[text])), .init("first", .record(earlier.origin)),
            ]))
      }
      return found
    },
    examples: [
      .finds(
        "one measure with two amounts",
        .applications([
          { row in
            row.measure = ExampleWorld.measure
            row.granted = .kroner(1)
          },
          { row in
            row.measure = ExampleWorld.measure
            row.granted = .kroner(2)
          },
        ])),
      .passes(
        "two measures of one case",
        .applications([{ $0.measure = ExampleWorld.measure }, { $0.measure = ExampleWorld.otherMeasure }])),
    ])

  private struct Measure: Hashable {
    var caseNumber: TextID
    var text: TextID
    var scheme: SchemeReferenceID
    var round: TextID?
    var year: Int
  }

  /// The rows that say what an earlier one says.
  private static func repeats<Row: SourceRow>(_ rows: [Row], scheme: (Row.Content) -> SchemeID?) -> [Breach] {
    var first = FirstRows(rows)
    return rows.indices.compactMap { row in
      first.earlier(sayingTheSameAs: row).map { earlier in
        Breach(
          place: .record(rows[row].origin, nil), scheme: scheme(rows[row].content),
          arguments: [.init("first", .record(rows[earlier].origin))])
      }
    }
  }
}
