/// Values by the bytes of a text or two and a number, looked up without making a `String` of them.
struct ByteTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var hash: UInt64
    /// Where the key begins in `keys`, and how many bytes each of its texts has.
    var start: Int
    var first: Int
    var second: Int
    var number: Int
    var value: Value
  }

  /// Places of entries, -1 where free; a power of two of them, at most half in use.
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var entries: [Entry] = []
  /// The keys, one after the other.
  private var keys: [UInt8] = []

  init() {}

  subscript(key: Span<UInt8>) -> Value? {
    key.withPieceBytes { value($0, 0..<key.count, 0..<0, number: 0) }
  }

  /// The value of two ranges of a text, and a number.
  @inline(__always)
  func value(_ text: PieceBytes, _ first: Range<Int>, _ second: Range<Int>, number: Int) -> Value? {
    let hash = hash(text, first, second, number)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    while true {
      let place = Int(slots[slot])
      if place < 0 { return nil }
      if isEqual(place, hash, text, first, second, number) { return entries[place].value }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
  }

  /// Keeps a value for a key that has none.
  mutating func insert(_ value: Value, for key: Span<UInt8>) {
    key.withPieceBytes { insert(value, $0, 0..<key.count, 0..<0, number: 0) }
  }

  mutating func insert(
    _ value: Value, _ text: PieceBytes, _ first: Range<Int>, _ second: Range<Int>, number: Int
  ) {
    if entries.count * 2 >= slots.count { grow() }
    let entry = Entry(
      hash: hash(text, first, second, number), start: keys.count, first: first.count, second: second.count,
      number: number, value: value)
    for index in first { keys.append(text[index]) }
    for index in second { keys.append(text[index]) }
    place(entries.count, hash: entry.hash)
    entries.append(entry)
  }

  /// Each key, its two texts in one, with the length of the first and the number, in the order in which they were put in.
  var all: [(key: [UInt8], first: Int, number: Int, value: Value)] {
    entries.map {
      (Array(keys[$0.start..<$0.start + $0.first + $0.second]), $0.first, $0.number, $0.value)
    }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for index in entries.indices { place(index, hash: entries[index].hash) }
  }

  private mutating func place(_ index: Int, hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: index)
  }

  @inline(__always)
  private func isEqual(
    _ place: Int, _ hash: UInt64, _ text: PieceBytes, _ first: Range<Int>, _ second: Range<Int>,
    _ number: Int
  ) -> Bool {
    guard entries[place].hash == hash, entries[place].number == number,
      entries[place].first == first.count, entries[place].second == second.count
    else { return false }
    let start = entries[place].start
    return keys.withUnsafeBufferPointer { buffer in
      let keys = PieceBytes(buffer)
      return keys.holds(text, first, at: start) && keys.holds(text, second, at: start &+ first.count)
    }
  }

  @inline(__always)
  private func hash(_ text: PieceBytes, _ first: Range<Int>, _ second: Range<Int>, _ number: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15 ^ digest(text, first)
    if !second.isEmpty { hash ^= digest(text, second) &* 0xD6E8_FEB8_6659_FD93 }
    return (hash ^ hash >> 32) &* 0x9FB2_1C65_1E98_DF25 >> 20
  }

  /// Of every byte, eight at a time, the last eight perhaps partly once more.
  @inline(__always)
  private func digest(_ text: PieceBytes, _ range: Range<Int>) -> UInt64 {
    var digest = UInt64(truncatingIfNeeded: range.count)
    guard range.count >= 8 else {
      return (text.shortWord(range) ^ digest << 56) &* 0xA24B_AED4_963E_E407
    }
    let last = range.upperBound &- 8
    var at = range.lowerBound
    while at < last {
      digest = digest &* 0x9FB2_1C65_1E98_DF25 &+ text.word(at: at)
      at &+= 8
    }
    digest = digest &* 0x9FB2_1C65_1E98_DF25 &+ text.word(at: last)
    return (digest ^ digest >> 29) &* 0xA24B_AED4_963E_E407
  }
}
