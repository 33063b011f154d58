/// Reads a year: four digits, 1990 to 2100.
func readYear(_ content: Span<UInt8>) -> Reading<Int> {
  if saysNothing(content) { return .blank }
  guard content.count == 4 else { return .unreadable }
  var year = 0
  for index in content.indices {
    guard Byte.isDigit(content[index]) else { return .unreadable }
    year = year * 10 + Int(content[index] - Byte.zero)
  }
  return (1990...2100).contains(year) ? .value(year) : .unreadable
}

/// Reads a whole number that is not negative: digits, alone or in groups of three with spaces.
func readCount(_ content: Span<UInt8>) -> Reading<Int> {
  if saysNothing(content) { return .blank }
  guard let text = plain(content), text.allSatisfy({ Byte.isDigit($0) || $0 == Byte.space }) else {
    return .unreadable
  }
  let groups = text.split(separator: Byte.space)
  guard let first = groups.first, groups.count == 1 || first.count <= 3,
    groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.joined().count <= 15,
    let count = Int(String(decoding: Array(groups.joined()), as: UTF8.self))
  else { return .unreadable }
  return .value(count)
}
