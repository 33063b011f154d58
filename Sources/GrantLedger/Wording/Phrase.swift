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
    while let start = Self.optionalStart(in: rest), let end = Self.first("]", in: rest[start...]) {
      result += Self.filled(rest[..<start], values)
      let optional = rest[rest.utf8.index(start, offsetBy: 2)..<end]
      if !Self.places(in: optional).contains(where: { place in
        values.first { $0.name == place }?.value.isEmpty ?? true
      }) {
        result += Self.filled(optional, values)
      }
      rest = rest[rest.utf8.index(after: end)...]
    }
    return result + Self.filled(rest, values)
  }

  /// Whether a `[?` has no `]` that ends it: all of it would be shown as it stands.
  public var hasOpenOption: Bool {
    var rest = text[...]
    while let start = Self.optionalStart(in: rest) {
      guard let end = Self.first("]", in: rest[start...]) else { return true }
      rest = rest[rest.utf8.index(after: end)...]
    }
    return false
  }

  /// Where the first `[?` begins.
  private static func optionalStart(in text: Substring) -> String.Index? {
    var rest = text
    while let start = first("[", in: rest) {
      rest = rest[rest.utf8.index(after: start)...]
      if rest.utf8.first == UInt8(ascii: "?") { return start }
    }
    return nil
  }

  /// Looks at bytes, not at characters: phrases are filled by the thousand.
  private static func first(_ mark: Unicode.Scalar, in text: Substring) -> String.Index? {
    text.utf8.firstIndex(of: UInt8(ascii: mark))
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
    while let open = first("{", in: rest), let close = first("}", in: rest[open...]) {
      pieces.append(.words(rest[..<open]))
      let place = rest[rest.utf8.index(after: open)..<close]
      let parts = place.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map {
        String(Substring($0))
      }
      pieces.append(
        parts.count == 3 ? .choice(parts[0], one: parts[1], many: parts[2]) : .place(String(place)))
      rest = rest[rest.utf8.index(after: close)...]
    }
    pieces.append(.words(rest))
    return pieces
  }
}
