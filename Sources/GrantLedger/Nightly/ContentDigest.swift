/// A digest of a row's values: the same in every run and on every machine, unlike the standard library's own.
///
/// 64-bit FNV-1a. It tells one content of a row from the next, and is no proof of anything.
struct ContentDigest {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

  mutating func add(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
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
    for byte in (text ?? "").utf8 { add(byte) }
  }
}
