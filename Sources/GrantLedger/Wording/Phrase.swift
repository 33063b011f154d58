/// A sentence with places to fill, written `{name}`, as it stands in the templates.
public struct Phrase: Hashable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }

  /// The sentence with each place filled; a place without a value stays as written, so that it is seen.
  public func filled(_ values: [(name: String, value: String)]) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .words(let words): result += words
      case .place(let name): result += values.first { $0.name == name }?.value ?? "{\(name)}"
      }
    }
    return result
  }

  /// The names of the places, in the order they stand.
  public var places: [String] {
    pieces.compactMap { if case .place(let name) = $0 { name } else { nil } }
  }

  private enum Piece {
    case words(String)
    case place(String)
  }

  private var pieces: [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.words(String(rest[..<open])))
      pieces.append(.place(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    pieces.append(.words(String(rest)))
    return pieces
  }
}
