extension Markdown {
  /// Letters, digits and a few marks in running text: what nearly all cells of a table hold.
  ///
  /// Works on UTF-8: letters of Latin-1 are two bytes from C3, U+00A0 is C2 A0.
  static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(isPlain)
  }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : nil
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "/"),
        UInt8(ascii: "'"), UInt8(ascii: ";"), UInt8(ascii: "?"):
        index += 1
      case UInt8(ascii: " "):
        guard index > 0, let next, next != byte else { return false }
        index += 1
      // First in a text these begin a list, a rule or a definition.
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "%"):
        if index == 0 { return false }
        index += 1
      // Behind a digit or a `w` it may number a list or belong to an address.
      case UInt8(ascii: "."):
        guard index > 0, isLetterButW(bytes[index - 1]) else { return false }
        index += 1
      // Behind digits alone it numbers a list.
      case UInt8(ascii: ")"):
        guard index > 0, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index - 1]) else {
          return false
        }
        index += 1
      case 0xC3: index += 2
      // At the ends of a text it is taken away.
      case 0xC2:
        guard next == 0xA0, index > 0, index + 2 < bytes.count else { return false }
        index += 2
      default: return false
      }
    }
    return true
  }

  private static func isLetterButW(_ byte: UInt8) -> Bool {
    let small = byte | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small) && small != UInt8(ascii: "w")
  }

  /// Text of which no mark needs a look at what stands around it; nil for other text.
  static func escapedByByte(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8 + 8)
    var isNumber = true
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: " ")
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      // It may belong to an e-mail address.
      case UInt8(ascii: "@"): return nil
      // First in a text these begin a list, a rule or a definition.
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "%"):
        if index == 0 { return nil }
        result.append(byte)
      case UInt8(ascii: ":"):
        if index == 0 || next != UInt8(ascii: " ") { return nil }
        result.append(byte)
      // Behind digits alone it numbers a list, and behind a `w` it may belong to an address.
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        if index == 0 || isNumber || bytes[index - 1] | 0x20 == UInt8(ascii: "w") { return nil }
        result.append(byte)
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "#"), UInt8(ascii: "!"), UInt8(ascii: "~"), UInt8(ascii: "|"),
        UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        result.append(UInt8(ascii: "\\"))
        result.append(byte)
      default: result.append(byte)
      }
      if !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { isNumber = false }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
