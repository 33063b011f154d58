/// A text kept once and named by a small number, so that rows stay small.
public struct TextID: Hashable, Sendable {
  public let index: UInt32

  public init(index: UInt32) { self.index = index }
}

/// The texts of a run, each kept once.
public struct TextPool: Sendable {
  /// In the order in which they were first met; `TextID` points here.
  public private(set) var texts: [String] = []
  /// Places in `texts`, where free `.max`; a power of two of them, at most half in use. A dictionary of the texts would
  /// hold each of them once more.
  private var slots: [UInt32] = Array(repeating: .max, count: 64)

  public init() {}

  public subscript(id: TextID) -> String { texts[Int(id.index)] }

  /// The same id for the same text, always.
  public mutating func intern(_ text: String) -> TextID {
    var slot = text.hashValue & (slots.count - 1)
    while slots[slot] != .max {
      if texts[Int(slots[slot])] == text { return TextID(index: slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let index = UInt32(texts.count)
    texts.append(text)
    slots[slot] = index
    if texts.count * 2 >= slots.count { grow() }
    return TextID(index: index)
  }

  private mutating func grow() {
    slots = Array(repeating: .max, count: slots.count * 2)
    for (index, text) in texts.enumerated() {
      var slot = text.hashValue & (slots.count - 1)
      while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index)
    }
  }
}
