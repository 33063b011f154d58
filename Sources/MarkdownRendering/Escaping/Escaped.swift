/// A language that text may be written into, and how raw text becomes harmless there.
protocol Syntax: Sendable {
  /// `text` has been through `tidied(_:)`: one line, no control characters.
  static func escape(_ text: String) -> String

  /// True only for text that `tidied(_:)` and `escape(_:)` would both leave as it is; most text is such, and is seen to be so quickly.
  static func isPlain(_ text: String) -> Bool
}

extension Syntax {
  static func isPlain(_: String) -> Bool { false }
}

typealias MarkdownText = Escaped<Markdown>
typealias XMLText = Escaped<XML>
typealias YAMLText = Escaped<YAML>

/// Text that may stand in a document of its syntax as it is.
///
/// A value is made from raw text, which is escaped, or from a literal in the source code and other values of the same
/// type. A `String` cannot be put in between, so that data reaches a document only by way of its escaping.
/// All ways in stand in this file.
struct Escaped<Language: Syntax>: Hashable, Sendable {
  private(set) var source: String

  fileprivate init(verbatim source: String) { self.source = source }

  /// Raw text, made one line and harmless.
  init(escaping raw: String) {
    self.init(verbatim: Language.isPlain(raw) ? raw : Language.escape(tidied(raw)))
  }

  static func + (left: Self, right: Self) -> Self { Self(verbatim: left.source + right.source) }

  static func += (left: inout Self, right: Self) { left.source += right.source }

  var isEmpty: Bool { source.isEmpty }
}

extension Escaped where Language == Markdown {
  /// A slug holds letters, digits, `-` and `_` only.
  init(_ slug: Slug) { self.init(verbatim: slug.text) }

  /// A file name of ours holds `a-z`, `0-9`, `-` and `.` only.
  init(_ fileName: SafeFileName) { self.init(verbatim: fileName.text) }

  /// The one place where YAML stands in Markdown.
  init(frontMatter: YAMLText) { self.init(verbatim: frontMatter.source) }
}

// StaticString, not String: a literal is known when the program is built, so it cannot hold data.
extension Escaped: ExpressibleByStringInterpolation {
  init(stringLiteral literal: StaticString) { self.init(verbatim: literal.description) }

  init(stringInterpolation parts: Interpolation) { self.init(verbatim: parts.source) }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) { source.reserveCapacity(literalCapacity * 2) }

    mutating func appendLiteral(_ literal: StaticString) { source += literal.description }

    mutating func appendInterpolation(_ text: Escaped) { source += text.source }

    mutating func appendInterpolation(_ number: Int) where Language == XML { source += String(number) }
  }
}

extension Sequence {
  /// All of them in order, with the separator in between.
  func joined<Language>(by separator: Escaped<Language>) -> Escaped<Language>
  where Element == Escaped<Language> {
    Escaped(verbatim: map(\.source).joined(separator: separator.source))
  }
}
