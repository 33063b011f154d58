/// A sentence with places to fill, written `{name}`, as it stands in the templates.
///
/// `{count|sak|saker}` is the first word where the value of `count` is 1, else the second.
/// What stands between `[?` and `]` is left out when a place inside it has nothing to show:
/// `Ukjent kommune.[? Mente du {near}?]`
public struct Phrase: Hashable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }

  /// The sentence with each place filled; a place without a value stays as written, so that it is seen.
  public func filled(_ values: [(name: String, value: String)]) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "[?"), let end = rest[start.upperBound...].firstIndex(of: "]") {
      result += Self.filled(rest[..<start.lowerBound], values)
      let optional = rest[start.upperBound..<end]
      if !Self.places(in: optional).contains(where: { place in
        values.first { $0.name == place }?.value.isEmpty ?? true
      }) {
        result += Self.filled(optional, values)
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + Self.filled(rest, values)
  }

  /// The names of the places, in the order they stand.
  public var places: [String] { Self.places(in: text[...]) }

  private static func filled(_ text: Substring, _ values: [(name: String, value: String)]) -> String {
    var result = ""
    for piece in pieces(of: text) {
      switch piece {
      case .words(let words): result += words
      case .place(let name): result += values.first { $0.name == name }?.value ?? "{\(name)}"
      case .choice(let name, let one, let many):
        result += values.first { $0.name == name }.map { $0.value == "1" ? one : many } ?? "{\(name)}"
      }
    }
    return result
  }

  private static func places(in text: Substring) -> [String] {
    pieces(of: text).compactMap { piece in
      switch piece {
      case .words: nil
      case .place(let name), .choice(let name, _, _): name
      }
    }
  }

  private enum Piece {
    case words(Substring)
    case place(String)
    /// One word for one, another for any other number.
    case choice(String, one: String, many: String)
  }

  private static func pieces(of text: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.words(rest[..<open]))
      let parts = rest[rest.index(after: open)..<close].split(
        separator: "|", omittingEmptySubsequences: false)
      pieces.append(
        parts.count == 3
          ? .choice(String(parts[0]), one: String(parts[1]), many: String(parts[2]))
          : .place(parts.joined(separator: "|")))
      rest = rest[rest.index(after: close)...]
    }
    pieces.append(.words(rest))
    return pieces
  }
}
