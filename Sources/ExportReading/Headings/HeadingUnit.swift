/// A heading with a unit behind its name, such as "Søkt beløp (i 1000 kr)".
struct HeadingUnit: Hashable, Sendable {
  /// Without the unit.
  var name: String
  var isThousands: Bool

  /// Nil for a heading without a unit of money.
  init?(_ heading: String) {
    guard let last = heading.utf8.last(where: Self.isLetterOrDigit), Self.lastBytes.contains(last | 0x20)
    else {
      return nil
    }
    let words = heading.split { !($0.isLetter || $0.isNumber) }
    // The longest unit first: "i 1000 kr" before "kr".
    for count in stride(from: min(words.count - 1, 4), to: 0, by: -1) {
      let unit = words.suffix(count).joined().lowercased()
      let isThousands = Self.thousands.contains(unit)
      guard isThousands || Self.kroner.contains(unit) else { continue }
      self.init(
        name: String(heading[..<words[words.count - count].startIndex]), isThousands: isThousands)
      return
    }
    return nil
  }

  private init(name: String, isThousands: Bool) {
    self.name = name
    self.isThousands = isThousands
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// The bytes with which a unit may end, in small letters, for a quick no.
  private static let lastBytes = Set((kroner.union(thousands)).compactMap(\.utf8.last))

  private static let kroner: Set<String> = ["kr", "ikr", "kroner", "ikroner", "nok", "inok"]
  private static let thousands: Set<String> = [
    "tkr", "itkr", "kkr", "ikkr", "tnok", "1000", "i1000", "1000kr", "i1000kr", "1000kroner", "i1000kroner",
    "1000nok", "i1000nok", "000", "tusen", "itusen", "tusenkr", "itusenkr", "tusenkroner", "itusenkroner",
    "ihele1000", "ihele1000kr", "heletusen", "iheletusen", "iheletusenkr", "iheletusenkroner",
  ]
}
