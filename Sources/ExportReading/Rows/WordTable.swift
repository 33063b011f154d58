/// Values by the bytes of a field that has been met before, found by its ends alone in most cases.
///
/// Small and of a limited size: what is not here is looked for elsewhere, so that a file of very many words costs time
/// and not memory.
struct WordTable<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    /// The first and the last eight bytes, all of a word of up to sixteen; a shorter one has zeros above it.
    var head: UInt64
    var tail: UInt64
    /// The length in bytes and the number that goes with the word, as one; zero where the slot is free.
    var shape: UInt64
    /// Where the word begins in `words`.
    var start: Int32
    var value: Value?
  }

  private var slots: [Slot]
  private var count = 0
  private var words: [UInt8] = []

  private static var mostSlots: Int { 1 << 13 }
  private static var longestWord: Int { 256 }
  /// How far a word may stand from where it is looked for first.
  private static var furthest: Int { 16 }

  init() { slots = Self.free(256) }

  /// A power of two of them, so that a hash's lowest bits are a slot.
  private static func free(_ count: Int) -> [Slot] {
    Array(repeating: Slot(head: 0, tail: 0, shape: 0, start: 0, value: nil), count: count)
  }

  /// The value of a range of a text, before and behind which there are eight more bytes, and a number below 2³¹; nil also
  /// for an empty range.
  @inline(__always)
  func value(_ text: PieceBytes, from start: Int, to end: Int, number: Int = 0) -> Value? {
    let (head, tail) = Self.ends(text, start, end)
    let shape = Self.shape(end &- start, number)
    let last = slots.count &- 1
    var slot = Self.hash(head, tail, shape) & last
    while slots[slot].head != head || slots[slot].tail != tail || slots[slot].shape != shape
      || end &- start > 16 && !hasMiddle(slot, text, start, end)
    {
      if slots[slot].shape == 0 { return nil }
      slot = (slot &+ 1) & last
    }
    return slots[slot].value
  }

  /// Keeps the value of a word that has none, if there is room.
  mutating func insert(_ value: Value, _ text: PieceBytes, from start: Int, to end: Int, number: Int = 0) {
    guard start < end, end - start <= Self.longestWord, Int32(exactly: number) != nil, hasRoom() else {
      return
    }
    let (head, tail) = Self.ends(text, start, end)
    let slot = Slot(
      head: head, tail: tail, shape: Self.shape(end - start, number), start: Int32(words.count), value: value)
    guard place(slot) else { return }
    for offset in start..<end { words.append(text[offset]) }
    count += 1
  }

  private mutating func hasRoom() -> Bool {
    if count < slots.count / 2 { return true }
    if slots.count == Self.mostSlots { return false }
    let kept = slots.filter { $0.shape != 0 }
    slots = Self.free(slots.count * 4)
    count = kept.count { place($0) }
    return true
  }

  /// False where too many others of the same hash are there already.
  private mutating func place(_ new: Slot) -> Bool {
    let last = slots.count - 1
    let home = Self.hash(new.head, new.tail, new.shape)
    for step in 0..<Self.furthest where slots[(home + step) & last].shape == 0 {
      slots[(home + step) & last] = new
      return true
    }
    return false
  }

  @inline(__always)
  private static func ends(_ text: PieceBytes, _ start: Int, _ end: Int) -> (head: UInt64, tail: UInt64) {
    let first = text.word(at: start)
    let last = text.word(at: end &- 8)
    let length = end &- start
    if length >= 8 { return (first, last) }
    return (first & ~(UInt64.max << UInt64(truncatingIfNeeded: length &* 8)), 0)
  }

  /// Zero for nothing but an empty range with the number 0, which is never kept.
  @inline(__always)
  private static func shape(_ length: Int, _ number: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: length) & 0xFFFF_FFFF | UInt64(truncatingIfNeeded: number) << 32
  }

  @inline(__always)
  private static func hash(_ head: UInt64, _ tail: UInt64, _ shape: UInt64) -> Int {
    let mixed = (head ^ shape << 24) &* 0x9E37_79B9_7F4A_7C15 ^ tail &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: (mixed ^ mixed >> 29) >> 20)
  }

  @inline(__always)
  private func hasMiddle(_ slot: Int, _ text: PieceBytes, _ start: Int, _ end: Int) -> Bool {
    words.withUnsafeBufferPointer {
      PieceBytes($0).holds(text, start &+ 8..<end &- 8, at: Int(slots[slot].start) &+ 8)
    }
  }
}
