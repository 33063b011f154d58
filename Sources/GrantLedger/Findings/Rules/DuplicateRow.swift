extension Rule {
  /// A row that says the same as an earlier one, in this file or another, is counted once.
  static let identicalRow = Rule(
    "DUP-001", .error,
    check: .rows { exports, _ in
      repeats(exports.applications.map { ($0.origin, $0.content) })
        + repeats(exports.claims.map { ($0.origin, $0.content) })
        + repeats(exports.reports.map { ($0.origin, $0.content) })
        + repeats(exports.statusReports.map { ($0.origin, $0.content) })
        + repeats(exports.surveys.map { ($0.origin, $0.content) })
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
      var first: [Measure: (origin: Origin, content: ApplicationRow.Content)] = [:]
      var found: [(Origin, Verdict)] = []
      for row in exports.applications {
        guard let number = row.content.caseNumber, let text = row.content.measure else { continue }
        let measure = Measure(
          caseNumber: number, text: text, scheme: row.content.scheme, round: row.content.round,
          year: row.content.year)
        guard let earlier = first[measure] else {
          first[measure] = (row.origin, row.content)
          continue
        }
        // An identical row is another rule's matter.
        if earlier.content == row.content { continue }
        found.append(
          (
            row.origin,
            Verdict(
              .measure,
              [.init("measure", .text(exports.texts[text])), .init("first", .record(earlier.origin))])
          ))
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

  private static func repeats<Content: Hashable>(
    _ rows: [(origin: Origin, content: Content)]
  ) -> [(origin: Origin, verdict: Verdict)] {
    var first: [Content: Origin] = [:]
    var found: [(Origin, Verdict)] = []
    for row in rows {
      if let earlier = first[row.content] {
        found.append((row.origin, Verdict(nil, [.init("first", .record(earlier))])))
      } else {
        first[row.content] = row.origin
      }
    }
    return found
  }
}
