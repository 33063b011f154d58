extension Rule {
  /// No more complete than began, and no more began than were planned for (K20).
  static let progressOutOfOrder = Rule(
    "PRG-001", .warning, signs: .progressOutOfOrder,
    check: .report { row, _, _ in
      breach(.started, row.started, over: .planned, row.planned)
        ?? breach(.completed, row.completed, over: .started, row.started)
        ?? breach(.completed, row.completed, over: .planned, row.planned)
    },
    examples: [
      .finds("one more began than was planned", .reports([progress(planned: 9, started: 10, completed: 10)])),
      .finds("one more completed than began", .reports([progress(planned: 9, started: 8, completed: 9)])),
      .finds(
        "completed over planned, where no one says how many began",
        .reports([progress(planned: 9, started: nil, completed: 10)])),
      .passes("all of them", .reports([progress(planned: 9, started: 9, completed: 9)])),
      .passes("fewer and fewer", .reports([progress(planned: 9, started: 8, completed: 0)])),
      .passes("only completed is given", .reports([progress(planned: nil, started: nil, completed: 9)])),
    ])

  /// Nil where either is blank.
  private static func breach(
    _ column: ColumnKey, _ count: Int?, over before: ColumnKey, _ limit: Int?
  ) -> Verdict? {
    guard let count, let limit, count > limit else { return nil }
    return Verdict(
      column,
      [
        .init("column", .column(column)), .init("count", .count(count)), .init("before", .column(before)),
        .init("limit", .count(limit)),
      ])
  }

  private static func progress(
    planned: Int?, started: Int?, completed: Int?
  ) -> @Sendable (inout ReportRow.Content) -> Void {
    { row in
      row.planned = planned
      row.started = started
      row.completed = completed
    }
  }
}
