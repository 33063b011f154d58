/// What a point before three digits means in the amounts of a column.
enum PointMeaning: Hashable, Sendable {
  case groups
  case decimals
  /// Nothing shows it, or some amounts show the one and some the other.
  case unknown
}

/// An amount taken apart into what stands before, between and after its first and last digit.
struct WrittenAmount {
  private var isNegative = false
  /// `,-`: whole kroner, so that a point before it can only divide groups.
  private var isWholeKroner = false
  private var isInMillions = false
  /// Written as a power of ten, which may have dropped digits.
  private(set) var isPowerOfTen = false
  private var core: [UInt8]
  /// What a point before three digits means, where the amount itself does not show it.
  private let point: PointMeaning
  /// The amount itself shows what a point before three digits means; nil where it has none, or does not show it.
  var shownPoint: PointMeaning? { parts?.shown }

  /// Nil unless what stands around the digits is a sign, a currency or a multiplier that belongs there.
  ///
  /// The text is in small letters of ASCII with plain spaces and hyphens.
  init?(_ text: [UInt8], point: PointMeaning = .unknown) {
    self.point = point
    var text = text[...]
    if text.first == UInt8(ascii: "("), text.last == UInt8(ascii: ")") {
      isNegative = true
      text = text.dropFirst().dropLast()
    }
    guard let first = text.firstIndex(where: Byte.isDigit), let last = text.lastIndex(where: Byte.isDigit)
    else { return nil }
    core = Array(text[first...last])
    takePower()
    guard take(before: text[..<first].filter { $0 != Byte.space }),
      take(after: text[(last + 1)...].filter { $0 != Byte.space })
    else { return nil }
  }

