internal import CByteMasks

/// Values by the bytes of a field that has been met before, found by its ends alone in most cases.
///
/// Small and of a limited size: what is not here is looked for elsewhere, so that a file of very many words costs time
/// and not memory.
struct WordTable<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    var ends: byte_word_ends
    /// The length in bytes and the number that goes with the word, as one; zero where the slot is free.
    var shape: UInt64
    /// Where the word begins in `words`.
    var start: Int32
    var value: Value?
  }

  private var slots: [Slot]
  /// The last of them: the bits of a hash that tell a slot.
  private var last: Int
  private var count = 0
  private var words: [UInt8] = []

  private static var mostSlots: Int { 1 << 13 }
  private static var longestWord: Int { 256 }
  /// How far a word may stand from where it is looked for first.
  private static var furthest: Int { 16 }

  init() {
    slots = Self.free(256)
    last = slots.count - 1
  }

  /// A power of two of them, so that a hash's lowest bits are a slot.
  private static func free(_ count: Int) -> [Slot] {
    Array(repeating: Slot(ends: byte_word_ends(), shape: 0, start: 0, value: nil), count: count)
  }

  /// The value of a range of a text, before and behind which there are sixteen more bytes, and a number below 2³¹; nil
  /// where it is not kept here. An empty range with the number 0 is known to have none.
  @inline(__always)
  func known(_ text: PieceBytes, from start: Int, to end: Int, number: Int = 0) -> Value?? {
    let ends = text.wordEnds(from: start, to: end)
    let length = end &- start
    let shape = Self.shape(length, number)
    let slot = Self.hash(ends, shape) & last
    if holds(slot, ends, shape), length <= 32 || hasMiddle(slot, text, start, length) {
      return .some(slots[slot].value)
    }
    return knownFurther(slot, ends, shape, text, start)
  }

  /// The same where another word stands in the slot at which the search begins.
  @inline(never)
  private func knownFurther(
    _ home: Int, _ ends: byte_word_ends, _ shape: UInt64, _ text: PieceBytes, _ start: Int
  ) -> Value?? {
    let length = Int(shape & 0xFFFF_FFFF)
    var slot = home
    while slots[slot].shape != 0 {
      slot = (slot &+ 1) & last
      if holds(slot, ends, shape), length <= 32 || hasMiddle(slot, text, start, length) {
        return .some(slots[slot].value)
      }
    }
    return nil
  }

  @inline(__always)
  private func holds(_ slot: Int, _ ends: byte_word_ends, _ shape: UInt64) -> Bool {
    let kept = slots[slot].ends
    let atFirst = (kept.first ^ ends.first) | (kept.second ^ ends.second)
    let atLast = (kept.last_but_one ^ ends.last_but_one) | (kept.last ^ ends.last)
    return atFirst | atLast | (slots[slot].shape ^ shape) == 0
  }

  /// Keeps the value of a word that has none, if there is room.
  mutating func insert(_ value: Value, _ text: PieceBytes, from start: Int, to end: Int, number: Int = 0) {
    guard start < end, end - start <= Self.longestWord, Int32(exactly: number) != nil, hasRoom() else {
      return
    }
    let slot = Slot(
      ends: text.wordEnds(from: start, to: end), shape: Self.shape(end - start, number),
      start: Int32(words.count),
      value: value)
    guard place(slot) else { return }
    for offset in start..<end { words.append(text[offset]) }
    count += 1
  }

  private mutating func hasRoom() -> Bool {
    if count < slots.count / 2 { return true }
    if slots.count == Self.mostSlots { return false }
    let kept = slots.filter { $0.shape != 0 }
    slots = Self.free(slots.count * 4)
    last = slots.count - 1
    count = kept.count { place($0) }
    return true
  }

  /// False where too many others of the same hash are there already.
  private mutating func place(_ new: Slot) -> Bool {
    let home = Self.hash(new.ends, new.shape)
    for step in 0..<Self.furthest where slots[(home + step) & last].shape == 0 {
      slots[(home + step) & last] = new
      return true
    }
    return false
  }

  /// Zero for nothing but an empty range with the number 0, which is never kept.
  @inline(__always)
  private static func shape(_ length: Int, _ number: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: length) & 0xFFFF_FFFF | UInt64(truncatingIfNeeded: number) << 32
  }

  @inline(__always)
  private static func hash(_ ends: byte_word_ends, _ shape: UInt64) -> Int {
    let mixed =
      ends.first &* 0x9E37_79B9_7F4A_7C15 ^ ends.last &* 0xD6E8_FEB8_6659_FD93 ^ shape
      &* 0x9FB2_1C65_1E98_DF25
    return Int(truncatingIfNeeded: (mixed ^ mixed >> 32) >> 20)
  }

  /// Whether a word of more than thirty-two bytes is the same between its ends too, of which it is known.
  @inline(never)
  private func hasMiddle(_ slot: Int, _ text: PieceBytes, _ start: Int, _ length: Int) -> Bool {
    words.withUnsafeBufferPointer {
      PieceBytes($0).holdsMany(
        text, from: start &+ 16, count: length &- 16, at: Int(slots[slot].start) &+ 16)
    }
  }
}
