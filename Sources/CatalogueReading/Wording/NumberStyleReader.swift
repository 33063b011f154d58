import GrantLedger

extension TableReader {
  /// The `[format]` table: how numbers and dates are written.
  func numberStyle() -> NumberStyle? {
    let group = required("group") { string($0, mayBeBlank: true) }
    let decimal = required("decimal") { string($0) }
    let minus = required("minus") { string($0) }
    let date = required("date") { pattern($0, parts: ["dd", "mm", "yyyy"]) }
    let longDate = required("long_date") { pattern($0, parts: ["d", "month", "yyyy"]) }
    let months = required("months") { strings($0) }
    let currency = required("currency") { string($0) }
    finish()
    if let months, months.count != 12 {
      problems.add(
        place(of: "months"), "\"months\" has \(months.count) names, not 12. Write one for each month.")
      return nil
    }
    guard let group, let decimal, let minus, let date, let longDate, let months, let currency else {
      return nil
    }
    return NumberStyle(
      group: group, decimal: decimal, minus: minus, date: date, longDate: longDate, months: months,
      currency: currency)
  }

  private func pattern(_ key: String, parts: [String]) -> String? {
    guard let pattern = string(key) else { return nil }
    for part in parts where !pattern.contains(part) {
      problems.add(
        place(of: key), "\"\(key)\" lacks \"\(part)\". Write it with \(parts.joined(separator: ", ")).")
    }
    return pattern
  }
}
