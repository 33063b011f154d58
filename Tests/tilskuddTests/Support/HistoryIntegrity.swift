extension Scratch {
  /// What SQLite itself says of the history in the state folder: "ok" and a line end where nothing is torn.
  func historyIntegrity() throws -> String {
    let check = """
      import sqlite3, sys
      print(sqlite3.connect(sys.argv[1]).execute("PRAGMA integrity_check").fetchone()[0])
      """
    return try Tool.python.output(["-c", check, file("state/history.db")])
  }
}
