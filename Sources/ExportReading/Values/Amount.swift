internal import GrantLedger

/// Reads an amount in kroner, as any export writes it: `1 234 567,50`, `kr 400.000,-`, `2,3 mill.`, `(5 000)`.
///
/// Exactly, or not at all: no more than two decimals, groups of three, one sign. `1.234` could be either of two
/// amounts and is read only where the other amounts of its column show which. Source: facts E5, E6.
func readAmount(_ content: Span<UInt8>, point: PointMeaning = .unknown) -> Reading<Money> {
  if saysNothing(content) { return .blank }
  if let øre = commonAmount(content) { return .value(Money(øre: øre)) }
  guard let text = plain(content) else { return .unreadable }
  if let amount = WrittenAmount(text), let øre = amount.øre {
    return amount.isPowerOfTen ? .doubtful(Money(øre: øre), .powerOfTen) : .value(Money(øre: øre))
  }
  guard point != .unknown, let øre = WrittenAmount(text, point: point)?.øre else { return .unreadable }
  return .doubtful(Money(øre: øre), .decidedByColumn)
}

/// What an amount shows of points in its column: nil where it has none, or is common, unreadable or ambiguous itself.
func shownPoint(_ content: Span<UInt8>) -> PointMeaning? {
  guard commonAmount(content) == nil, let text = plain(content) else { return nil }
  return WrittenAmount(text)?.shownPoint
}

/// Whether an amount is one of two, with a single point before its last three digits.
func isAmbiguousAmount(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard case .unreadable = readAmount(bytes.span) else { return false }
  if case .doubtful = readAmount(bytes.span, point: .groups) { return true }
  return false
}

/// The spellings of nearly all amounts, in øre: digits, alone or in groups with spaces, and perhaps two decimals after
/// a comma. Nil for every other spelling, right or wrong.
func commonAmount(_ content: Span<UInt8>) -> Int64? {
  // So short a content has too few digits to overflow.
  guard content.count <= 18 else { return nil }
  var kroner: Int64 = 0
  var digits = 0
  var isGrouped = false
  var at = 0
  while at < content.count {
    let byte = content[at]
    if Byte.isDigit(byte) {
      kroner = kroner &* 10 &+ Int64(byte &- Byte.zero)
      digits += 1
      at += 1
      continue
    }
    let isSpace = byte == Byte.space
    guard isSpace || byte == 0xC2 && at + 1 < content.count && content[at + 1] == 0xA0 else { break }
    guard isGrouped ? digits == 3 : (1...3).contains(digits) else { return nil }
    isGrouped = true
    digits = 0
    at += isSpace ? 1 : 2
  }
  guard isGrouped ? digits == 3 : (1...15).contains(digits) else { return nil }
  if at == content.count { return kroner &* 100 }
  guard content[at] == Byte.comma, at + 3 == content.count, Byte.isDigit(content[at + 1]),
    Byte.isDigit(content[at + 2])
  else { return nil }
  return kroner &* 100 &+ Int64(content[at + 1] &- Byte.zero) &* 10 &+ Int64(content[at + 2] &- Byte.zero)
}
