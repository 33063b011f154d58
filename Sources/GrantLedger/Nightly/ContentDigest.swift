/// A digest of a row's values: the same in every run and on every machine, unlike the standard library's own.
///
/// It tells one content of a row from the next, and is no proof of anything.
struct ContentDigest {
  private var hash = FowlerNollVo()

  var value: UInt64 { hash.value }

  mutating func add(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      hash.add(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  /// Nil is not the same as any number.
  mutating func add(_ number: Int64?) {
    add(number == nil ? 0 : 1 as UInt64)
    if let number { add(UInt64(bitPattern: number)) }
  }

  mutating func add(_ money: Money?) { add(money?.øre) }
  mutating func add(_ count: Int?) { add(count.map { Int64($0) }) }
  mutating func add(_ day: CivilDate?) { add(day.map { Int64($0.dayNumber) }) }
  mutating func add(_ flag: Bool?) { add(flag.map { $0 ? 1 : 0 as Int64 }) }

  mutating func add(_ text: String?) {
    add(text.map { Int64($0.utf8.count) })
    hash.add((text ?? "").utf8)
  }
}
