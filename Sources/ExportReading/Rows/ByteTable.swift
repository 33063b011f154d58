/// Values by the bytes of a text, looked up without making a `String` of them.
struct ByteTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var hash: UInt64
    var start: Int
    var count: Int
    var value: Value
  }

  /// Places of entries, -1 where free; a power of two of them, at most half in use.
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var entries: [Entry] = []
  /// The keys, one after the other.
  private var keys: [UInt8] = []

  init() {}

  subscript(key: Span<UInt8>) -> Value? {
    let hash = Self.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash && isEqual(entry, key) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Keeps a value for a key that has none.
  mutating func insert(_ value: Value, for key: Span<UInt8>) {
    if entries.count * 2 >= slots.count { grow() }
    let entry = Entry(hash: Self.hash(key), start: keys.count, count: key.count, value: value)
    for index in key.indices { keys.append(key[index]) }
    place(entries.count, hash: entry.hash)
    entries.append(entry)
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

  private func isEqual(_ entry: Entry, _ key: Span<UInt8>) -> Bool {
    guard entry.count == key.count else { return false }
    for index in key.indices where keys[entry.start + index] != key[index] { return false }
    return true
  }

  /// FNV-1a, stirred so that its low bits depend on all.
  private static func hash(_ key: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in key.indices { hash = (hash ^ UInt64(key[index])) &* 0x100_0000_01B3 }
    return hash ^ hash >> 29
  }
}
