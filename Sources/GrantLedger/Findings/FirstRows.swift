/// A typed row: what it says, and where it stands.
protocol SourceRow {
  associatedtype Content: Hashable

  var origin: Origin { get }
  var content: Content { get }
  /// The same for rows that say the same, and for few others: quicker than a hash of all that a row says.
  var mark: UInt64 { get }
}

extension ApplicationRow: SourceRow {
  var mark: UInt64 {
    Mark(content.rest).and(content.caseNumber).and(content.measure).and(content.applied).value
  }
}

extension ClaimRow: SourceRow {
  var mark: UInt64 {
    Mark(content.rest).and(content.caseNumber).and(content.absentFrom).and(content.applied).value
  }
}

extension ReportRow: SourceRow {
  var mark: UInt64 { Mark(content.rest).and(content.caseNumber).and(content.measure).and(content.used).value }
}

extension StatusReportRow: SourceRow {
  var mark: UInt64 { Mark(content.rest).and(content.caseNumber).and(content.received).value }
}

extension SurveyRow: SourceRow {
  var mark: UInt64 { Mark(content.rest).and(UInt64(content.place.index)).value }
}

private struct Mark {
  var value: UInt64

  init(_ value: UInt64) { self.value = value }

  func and(_ other: UInt64) -> Mark {
    let product = (value ^ other) &* 0x9E37_79B9_7F4A_7C15
    return Mark(product ^ (product >> 29))
  }

  func and(_ text: TextID?) -> Mark { and(text.map { UInt64($0.index) + 1 } ?? 0) }
  func and(_ money: Money?) -> Mark { and(UInt64(bitPattern: money?.øre ?? -1)) }
  func and(_ day: CivilDate?) -> Mark { and(day.map { UInt64(bitPattern: Int64($0.dayNumber)) } ?? 0) }
}

/// Finds rows that say the same as an earlier one, by their places alone: a dictionary of a million rows would hold each
/// of them twice.
struct FirstRows<Row: SourceRow> {
  private let rows: [Row]
  /// Places of rows that said something first, -1 where free; a power of two of them, at most half in use.
  private var slots: [Int32]

  init(_ rows: [Row]) {
    self.rows = rows
    var count = 64
    while count < rows.count * 2 { count *= 2 }
    slots = Array(repeating: -1, count: count)
  }

  /// The place of the row that said the same first; nil where this is the first, which is then remembered.
  mutating func earlier(sayingTheSameAs row: Int) -> Int? {
    var slot = Int(truncatingIfNeeded: rows[row].mark) & (slots.count - 1)
    while slots[slot] >= 0 {
      let first = Int(slots[slot])
      if rows[first].content == rows[row].content { return first }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(row)
    return nil
  }
}
