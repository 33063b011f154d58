internal import GRDB
public import GrantLedger

/// What earlier runs knew (*kjøringshistorikk*), in the database `history.db` of a folder, for the owner alone.
///
/// A run is recorded whole or not at all, also when it is killed. One run at a time may write.
public struct RunHistory: Sendable {
  public let path: String
  /// Where a broken database that stood in the way was moved; nil where none did.
  public let movedAside: String?
  private let database: DatabaseQueue

  /// Opens the history of a folder for writing, and makes it where there is none; the folder must be there.
  ///
  /// What is no database, or is torn, is kept under another name with the day in it, and a new history begins. One of a
  /// newer version is refused.
  public init(writingIn folder: String, today: CivilDate) throws(HistoryError) {
    path = "\(folder)/\(HistoryFile.name)"
    do {
      database = try HistoryFile.open(path)
      movedAside = nil
    } catch {
      guard case .broken = error.reason else { throw error }
      movedAside = try HistoryFile.moveAside(path, on: today)
      database = try HistoryFile.open(path)
    }
  }

  /// Opens the history of a folder to be asked only.
  public init(readingIn folder: String) throws(HistoryError) {
    path = "\(folder)/\(HistoryFile.name)"
    database = try HistoryFile.openForReading(path)
    movedAside = nil
  }

  /// Adds a run as the newest. `time` is when it was finished, in seconds since 1 January 1970, UTC.
  public func record(_ snapshot: RunSnapshot, at time: Int64) throws(HistoryError) {
    try ask { queue in
      try queue.write { db in
        try db.execute(
          sql: """
            INSERT INTO runs (run_id, as_of, program, finished_at, row_count, open_findings)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            snapshot.runID, snapshot.asOf.description, snapshot.program, time, snapshot.rows.count,
            snapshot.findings.count { $0.isOpen },
          ])
        let run = db.lastInsertedRowID
        for input in snapshot.inputs {
          try db.execute(
            sql: "INSERT INTO inputs (run, name, byte_count, sha256, is_public) VALUES (?, ?, ?, ?, ?)",
            arguments: [run, input.name, input.byteCount, input.sha256, input.isPublic])
        }
        try RunSnapshot.Row.record(snapshot.rows, as: run, in: db)
        try RunSnapshot.Figure.record(snapshot.figures, as: run, in: db)
        try RunSnapshot.Finding.record(snapshot.findings, as: run, in: db)
        try Matter.record(snapshot.matters, as: run, in: db)
      }
    }
  }

  /// All runs that are kept, the newest first.
  public func runs() throws(HistoryError) -> [RecordedRun] {
    try ask { queue in try queue.read { try Self.runs($0) } }
  }

  /// What the newest run knew; nil where there is none. Only runs that ended well are recorded.
  public func lastGood() throws(HistoryError) -> RunSnapshot? {
    guard let run = try runs().first else { return nil }
    return try snapshot(run)
  }

  /// What a run knew.
  public func snapshot(_ run: RecordedRun) throws(HistoryError) -> RunSnapshot {
    try ask { queue in
      try queue.read { db in
        let inputs = try GRDB.Row.fetchAll(
          db, sql: "SELECT name, byte_count, sha256, is_public FROM inputs WHERE run = ?",
          arguments: [run.number])
        return RunSnapshot(
          runID: run.runID, asOf: run.asOf, program: run.program,
          inputs: inputs.map { .init(name: $0[0], byteCount: $0[1], sha256: $0[2], isPublic: $0[3]) },
          rows: try RunSnapshot.Row.all(of: run.number, in: db),
          figures: try RunSnapshot.Figure.all(of: run.number, in: db),
          findings: try RunSnapshot.Finding.all(of: run.number, in: db),
          matters: try Matter.all(of: run.number, in: db))
      }
    }
  }

  /// Forgets all runs but the newest `count`, which is at least one.
  public func prune(keeping count: Int) throws(HistoryError) {
    try ask { queue in
      try queue.write { db in
        let oldest = try Int64.fetchOne(
          db, sql: "SELECT number FROM runs ORDER BY number DESC LIMIT 1 OFFSET ?",
          arguments: [max(1, count) - 1])
        guard let oldest else { return }
        try db.execute(sql: "DELETE FROM runs WHERE number < ?", arguments: [oldest])
        try RunSnapshot.Row.forget(before: oldest, in: db)
        try RunSnapshot.Figure.forget(before: oldest, in: db)
        try RunSnapshot.Finding.forget(before: oldest, in: db)
        try Matter.forget(before: oldest, in: db)
      }
    }
  }

  private static func runs(_ db: Database) throws -> [RecordedRun] {
    try GRDB.Row.fetchAll(
      db,
      sql: """
        SELECT number, run_id, as_of, program, finished_at, row_count, open_findings FROM runs
        ORDER BY number DESC
        """
    ).map { row in
      RecordedRun(
        number: row[0], runID: row[1], asOf: try row.day(2, of: "runs"), program: row[3], finishedAt: row[4],
        rowCount: row[5], openFindings: row[6])
    }
  }

  private func ask<Answer>(_ body: (DatabaseQueue) throws -> Answer) throws(HistoryError) -> Answer {
    do { return try body(database) } catch { throw HistoryError(path: path, error) }
  }
}
