// Posting many rows at a time. They are judged rule by rule, and their places in the table are looked for one after the
// other before anything is added: so the processor waits for many places of memory at once, and not for each in turn.
extension RowSums {
  /// How many rows at most may be posted together.
  public static let mostTogether = 64

  public mutating func post(_ rows: Span<ApplicationRow.Content>) throws(Money.Overflow) {
    let found = places(of: rows, spoken: judges.spoken(of: rows, rowSchemes))
    for index in rows.indices {
      if let place = found[index] { try table.add(rows[index], at: place) } else { try post(rows[index]) }
    }
    countPosted(found.plain.nonzeroBitCount)
  }

  public mutating func post(_ rows: Span<ClaimRow.Content>) throws(Money.Overflow) {
    let found = places(of: rows, spoken: judges.spoken(of: rows, rowSchemes))
    for index in rows.indices {
      if let place = found[index] { try table.add(rows[index], at: place) } else { try post(rows[index]) }
    }
    countPosted(found.plain.nonzeroBitCount)
  }

  public mutating func post(_ rows: Span<ReportRow.Content>) throws(Money.Overflow) {
    let found = places(of: rows, spoken: judges.spoken(of: rows, rowSchemes))
    for index in rows.indices {
      if let place = found[index] { try table.add(rows[index], at: place) } else { try post(rows[index]) }
    }
    countPosted(found.plain.nonzeroBitCount)
  }

  /// Where the rows are added up; none for those of which there is something to say.
  @inline(__always)
  private mutating func places<Row: PlacedRow>(of rows: Span<Row>, spoken: UInt64) -> PlacesTogether {
    precondition(rows.count <= Self.mostTogether, "too many rows together")
    var found = PlacesTogether()
    var keys = InlineArray<64, UInt64>(repeating: 0)
    for index in rows.indices {
      let (division, municipality) = (
        plainSchemes[Int(rows[index].scheme.index)], plainPlaces[Int(rows[index].place.index)]
      )
      if division | municipality < 0 || spoken >> index & 1 != 0 { continue }
      keys[index] = TotalsTable.key(year: rows[index].year, division: division, municipality: municipality)
      found.plain |= 1 << index
    }
    for index in rows.indices where found.isPlain(index) {
      found.places[index] = table.place(of: keys[index])
    }
    return found
  }
}

/// Places in the table of totals, for up to 64 rows.
private struct PlacesTogether {
  /// Bit i for row i: it has a place.
  var plain: UInt64 = 0
  var places = InlineArray<64, Int>(repeating: 0)

  func isPlain(_ index: Int) -> Bool { plain >> index & 1 != 0 }

  subscript(index: Int) -> Int? { isPlain(index) ? places[index] : nil }
}
