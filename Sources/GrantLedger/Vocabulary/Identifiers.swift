/// The stable name of a scheme (*tilskuddsordning*) in figures, file names and links: `a-z`, `0-9` and `-`, 1 to 40 long.
public struct SchemeID: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  /// Nil when the text is not of that form, so that an id can never lead out of the output folder.
  public init?(_ text: String) {
    guard isIdentifier(text) else { return nil }
    self.text = text
  }

  public var description: String { text }
}

/// The stable name of a part (*delordning*) within its scheme; same form as `SchemeID`.
public struct PartID: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  public init?(_ text: String) {
    guard isIdentifier(text) else { return nil }
    self.text = text
  }

  public var description: String { text }
}

private func isIdentifier(_ text: String) -> Bool {
  let bytes = text.utf8
  return (1...40).contains(bytes.count)
    && bytes.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
}

/// A municipality's four-digit number (*kommunenummer*), leading zero kept.
public struct MunicipalityNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 0...9999; text is the public form.
  let value: UInt16

  /// Of a value that came from a number.
  init(value: UInt16) { self.value = value }

  /// Exactly four ASCII digits, else nil.
  public init?(_ text: some StringProtocol) {
    var value: UInt16 = 0
    var count = 0
    for byte in String(text).utf8 {
      guard count < 4, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + UInt16(byte - UInt8(ascii: "0"))
      count += 1
    }
    if count != 4 { return nil }
    self.value = value
  }

  public static func < (left: MunicipalityNumber, right: MunicipalityNumber) -> Bool {
    left.value < right.value
  }

  /// Four digits, such as `0301`.
  public var description: String {
    let digits = String(value)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// The county's two digits, such as `42`.
  public var countyNumber: String { String(description.prefix(2)) }
}
