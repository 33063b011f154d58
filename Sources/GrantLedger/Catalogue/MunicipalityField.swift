/// One field of a row, read as number, name or both.
struct MunicipalityField {
  var number: MunicipalityWriting.Number = .none
  var nameWords: [String] = []
  var parallelNames: [FoldedText] = []
  var qualifier = FoldedText("")

  init(_ text: String, isNumberField: Bool) {
    var (outside, bracketed) = Self.divided(text)
    readNumber(from: &outside, isNumberField: isNumberField)
    readQualifier(&bracketed)
    readName(outside)
  }

  /// What stands outside brackets and what stands in them; the brackets themselves are left out.
  private static func divided(_ text: String) -> (outside: String, bracketed: String) {
    // Letter by letter takes long, and few names have any.
    guard text.utf8.contains(where: brackets.contains) else { return (text, "") }
    var (outside, bracketed) = ("", "")
    var depth = 0
    for character in text {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      default: if depth > 0 { bracketed.append(character) } else { outside.append(character) }
      }
    }
    return (outside, bracketed)
  }

  private static let brackets = Array("()[]".utf8)

  /// A number stands first or last, with the name on the other side. "4 201" and "4.201" are a number that was grouped.
  private mutating func readNumber(from text: inout String, isNumberField: Bool) {
    // Most names have no digit, and looking for numbers in them takes long.
    guard text.utf8.contains(where: Self.isDigit) else { return }
    if text.utf8.allSatisfy(Self.isDigit) {
      number = Self.number(text)
      text = ""
      return
    }
    let digits = text.filter(\.isASCIIDigit)
    let others = text.filter { !$0.isASCIIDigit }
    if !digits.isEmpty, others.allSatisfy({ $0.isWhitespace || $0 == "." }) {
      number = Self.number(digits)
      text = ""
      return
    }
    let runs = text.split { !$0.isASCIIDigit }
    guard let run = runs.first, let end = runs.last else { return }
    let bare = { (side: Substring) in FoldedText(side).isEmpty }
    if runs.count == 1, bare(text[..<run.startIndex]) || bare(text[run.endIndex...]) {
      let read = Self.number(String(run))
      if read == .invalid && !isNumberField { return }
      number = read
      text.removeSubrange(run.startIndex..<end.endIndex)
    } else if isNumberField {
      number = .invalid
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func readQualifier(_ text: inout String) {
    guard number == .none else {
      qualifier = FoldedText(text)
      return
    }
    let digits = text.filter(\.isASCIIDigit)
    if !digits.isEmpty, digits.count > 2 {
      readNumber(from: &text, isNumberField: false)
    }
    qualifier = FoldedText(text)
  }

  private mutating func readName(_ text: String) {
    let halves =
      text.utf8.contains(UInt8(ascii: ","))
      ? text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: true) : [text[...]]
    var words = Self.nameWords(halves.first ?? "")
    if halves.count == 2, qualifier.isEmpty { qualifier = FoldedText(halves[1]) }
    if let place = words.firstIndex(of: "i"), place > 0, place + 1 < words.count {
      if qualifier.isEmpty { qualifier = FoldedText(words: words[(place + 1)...]) }
      words.removeSubrange(place...)
    }
    nameWords = words
    // The first byte of a dash is E2.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") || $0 == 0xE2 })
    else {
      return
    }
    let names = Self.pieces(halves.first ?? "").map { FoldedText(words: Self.nameWords($0)) }.filter {
      !$0.isEmpty
    }
    parallelNames = names.count > 1 ? names : []
  }

  /// What stands between slashes, dashes, and hyphens with a space on either side.
  private static func pieces(_ text: Substring) -> [String] {
    let bytes = Array(text.utf8)
    var pieces: [String] = []
    var (start, at) = (0, 0)
    while at < bytes.count {
      if let length = separators.first(where: { bytes[at...].starts(with: $0) })?.count {
        pieces.append(String(decoding: bytes[start..<at], as: UTF8.self))
        at += length
        start = at
      } else {
        at += 1
      }
    }
    return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  private static let separators = ["/", "–", " - "].map { Array($0.utf8) }

  /// Without "kommune" before or behind; a name that is nothing else keeps it.
  private static func nameWords(_ text: some StringProtocol) -> [String] {
    var words = FoldedText.words(of: text)
    if let last = words.last, words.count > 1, municipalWords.contains(last) { words.removeLast() }
    if let first = words.first, words.count > 1, municipalWords.contains(first) { words.removeFirst() }
    return words
  }

  private static let municipalWords: Set<String> = ["kommune", "kommunen", "kommun", "komm", "herad"]

  /// Four digits, or three whose leading zero was lost (facts E8).
  private static func number(_ digits: String) -> MunicipalityWriting.Number {
    let padded = digits.utf8.count == 3 ? "0" + digits : digits
    return MunicipalityNumber(padded).map { .valid($0) } ?? .invalid
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
