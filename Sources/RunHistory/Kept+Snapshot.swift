internal import GRDB
internal import GrantLedger

extension RunSnapshot.Row: Kept {
  static var table: String { "grant_rows" }
  static var columns: [String] {
    [
      "kind", "year", "scheme", "municipality", "case_number", "fingerprint", "applied", "granted", "paid",
      "used", "is_counted", "is_public",
    ]
  }

  var values: [(any DatabaseValueConvertible)?] {
    [
      key.kind.rawValue, key.year, key.scheme, key.municipality, key.caseNumber,
      Int64(bitPattern: fingerprint), applied?.øre, granted?.øre, paid?.øre, used?.øre, isCounted, isPublic,
    ]
  }

  init(_ row: GRDB.Row) throws {
    let kind = try row.value(0, of: Self.table) { ExportKind(rawValue: $0) }
    self.init(
      key: .init(kind: kind, year: row[1], scheme: row[2], municipality: row[3], caseNumber: row[4]),
      fingerprint: UInt64(bitPattern: row[5] as Int64), applied: row.money(6), granted: row.money(7),
      paid: row.money(8), used: row.money(9), isCounted: row[10], isPublic: row[11])
  }
}

extension RunSnapshot.Figure: Kept {
  static var table: String { "figures" }
  static var columns: [String] { ["id", "value", "is_money", "is_public"] }
  var values: [(any DatabaseValueConvertible)?] { [id, value, isMoney, isPublic] }

  init(_ row: GRDB.Row) throws {
    self.init(id: row[0], value: row[1], isMoney: row[2], isPublic: row[3])
  }
}

extension RunSnapshot.Finding: Kept {
  static var table: String { "findings" }
  static var columns: [String] {
    ["fingerprint", "rule", "severity", "message", "place", "is_waived", "first_seen", "is_public"]
  }

  var values: [(any DatabaseValueConvertible)?] {
    [fingerprint, rule, severity.rawValue, message, place, isWaived, firstSeen.description, isPublic]
  }

  init(_ row: GRDB.Row) throws {
    let severity: Int = row[2]
    guard let known = Severity(rawValue: severity) else {
      throw UnreadableValue(table: Self.table, value: String(severity))
    }
    self.init(
      fingerprint: row[0], rule: row[1], severity: known, message: row[3], place: row[4], isWaived: row[5],
      firstSeen: try row.day(6, of: Self.table), isPublic: row[7])
  }
}

extension Matter: Kept {
  static var table: String { "matters" }
  static var columns: [String] {
    [
      "kind", "scheme", "part", "year", "municipality", "recipient", "number", "deadline", "granted",
      "amount_limit", "first_seen", "is_public",
    ]
  }

  var values: [(any DatabaseValueConvertible)?] {
    [
      key.kind.rawValue, key.scheme.text, key.part?.text, key.year, key.municipality?.description,
      key.recipient, key.number, deadline?.description, granted?.øre, limit?.øre, firstSeen.description,
      isPublic,
    ]
  }

  init(_ row: GRDB.Row) throws {
    let table = Self.table
    var key = Key(
      kind: try row.value(0, of: table) { Kind(rawValue: $0) },
      scheme: try row.value(1, of: table) { SchemeID($0) },
      part: try row.valueIfAny(2, of: table) { PartID($0) }, year: row[3],
      municipality: try row.valueIfAny(4, of: table) { MunicipalityNumber($0) }, recipient: row[5])
    key.number = row[6]
    self.init(
      key: key, deadline: try row.valueIfAny(7, of: table) { CivilDate(iso: $0) }, granted: row.money(8),
      limit: row.money(9), firstSeen: try row.day(10, of: table), isPublic: row[11])
  }
}
