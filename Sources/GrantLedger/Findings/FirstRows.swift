/// A typed row: what it says, and where it stands.
protocol SourceRow {
  associatedtype Content: Hashable

  var origin: Origin { get }
  var content: Content { get }
}

extension ApplicationRow: SourceRow {}
extension ClaimRow: SourceRow {}
extension ReportRow: SourceRow {}
extension StatusReportRow: SourceRow {}
extension SurveyRow: SourceRow {}

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
    var slot = rows[row].content.hashValue & (slots.count - 1)
    while slots[slot] >= 0 {
      let first = Int(slots[slot])
      if rows[first].content == rows[row].content { return first }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(row)
    return nil
  }
}
