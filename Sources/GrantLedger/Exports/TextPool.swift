/// A text kept once and named by a small number, so that rows stay small.
public struct TextID: Hashable, Sendable {
  public let index: UInt32

  public init(index: UInt32) { self.index = index }
}

/// The texts of a run, each kept once.
public struct TextPool: Sendable {
  private var texts: [String] = []
  private var indices: [String: UInt32] = [:]

  public init() {}

  public subscript(id: TextID) -> String { texts[Int(id.index)] }

  /// The same id for the same text, always.
  public mutating func intern(_ text: String) -> TextID {
    if let index = indices[text] { return TextID(index: index) }
    let index = UInt32(texts.count)
    texts.append(text)
    indices[text] = index
    return TextID(index: index)
  }
}