  /// Takes the power of ten from `1e6` and `1,5e+06`, as spreadsheets write amounts that do not fit their column.
  private mutating func takePower() {
    guard core.contains(UInt8(ascii: "e")) else { return }
    let pieces = core.split(separator: UInt8(ascii: "e"), omittingEmptySubsequences: false)
    guard pieces.count == 2, let mantissa = pieces.first, var exponent = pieces.last else { return }
    if exponent.first == UInt8(ascii: "+") { exponent = exponent.dropFirst() }
    let digits = mantissa.split(omittingEmptySubsequences: false) { $0 == Byte.comma || $0 == Byte.point }
    guard (1...2).contains(exponent.count), exponent.allSatisfy(Byte.isDigit),
      let power = Int(String(decoding: exponent, as: UTF8.self)), power <= 15,
      (1...2).contains(digits.count), digits[0].count == 1,
      digits.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Byte.isDigit) })
    else { return }
    let decimals = digits.count == 2 ? Array(digits[1]) : []
    guard decimals.count <= power else { return }
    core =
      Array(digits[0]) + decimals + Array(repeating: Byte.zero, count: power - decimals.count)
    isPowerOfTen = true
  }

  private mutating func take(before head: [UInt8]) -> Bool {
    if head.isEmpty { return true }
    switch String(decoding: head, as: UTF8.self) {
    case "kr", "kr.", "nok": return true
    case "-", "-kr", "-kr.", "-nok", "kr-", "kr.-", "nok-": return negate()
    default: return false
    }
  }

  private mutating func take(after tail: [UInt8]) -> Bool {
    if tail.isEmpty { return true }
    let currency = Self.currencies.first { tail.suffix($0.count).elementsEqual($0) }
    switch String(decoding: tail.dropLast(currency?.count ?? 0), as: UTF8.self) {
    case "": return true
    case "-": return negate()
    case ",-", ".-":
      isWholeKroner = true
      return true
    case "mill", "mill.", "million", "millioner", "millionar":
      isInMillions = true
      return true
    default: return false
    }
  }

  /// One that ends with another comes before it.
  private static let currencies = ["kroner", "kr.", "kr", "nok"].map { Array($0.utf8) }

  /// False where the amount has a sign already.
  private mutating func negate() -> Bool {
    defer { isNegative = true }
    return !isNegative
  }

  /// The amount; nil where its digits are not grouped as an amount's are, where it has parts of an øre, and where it
  /// could be two amounts.
  var øre: Int64? {
    guard let parts, !(isWholeKroner && !parts.decimals.isEmpty) else { return nil }
    let whole = parts.whole
    var decimals = parts.decimals
    let places = isInMillions ? 8 : 2
    while decimals.count > places, decimals.last == Byte.zero, point == .decimals { decimals.removeLast() }
    guard decimals.count <= places else { return nil }
    var øre: Int64 = 0
    for place in 0..<whole.count + places {
      let digit =
        place < whole.count
        ? whole[place]
        : place - whole.count < decimals.count ? decimals[place - whole.count] : Byte.zero
      let (tenfold, overflow) = øre.multipliedReportingOverflow(by: 10)
      let (sum, again) = tenfold.subtractingReportingOverflow(Int64(digit - Byte.zero))
      if overflow || again { return nil }
      øre = sum
    }
    // Summed below zero, where 64 bits reach one further.
    if isNegative { return øre }
    return øre == .min ? nil : -øre
  }

  /// The digits before and after the decimal sign.
  private struct Parts {
    var whole: [UInt8]
    var decimals: [UInt8] = []
    var shown: PointMeaning?
  }

  private var parts: Parts? {
    let pieces = core.split(separator: Byte.comma, omittingEmptySubsequences: false)
    if pieces.count > 2 { return nil }
    let points = core.count { $0 == Byte.point }
    let shownAsGroups: PointMeaning? = points > 0 ? .groups : nil
    if pieces.count == 2 {
      // "2, 3 millioner" is met; a space among the decimals of kroner is not.
      let decimals = isInMillions ? pieces[1].filter { $0 != Byte.space } : Array(pieces[1])
      guard !decimals.isEmpty, decimals.allSatisfy(Byte.isDigit) else { return nil }
      return digits(pieces[0]).map { Parts(whole: $0, decimals: decimals, shown: shownAsGroups) }
    }
    guard points == 1, let point = core.firstIndex(of: Byte.point) else {
      return digits(core[...]).map { Parts(whole: $0, shown: shownAsGroups) }
    }
    let decimals = core[(point + 1)...]
    guard decimals.allSatisfy(Byte.isDigit) else { return nil }
    if isWholeKroner { return digits(core[...]).map { Parts(whole: $0, shown: .groups) } }
    if decimals.count != 3 {
      return digits(core[..<point]).map { Parts(whole: $0, decimals: Array(decimals), shown: .decimals) }
    }
    // Three digits after a single point: thousands to one writer, decimals to another.
    return switch self.point {
    case .groups: digits(core[...]).map { Parts(whole: $0) }
    case .decimals: digits(core[..<point]).map { Parts(whole: $0, decimals: Array(decimals)) }
    case .unknown: nil
    }
  }

  /// The digits of a whole number, which stand together or in groups of three between spaces or between points.
  private func digits(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let usesPoints = text.contains(Byte.point)
    var digits: [UInt8] = []
    digits.reserveCapacity(text.count)
    // Of the groups ended so far, and digits of the one at hand.
    var (groups, lengthOfFirst, length) = (0, 0, 0)
    func endGroup() -> Bool {
      // Several spaces are as good as one.
      if length == 0 { return !usesPoints }
      if groups == 0 { lengthOfFirst = length }
      if groups > 0 && length != 3 { return false }
      (groups, length) = (groups + 1, 0)
      return true
    }
    for byte in text {
      if Byte.isDigit(byte) {
        digits.append(byte)
        length += 1
      } else if byte != (usesPoints ? Byte.point : Byte.space) || !endGroup() {
        return nil
      }
    }
    guard endGroup(), groups == 1 || groups > 1 && lengthOfFirst <= 3 else { return nil }
    return digits
  }
}
