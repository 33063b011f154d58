internal import GrantLedger

extension Exports {
  /// Makes room for the rows of a file before they are read: a list that grows while it is filled is for a moment held
  /// twice, and room that is then not used costs nothing.
  mutating func makeRoom(for kind: ExportKind, byteCount: Int) {
    // Few exports have shorter records, and there is then no more room than the file itself takes.
    let rows = byteCount / 128
    switch kind {
    case .applications: applications.makeRoom(for: rows)
    case .reports: reports.makeRoom(for: rows)
    case .claims: claims.makeRoom(for: rows)
    case .statusReports: statusReports.makeRoom(for: rows)
    case .survey: surveys.makeRoom(for: rows)
    }
  }
}

extension Array {
  /// Only where the list may come to be twice as long: else many files would each have it copied for a few rows.
  fileprivate mutating func makeRoom(for more: Int) {
    if more > count { reserveCapacity(count + more) }
  }
}
