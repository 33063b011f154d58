internal import GrantLedger

/// Reads a day as any export writes it: `01.03.2021`, `1.3.21`, `2021-03-01`, `1. mars 2021 kl. 23.59`, `44256`.
///
/// A time of day after it is read and dropped. An impossible day, a date without a year and a year outside 1900 to 2199
/// are not read: a year is never guessed. Source: facts E7.
func readDate(_ content: Span<UInt8>) -> Reading<CivilDate> {
  if saysNothing(content) { return .blank }
  if let date = commonDate(content) { return .value(date) }
  guard let text = plain(content), let date = writtenDate(text) else { return .unreadable }
  return .value(date)
}

/// `dd.mm.yyyy` and nothing else.
private func commonDate(_ content: Span<UInt8>) -> CivilDate? {
  guard content.count == 10, content[2] == Byte.point, content[5] == Byte.point else { return nil }
  func number(_ range: Range<Int>) -> Int? {
    var number = 0
    for index in range {
      guard Byte.isDigit(content[index]) else { return nil }
      number = number * 10 + Int(content[index] - Byte.zero)
    }
    return number
  }
  guard let day = number(0..<2), let month = number(3..<5), let year = number(6..<10) else { return nil }
  return plausible(year, month, day)
}

private func writtenDate(_ text: [UInt8]) -> CivilDate? {
  var cursor = Cursor(text)
  if let serial = cursor.number(digits: 5...5) { return dateOfSerial(serial, &cursor) }
  let date: CivilDate?
  if let year = cursor.number(digits: 4...4) {
    guard cursor.take(["-"]), let month = cursor.number(digits: 1...2), cursor.take(["-"]),
      let day = cursor.number(digits: 1...2)
    else { return nil }
    date = plausible(year, month, day)
  } else {
    guard let day = cursor.number(digits: 1...2) else { return nil }
    let hasPoint = cursor.take(["."])
    cursor.takeSpaces()
    guard let month = month(&cursor, afterPoint: hasPoint), let year = year(&cursor) else { return nil }
    date = plausible(year, month, day)
  }
  return isTimeOfDay(&cursor) ? date : nil
}

/// A month and what divides it from the year.
private func month(_ cursor: inout Cursor, afterPoint: Bool) -> Int? {
  if let word = cursor.word() {
    guard let month = months[word] else { return nil }
    _ = cursor.take(["."])
    cursor.takeSpaces()
    return month
  }
  guard afterPoint, let month = cursor.number(digits: 1...2), cursor.take(["."]) else { return nil }
  cursor.takeSpaces()
  return month
}

/// Four digits, or two for the years 1990 to 2089.
private func year(_ cursor: inout Cursor) -> Int? {
  if let year = cursor.number(digits: 4...4) { return year }
  return cursor.number(digits: 2...2).map { $0 < 90 ? 2000 + $0 : 1900 + $0 }
}

/// The rest of a date: nothing, or a time that exists, with or without a zone.
private func isTimeOfDay(_ cursor: inout Cursor) -> Bool {
  if cursor.isAtEnd { return true }
  let isMarked = cursor.take(["t"])
  guard isMarked || cursor.take([","]) || cursor.takeSpaces() else { return false }
  cursor.takeSpaces()
  if !isMarked, let word = cursor.word() {
    guard word == "kl" else { return false }
    _ = cursor.take(["."])
    cursor.takeSpaces()
  }
  guard let hour = cursor.number(digits: 1...2), hour <= 24, cursor.take([".", ":"]),
    let minute = cursor.number(digits: 2...2), minute < 60
  else { return false }
  if cursor.take([".", ":"]) {
    guard let second = cursor.number(digits: 2...2), second <= 60 else { return false }
    if cursor.take([".", ","]), cursor.number(digits: 1...9) == nil { return false }
  }
  if cursor.take(["+", "-"]) {
    guard cursor.number(digits: 4...4) == nil else { return cursor.isAtEnd }
    guard cursor.number(digits: 2...2) != nil, cursor.take([":"]) else { return false }
    return cursor.number(digits: 2...2) != nil && cursor.isAtEnd
  }
  _ = cursor.take(["z"])
  return cursor.isAtEnd
}

/// A day as Excel counts it, from 30 December 1899; parts of a day after it are dropped.
private func dateOfSerial(_ serial: Int, _ cursor: inout Cursor) -> CivilDate? {
  if cursor.take([",", "."]), cursor.number(digits: 1...15) == nil { return nil }
  guard cursor.isAtEnd, let day = Int32(exactly: serial - 25_569) else { return nil }
  // 1 January 1990 to 31 December 2100: a smaller or larger number is no day of a grant.
  return (32_874...73_415).contains(serial) ? CivilDate(dayNumber: day) : nil
}

private func plausible(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
  (1900..<2200).contains(year) ? CivilDate(year: year, month: month, day: day) : nil
}

/// Bokmål and nynorsk write the months alike.
private let months: [String: Int] = [
  "januar": 1, "februar": 2, "mars": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8,
  "september": 9, "oktober": 10, "november": 11, "desember": 12,
  "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
  "okt": 10, "nov": 11, "des": 12,
]
