extension Rule {
  /// No more is granted, or before that applied for, than the price per student times the students (B25, R07, K17).
  ///
  /// It holds for the measures and places of study that the catalogue has a price for, and for no other.
  static let overStudentRate = Rule(
    "RAT-001", .warning,
    check: .rows { exports, surroundings in
      var rates = StudentRates(exports, surroundings.catalogue)
      return exports.applications.compactMap { row in
        guard let participants = row.content.participants, let amount = row.content.atStake,
          let most = rates.totals(of: row.content, participants).max(), amount > most
        else { return nil }
        return breach(row, row.content.granted == nil ? .applied : .granted, amount, most, exports)
      }
    },
    examples: [
      .finds(
        "a krone too much is granted", .scene { $0.students(3, applied: 90_001, granted: 90_001) }),
      .finds("a krone too much is applied for, not decided", .scene { $0.students(3, applied: 90_001) }),
      .finds("no students at all", .scene { $0.students(0, applied: 30_000, granted: 30_000) }),
      .passes("the price for all of them", .scene { $0.students(3, applied: 90_000, granted: 90_000) }),
      .passes(
        "another place of study",
        .scene { $0.students(1, at: "VID vitenskapelige høgskole", applied: 90_000, granted: 90_000) }),
      .passes(
        "another education",
        .scene { $0.students(1, of: "Videreutdanning psykisk helse", applied: 90_000, granted: 90_000) }),
      .passes("no place of study is named", .scene { $0.students(1, at: nil, applied: 90_000) }),
      .passes("the number is blank", .scene { $0.students(nil, applied: 90_000) }),
      .passes(
        "a year for which there is no price", .scene { $0.students(1, year: 2020, applied: 90_000) }),
      .passes("it was refused", .scene { $0.students(1, applied: 30_000) { $0.decision = .refused } }),
    ])

  /// What is applied for is the price per student times the students; less than that is pointed out, and more where it
  /// was granted no more than that (B25, R07, K17).
  static let unlikeStudentRate = Rule(
    "RAT-004", .note,
    check: .rows { exports, surroundings in
      var rates = StudentRates(exports, surroundings.catalogue)
      return exports.applications.compactMap { row in
        guard let participants = row.content.participants, !row.content.givesNothing,
          let amount = row.content.applied ?? row.content.granted, let atStake = row.content.atStake
        else { return nil }
        let totals = rates.totals(of: row.content, participants)
        guard let most = totals.max(), atStake <= most, !totals.contains(amount) else { return nil }
        return breach(row, row.content.applied == nil ? .granted : .applied, amount, most, exports)
      }
    },
    examples: [
      .finds("a krone too little is applied for", .scene { $0.students(3, applied: 89_999) }),
      .finds(
        "too much is applied for, and the price is granted",
        .scene { $0.students(3, applied: 90_001, granted: 90_000) }),
      .finds(
        "too little is granted, nothing is said of what was applied for",
        .scene { $0.students(3, applied: nil, granted: 60_000) }),
      .passes("the price is applied for", .scene { $0.students(3, applied: 90_000) }),
      .passes(
        "the price is applied for, and less is granted",
        .scene { $0.students(3, applied: 90_000, granted: 60_000) }),
      .passes("another education", .scene { $0.students(3, of: "Fagskole", applied: 89_999) }),
      .passes(
        "it was refused", .scene { $0.students(3, applied: 89_999, granted: 0) { $0.decision = .refused } }),
      .passes("nothing is granted", .scene { $0.students(3, applied: 89_999, granted: 0) }),
      .passes("the number is blank", .scene { $0.students(nil, applied: 89_999) }),
    ])

  private static func breach(
    _ row: ApplicationRow, _ column: ColumnKey, _ amount: Money, _ most: Money, _ exports: Exports
  ) -> Breach {
    Breach(
      place: .record(row.origin, column), scheme: exports[row.content.scheme].schemeID,
      arguments: [
        .init("column", .column(column)), .init("amount", .money(amount)), .init("most", .money(most)),
        .init("participants", .count(row.content.participants ?? 0)),
      ])
  }
}

extension ExampleScene {
  fileprivate mutating func students(
    _ count: Int?, of measure: String = "Master i avansert klinisk sykepleie, 120 stp",
    at institution: String? = "UiA, Grimstad", year: Int = 2021, applied: Int32?, granted: Int32? = nil,
    _ change: (inout ApplicationRow.Content) -> Void = { _ in }
  ) {
    let (measure, institution) = (text(measure), institution.map { text($0) })
    application(.firstPart, year: year) { row in
      row.measure = measure
      row.institution = institution
      row.participants = count
      row.applied = applied.map { .kroner($0) }
      row.granted = granted.map { .kroner($0) }
      change(&row)
    }
  }
}
