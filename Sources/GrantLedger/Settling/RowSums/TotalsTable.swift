/// Totals by year, division and municipality, found by one number made of all three.
///
/// The number sorts as the totals are listed: by year, then in catalogue order, then by municipality number.
struct TotalsTable: Sendable {
  /// Places in `totals`, -1 where free; a power of two of them, at most half in use.
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 12)
  private(set) var keys: [UInt64] = []
  private(set) var totals: [RowTotals] = []

  static func key(year: Int, division: Int32, municipality: Int32) -> UInt64 {
    UInt64(truncatingIfNeeded: year) << 32 | UInt64(truncatingIfNeeded: division) << 16
      | UInt64(truncatingIfNeeded: municipality)
  }

  /// The place of the key's totals, which are zero when first asked for.
  @inline(__always)
  mutating func place(of key: UInt64) -> Int {
    let last = slots.count &- 1
    var slot = Self.slot(key) & last
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if keys[place] == key { return place }
      slot = (slot &+ 1) & last
    }
    return insert(key, at: slot)
  }

  mutating func add(_ row: ApplicationRow.Content, at place: Int) throws(Money.Overflow) {
    try totals[place].add(row)
  }

  mutating func add(_ row: ClaimRow.Content, at place: Int) throws(Money.Overflow) {
    try totals[place].add(row)
  }

  mutating func add(_ row: ReportRow.Content, at place: Int) throws(Money.Overflow) {
    try totals[place].add(row)
  }

  mutating func add(_ other: RowTotals, at place: Int) throws(Money.Overflow) {
    try totals[place].add(other)
  }

  @inline(never)
  private mutating func insert(_ key: UInt64, at slot: Int) -> Int {
    slots[slot] = Int32(keys.count)
    keys.append(key)
    totals.append(.zero)
    if keys.count * 2 >= slots.count { grow() }
    return keys.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (place, key) in keys.enumerated() {
      var slot = Self.slot(key) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(place)
    }
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
