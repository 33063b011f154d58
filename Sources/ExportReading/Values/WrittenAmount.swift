/// An amount taken apart into what stands before, between and after its first and last digit.
struct WrittenAmount {
  private var isNegative = false
  /// `,-`: whole kroner, so that a point before it can only divide groups.
  private var isWholeKroner = false
  private var isInMillions = false
  private var core: [UInt8]

  /// Nil unless what stands around the digits is a sign, a currency or a multiplier that belongs there.
  ///
  /// The text is in small letters of ASCII with plain spaces and hyphens.
  init?(_ text: [UInt8]) {
    var text = text[...]
    if text.first == UInt8(ascii: "("), text.last == UInt8(ascii: ")") {
      isNegative = true
      text = text.dropFirst().dropLast()
    }
    guard let first = text.firstIndex(where: Byte.isDigit), let last = text.lastIndex(where: Byte.isDigit)
    else { return nil }
    core = Array(text[first...last])
    guard take(before: withoutSpaces(text[..<first])), take(after: withoutSpaces(text[(last + 1)...])) else {
      return nil
    }
  }

  private mutating func take(before head: String) -> Bool {
    switch head {
    case "", "kr", "kr.", "nok": return true
    case "-", "-kr", "-kr.", "-nok", "kr-", "kr.-", "nok-": return negate()
    default: return false
    }
  }

  private mutating func take(after tail: String) -> Bool {
    var tail = tail[...]
    if let currency = ["kroner", "kr.", "kr", "nok"].first(where: tail.hasSuffix) {
      tail = tail.dropLast(currency.count)
    }
    switch tail {
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

  /// False where the amount has a sign already.
  private mutating func negate() -> Bool {
    defer { isNegative = true }
    return !isNegative
  }

  /// The amount; nil where its digits are not grouped as an amount's are, where it has parts of an øre, and where it
  /// could be two amounts.
  var øre: Int64? {
    guard let (whole, decimals) = parts, !(isWholeKroner && !decimals.isEmpty) else { return nil }
    let places = isInMillions ? 8 : 2
    guard decimals.count <= places else { return nil }
    let digits = whole + decimals + Array(repeating: Byte.zero, count: places - decimals.count)
    var øre: Int64 = 0
    for digit in digits {
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
  private var parts: (whole: [UInt8], decimals: [UInt8])? {
    let pieces = core.split(separator: Byte.comma, omittingEmptySubsequences: false)
    if pieces.count > 2 { return nil }
    let points = core.count { $0 == Byte.point }
    if pieces.count == 2 {
      // "2, 3 millioner" is met; a space among the decimals of kroner is not.
      let decimals = isInMillions ? pieces[1].filter { $0 != Byte.space } : Array(pieces[1])
      return digits(pieces[0]).flatMap { whole in
        !decimals.isEmpty && decimals.allSatisfy(Byte.isDigit) ? (whole, decimals) : nil
      }
    }
    guard points == 1, let point = core.firstIndex(of: Byte.point) else {
      return digits(core[...]).map { ($0, []) }
    }
    let decimals = core[(point + 1)...]
    guard decimals.allSatisfy(Byte.isDigit) else { return nil }
    if isWholeKroner { return digits(core[...]).map { ($0, []) } }
    // Three digits after a single point: thousands to one writer, decimals to another.
    return decimals.count == 3 ? nil : digits(core[..<point]).map { ($0, Array(decimals)) }
  }

  /// The digits of a whole number, which stand together or in groups of three between spaces or between points.
  private func digits(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let usesPoints = text.contains(Byte.point)
    let groups = text.split(
      separator: usesPoints ? Byte.point : Byte.space, omittingEmptySubsequences: !usesPoints)
    guard let first = groups.first, groups.count == 1 || (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.joined().allSatisfy(Byte.isDigit),
      !first.isEmpty
    else { return nil }
    return Array(groups.joined())
  }
}

private func withoutSpaces(_ text: ArraySlice<UInt8>) -> String {
  String(decoding: text.filter { $0 != Byte.space }, as: UTF8.self)
}
