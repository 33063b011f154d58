internal import GRDB

/// The tables of the history, and how older ones become those of today.
///
/// A row, figure, finding or matter is written once for as long as it stays as it is: `begun` is the first run that had
/// it so, `ended` the first run that had it no more, nil while it still holds. So a night without changes adds one run,
/// however many rows there are. The tables are strict, so that a value is always of its column's type.
enum HistorySchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 runs") { db in
      try db.execute(
        sql: """
          CREATE TABLE runs (
            number INTEGER PRIMARY KEY AUTOINCREMENT, run_id TEXT NOT NULL, as_of TEXT NOT NULL,
            program TEXT NOT NULL, finished_at INTEGER NOT NULL, row_count INTEGER NOT NULL,
            open_findings INTEGER NOT NULL) STRICT;
          CREATE TABLE inputs (
            run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE, name TEXT NOT NULL,
            byte_count INTEGER NOT NULL, sha256 TEXT NOT NULL, is_public INTEGER NOT NULL) STRICT;
          CREATE INDEX inputs_run ON inputs (run);
          """)
      try create(
        "grant_rows",
        """
        kind TEXT NOT NULL, year INTEGER NOT NULL, scheme TEXT NOT NULL, municipality TEXT NOT NULL,
        case_number TEXT NOT NULL, fingerprint INTEGER NOT NULL, applied INTEGER, granted INTEGER, paid INTEGER,
        used INTEGER, is_counted INTEGER NOT NULL, is_public INTEGER NOT NULL
        """, in: db)
      try create(
        "figures",
        "id TEXT NOT NULL, value INTEGER NOT NULL, is_money INTEGER NOT NULL, is_public INTEGER NOT NULL",
        in: db)
      try create(
        "findings",
        """
        fingerprint TEXT NOT NULL, rule TEXT NOT NULL, severity INTEGER NOT NULL, message TEXT NOT NULL,
        place TEXT NOT NULL, is_waived INTEGER NOT NULL, first_seen TEXT NOT NULL, is_public INTEGER NOT NULL
        """, in: db)
      try create(
        "matters",
        """
        kind TEXT NOT NULL, scheme TEXT NOT NULL, part TEXT, year INTEGER NOT NULL, municipality TEXT,
        recipient TEXT NOT NULL, number INTEGER NOT NULL, deadline TEXT, granted INTEGER, amount_limit INTEGER,
        first_seen TEXT NOT NULL, is_public INTEGER NOT NULL
        """, in: db)
    }
    return migrator
  }

  /// A table of what holds from one run to another.
  private static func create(_ table: String, _ columns: String, in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE \(table) (\(columns), begun INTEGER NOT NULL, ended INTEGER) STRICT;
        CREATE INDEX \(table)_ended ON \(table) (ended);
        """)
  }

  /// Lets nothing be asked or changed that is torn, or that a newer version or another program has made.
  ///
  /// All pages are looked at once: what is torn is to be found before anything is said of last night.
  static func requireWhole(_ db: Database, _ path: String) throws {
    let verdict = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "empty"
    if verdict != "ok" { throw HistoryError(path: path, reason: .broken(verdict)) }
    if try migrator.hasBeenSuperseded(db) { throw HistoryError(path: path, reason: .newer) }
    let tables = try String.fetchSet(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    if !tables.isEmpty, !tables.contains("grdb_migrations") {
      throw HistoryError(path: path, reason: .foreign)
    }
  }
}
