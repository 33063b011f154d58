internal import GRDB
internal import GrantLedger

/// What is kept from the run that first had it so to the run that had it no more.
protocol Kept: Hashable {
  static var table: String { get }
  /// Those that make up the value, in the order of `values`.
  static var columns: [String] { get }
  var values: [(any DatabaseValueConvertible)?] { get }

  init(_ row: GRDB.Row) throws
}

extension Kept {
  /// Those that a run had; with nil those that hold now.
  static func all(of run: Int64?, in db: Database) throws -> [Self] {
    let names = columns.joined(separator: ", ")
    let rows =
      try run.map { run in
        try GRDB.Row.fetchCursor(
          db, sql: "SELECT \(names) FROM \(table) WHERE begun <= ? AND (ended IS NULL OR ended > ?)",
          arguments: [run, run])
      } ?? GRDB.Row.fetchCursor(db, sql: "SELECT \(names) FROM \(table) WHERE ended IS NULL")
    var all: [Self] = []
    while let row = try rows.next() { all.append(try Self(row)) }
    return all
  }

  /// Writes what a run has and the one before it had not, and ends what it has no more.
  static func record(_ values: [Self], as run: Int64, in db: Database) throws {
    var known: [Self: [Int64]] = [:]
    let rows = try GRDB.Row.fetchCursor(
      db, sql: "SELECT \(columns.joined(separator: ", ")), rowid FROM \(table) WHERE ended IS NULL")
    while let row = try rows.next() { known[try Self(row), default: []].append(row[columns.count]) }
    let marks = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
    let insert = try db.makeStatement(
      sql: "INSERT INTO \(table) (\(columns.joined(separator: ", ")), begun) VALUES (\(marks))")
    for value in values where known[value]?.popLast() == nil {
      try insert.execute(arguments: StatementArguments(value.values + [run]))
    }
    let end = try db.makeStatement(sql: "UPDATE \(table) SET ended = ? WHERE rowid = ?")
    for id in known.values.joined() { try end.execute(arguments: [run, id]) }
  }

  /// Forgets what ended by the earliest run that is kept.
  static func forget(before run: Int64, in db: Database) throws {
    try db.execute(sql: "DELETE FROM \(table) WHERE ended <= ?", arguments: [run])
  }
}

extension GRDB.Row {
  /// Money in øre; nil where there is none.
  func money(_ column: Int) -> Money? { (self[column] as Int64?).map { Money(øre: $0) } }

  /// A day as `2021-03-02`.
  func day(_ column: Int, of table: String) throws -> CivilDate {
    try known(self[column] as String, of: table) { CivilDate(iso: $0) }
  }

  /// A text as what it stands for.
  func value<Value>(_ column: Int, of table: String, _ make: (String) -> Value?) throws -> Value {
    try known(self[column] as String, of: table, make)
  }

  /// The same, nil where there is none.
  func valueIfAny<Value>(_ column: Int, of table: String, _ make: (String) -> Value?) throws -> Value? {
    try (self[column] as String?).map { try known($0, of: table, make) }
  }

  private func known<Value>(_ text: String, of table: String, _ make: (String) -> Value?) throws -> Value {
    guard let value = make(text) else { throw UnreadableValue(table: table, value: text) }
    return value
  }
}
