extension Rule {
  /// A doctor is absent once on a day, whichever municipalities claim for it (facts 2.6).
  ///
  /// Doctors are told apart by name alone, and no name is shown. What was refused does not count, and an identical row is
  /// another rule's matter.
  static let overlappingAbsence = Rule(
    "FAS-003", .warning,
    check: .rows { exports, _ in
      absencesByDoctor(exports).flatMap { overlaps($0, exports) }
    },
    examples: [
      .finds("the last day of one is the first of another", .scene { $0.absences(("A", 1, 5), ("A", 5, 9)) }),
      .finds("one within another", .scene { $0.absences(("A", 1, 9), ("A", 3, 4)) }),
      .finds("the later row begins first", .scene { $0.absences(("A", 5, 9), ("A", 1, 5)) }),
      .finds(
        "the longest of them is the first", count: 2,
        .scene { $0.absences(("A", 1, 9), ("A", 2, 3), ("A", 8, 9)) }),
      .finds(
        "one name in two ways of writing",
        .scene { $0.absences(("Per Legesen", 1, 5), ("PER LEGESEN", 5, 9)) }),
      .finds("a single day, its end blank", .scene { $0.absences(("A", 1, 5), ("A", 5, nil)) }),
      .passes("day follows on day", .scene { $0.absences(("A", 1, 5), ("A", 6, 9)) }),
      .passes("a single day after", .scene { $0.absences(("A", 6, nil), ("A", 7, 9)) }),
      .passes("two doctors", .scene { $0.absences(("A", 1, 5), ("B", 1, 5)) }),
      .passes("no name", .scene { $0.absences((nil, 1, 5), (nil, 1, 5)) }),
      .passes(
        "one of them was refused",
        .scene { scene in
          scene.absences(("A", 1, 5))
          scene.absences(("A", 1, 5)) { $0.decision = .refused }
        }),
    ])

  /// One doctor's absences in one scheme.
  private static func absencesByDoctor(_ exports: Exports) -> [[Absence]] {
    var persons = PersonNumbers()
    var places: [Absence.Key: Int] = [:]
    var found: [[Absence]] = []
    for (index, row) in exports.claims.enumerated() {
      guard let doctor = row.content.doctor, let from = row.content.absentFrom, !row.content.givesNothing,
        let person = persons.number(of: doctor)
      else { continue }
      let absence = Absence(row: index, from: from, to: row.content.absentTo ?? from)
      let key = Absence.Key(person: person, scheme: exports[row.content.scheme].schemeID)
      if let place = places[key] {
        found[place].append(absence)
      } else {
        places[key] = found.count
        found.append([absence])
      }
    }
    return found
  }

  /// Each absence that begins while another is still on, held against the one that ends last.
  private static func overlaps(_ absences: [Absence], _ exports: Exports) -> [Breach] {
    let ordered = absences.sorted { ($0.from, $0.row) < ($1.from, $1.row) }
    guard var longest = ordered.first else { return [] }
    var found: [Breach] = []
    for absence in ordered.dropFirst() {
      if absence.from <= longest.to { found += [breach(absence, longest, exports)].compactMap(\.self) }
      if absence.to > longest.to { longest = absence }
    }
    return found
  }

  /// Nil for two rows that say the same.
  private static func breach(_ absence: Absence, _ other: Absence, _ exports: Exports) -> Breach? {
    let (row, earlier) = (exports.claims[absence.row], exports.claims[other.row])
    if row.content == earlier.content { return nil }
    return Breach(
      place: .record(row.origin, .absentFrom), scheme: exports[row.content.scheme].schemeID,
      arguments: [
        .init("from", .date(absence.from)), .init("to", .date(absence.to)),
        .init("otherFrom", .date(other.from)), .init("otherTo", .date(other.to)),
        .init("other", .record(earlier.origin)),
      ])
  }
}

/// A claim's place among the claims, and its days.
private struct Absence {
  var row: Int
  var from: CivilDate
  var to: CivilDate

  struct Key: Hashable {
    var person: Int
    var scheme: SchemeID?
  }
}

extension ExampleScene {
  /// A claim for each doctor, first and last day of March 2021, by municipalities in turn.
  fileprivate mutating func absences(
    _ absences: (doctor: String?, from: Int, to: Int?)..., change: (inout ClaimRow.Content) -> Void = { _ in }
  ) {
    for (index, absence) in absences.enumerated() {
      claim(at: index == 0 ? .åmli : .valle, case: "2021/\(index)") { row in
        row.doctor = absence.doctor.map { Personal($0) }
        row.absentFrom = .on(2021, 3, absence.from)
        row.absentTo = absence.to.map { .on(2021, 3, $0) }
        change(&row)
      }
    }
  }
}
