/// Reads a short text in small ASCII letters from the left.
struct Cursor {
  private let text: [UInt8]
  private var at = 0

  init(_ text: [UInt8]) { self.text = text }

  var isAtEnd: Bool { at == text.count }
  var next: UInt8? { at < text.count ? text[at] : nil }

  /// Takes one of some characters, if it stands here.
  mutating func take(_ characters: Set<Character>) -> Bool {
    guard let next, characters.contains(Character(UnicodeScalar(next))) else { return false }
    at += 1
    return true
  }

  /// Takes all spaces here; false if there is none.
  @discardableResult
  mutating func takeSpaces() -> Bool {
    let start = at
    while next == Byte.space { at += 1 }
    return at > start
  }

  /// Takes all digits here; nil, nothing taken, unless their count is right.
  mutating func number(digits: ClosedRange<Int>) -> Int? {
    var end = at
    while end < text.count, Byte.isDigit(text[end]) { end += 1 }
    guard digits.contains(end - at), let number = Int(String(decoding: text[at..<end], as: UTF8.self)) else {
      return nil
    }
    at = end
    return number
  }

  /// Takes all letters here; nil if there is none.
  mutating func word() -> String? {
    let start = at
    while let next, Byte.isLetter(next) { at += 1 }
    return at > start ? String(decoding: text[start..<at], as: UTF8.self) : nil
  }
}
