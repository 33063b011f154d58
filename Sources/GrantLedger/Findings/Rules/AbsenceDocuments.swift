extension Rule {
  /// A claim names the doctor and the number of days, and has the municipality's account print-out (B40, B41, R17).
  ///
  /// What no row of a file says is no column of it, unless the catalogue demands the column. No report is ever asked
  /// for, and nothing is ever late (B42, R19).
  static let claimIncomplete = Rule(
    "FAS-001", .warning,
    check: .rows { exports, surroundings in
      let columns = SaidColumns(exports, surroundings.catalogue)
      return exports.claims.compactMap { row in
        let missing = columns.missing(row)
        guard let first = missing.first, !row.content.givesNothing else { return nil }
        return Breach(
          place: .record(row.origin, first), scheme: exports[row.content.scheme].schemeID,
          arguments: [.init("missing", .texts(missing.map { surroundings.catalogue.heading(of: $0) }))])
      }
    },
    examples: [
      .finds("no name", .scene { $0.claims { $0.doctor = nil } }),
      .finds("no number of days", .scene { $0.claims { $0.days = nil } }),
      .finds("nothing is said of the printout", .scene { $0.claims { $0.accountPrintout = nil } }),
      .finds("no printout", .scene { $0.claims { $0.accountPrintout = .no } }),
      .finds("a printout is to come", .scene { $0.claims { $0.accountPrintout = .inProgress } }),
      .finds(
        "nothing of it at all",
        .scene { scene in
          scene.claims { row in
            row.doctor = nil
            row.days = nil
            row.accountPrintout = nil
          }
        }),
      .passes("all of it", .scene { $0.claims { _ in } }),
      .passes("zero days are a number", .scene { $0.claims { $0.days = 0 } }),
      .passes("the file has none of the columns", .scene { $0.claim() }),
      .passes(
        "refused",
        .scene { scene in
          scene.claims { row in
            row.accountPrintout = .no
            row.decision = .refused
          }
        }),
      .passes(
        "granted nothing",
        .scene { scene in
          scene.claims { row in
            row.accountPrintout = .no
            row.granted = .zero
          }
        }),
    ])
}

extension ExampleScene {
  /// A claim with everything, and another that is changed.
  fileprivate mutating func claims(_ change: (inout ClaimRow.Content) -> Void) {
    claim(at: .valle, case: "2021/9") { $0.complete() }
    claim { row in
      row.complete()
      change(&row)
    }
  }
}

extension ClaimRow.Content {
  fileprivate mutating func complete() {
    doctor = Personal("Fiktiv Legesen")
    days = 1
    accountPrintout = .yes
  }
}

/// The columns that each file of claims must have: those of which some row says something, and those without which the
/// catalogue has no file read.
private struct SaidColumns {
  private var doctor: Set<FileID> = []
  private var days: Set<FileID> = []
  private var accountPrintout: Set<FileID> = []
  private let required: Set<ColumnKey>

  init(_ exports: Exports, _ catalogue: Catalogue) {
    required = Set(catalogue.exports[.claims]?.columns.filter(\.isRequired).map(\.key) ?? [])
    for row in exports.claims {
      if row.content.doctor != nil { doctor.insert(row.origin.file) }
      if row.content.days != nil { days.insert(row.origin.file) }
      if row.content.accountPrintout != nil { accountPrintout.insert(row.origin.file) }
    }
  }

  func missing(_ row: ClaimRow) -> [ColumnKey] {
    var missing: [ColumnKey] = []
    if row.content.doctor == nil, isDemanded(.doctor, doctor, row) { missing.append(.doctor) }
    if row.content.days == nil, isDemanded(.days, days, row) { missing.append(.days) }
    if row.content.accountPrintout != .yes, isDemanded(.accountPrintout, accountPrintout, row) {
      missing.append(.accountPrintout)
    }
    return missing
  }

  private func isDemanded(_ column: ColumnKey, _ files: Set<FileID>, _ row: ClaimRow) -> Bool {
    files.contains(row.origin.file) || required.contains(column)
  }
}
