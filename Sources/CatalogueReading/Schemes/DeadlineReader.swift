import GrantLedger

extension TableReader {
  /// The scheme's `[[deadline]]` tables; one of a kind for each grant year.
  func deadlines() -> [Deadline] {
    var deadlines: [Deadline] = []
    for table in tables("deadline", subject: "the deadline") {
      let kind = table.required("kind") { table.word($0, of: Deadline.Kind.self) }
      let grantYear = table.required("grant_year") { table.year($0) }
      let day = table.required("day") { table.date($0) }
      let source = table.source()
      table.finish()
      guard let kind, let grantYear, let day, let source else { continue }
      if deadlines.contains(where: { $0.kind == kind && $0.grantYear == grantYear }) {
        problems.add(
          table.place,
          "there is already a deadline \"\(kind.rawValue)\" for \(grantYear). Take one of them out.")
        continue
      }
      deadlines.append(Deadline(kind: kind, grantYear: grantYear, day: day, source: source))
    }
    return deadlines
  }
}
