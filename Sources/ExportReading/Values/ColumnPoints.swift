internal import GrantLedger

/// What points mean in each money column of a file, as the amounts themselves show it.
///
/// Kept apart from reading, so that only a file in which an amount could be two is gone through for it. It is the same
/// however the file is divided: what a column shows is the union of what its amounts show.
struct ColumnPoints: Hashable, Sendable {
  /// By field, 0-based.
  private var meanings: [Int: PointMeaning] = [:]

  subscript(field: Int?) -> PointMeaning { field.flatMap { meanings[$0] } ?? .unknown }

  var isEmpty: Bool { meanings.values.allSatisfy { $0 == .unknown } }

  init() {}

  /// Goes through all records below the headings.
  init(_ text: Span<UInt8>, _ dialect: Dialect, _ header: Header, fields: [Int]) {
    var scanner = RecordScanner(dialect, position: header.end, line: header.nextLine)
    var record = Record()
    while scanner.next(in: text, into: &record) {
      for field in fields where field < record.fields.count {
        let shown = record.fields[field].withContent(in: text, quote: dialect.quote, shownPoint)
        if let shown { add(shown, field) }
      }
    }
  }

  mutating func add(_ shown: PointMeaning, _ field: Int) {
    if let before = meanings[field], before != shown {
      meanings[field] = .unknown
    } else {
      meanings[field] = shown
    }
  }
  /// Adds what other amounts of the same columns show.
  mutating func merge(_ other: ColumnPoints) {
    for (field, shown) in other.meanings { add(shown, field) }
  }

  /// Of some fields, those of which it is known.
  func decided(in fields: Set<Int>) -> ColumnPoints {
    var points = ColumnPoints()
    points.meanings = meanings.filter { fields.contains($0.key) && $0.value != .unknown }
    return points
  }
}
