/// One field of a row, read as number, name or both.
struct MunicipalityField {
  var number: MunicipalityWriting.Number = .none
  var nameWords: [String] = []
  var parallelNames: [FoldedText] = []
  var qualifier = FoldedText("")

  init(_ text: String, isNumberField: Bool) {
    var outside = ""
    var bracketed = ""
    var depth = 0
    for character in text {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      default: if depth > 0 { bracketed.append(character) } else { outside.append(character) }
      }
    }
    readNumber(from: &outside, isNumberField: isNumberField)
    readQualifier(&bracketed)
    readName(outside)
  }

  /// A number stands first or last, with the name on the other side. "4 201" and "4.201" are a number that was grouped.
  private mutating func readNumber(from text: inout String, isNumberField: Bool) {
    // Most names have no digit, and looking for numbers in them takes long.
    guard text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return }
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
    let halves = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: true)
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
  private static func pieces(_ text: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var rest = text
    var at = rest.startIndex
    while at < rest.endIndex {
      let behind = rest.utf8[at...]
      let length = separators.first { behind.starts(with: $0.utf8) }?.utf8.count
      guard let length else {
        rest.utf8.formIndex(after: &at)
        continue
      }
      pieces.append(rest[..<at])
      rest = rest[rest.utf8.index(at, offsetBy: length)...]
      at = rest.startIndex
    }
    return pieces + [rest]
  }

  private static let separators = ["/", "–", " - "]

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
