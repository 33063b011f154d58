/// What a row writes of a municipality, taken apart: number, name, and a county to tell namesakes apart.
struct MunicipalityWriting {
  var number: Number
  /// Empty when no name is written. Without "kommune".
  var name: FoldedText
  /// The name in the number's field, where the name's field has another.
  var rivalName: FoldedText?
  /// The parts of a name that holds several, such as "Snåsa / Snåase"; empty when there is but one.
  var parallelNames: [FoldedText]
  /// "Nordland" in "Herøy (Nordland)", "Herøy, Nordland" and "Herøy i Nordland"; empty when none is written.
  var qualifier: FoldedText

  enum Number: Hashable {
    case none
    case valid(MunicipalityNumber)
    /// Digits that cannot be a municipality's number, or two numbers that differ.
    case invalid
  }

  /// Takes a number field and a name field apart; either may be empty, and either may hold both.
  init(number numberField: String, name nameField: String) {
    let first = MunicipalityField(numberField, isNumberField: true)
    let second = MunicipalityField(nameField, isNumberField: false)
    number = Self.joined(first.number, second.number)
    let named = FoldedText(words: second.nameWords).isEmpty ? first : second
    name = FoldedText(words: named.nameWords)
    parallelNames = named.parallelNames
    qualifier = named.qualifier
    let rival = FoldedText(words: first.nameWords)
    rivalName = rival.isEmpty || rival == name ? nil : rival
  }

  /// Takes a name of the register apart, such as "Herøy (Nordland)" or "Snåase - Snåsa".
  init(registerName: String) {
    // Nearly all of the hundreds of names are plain, and each start of the program reads them.
    if Self.isPlain(registerName) {
      self.init(plainName: registerName)
    } else {
      self.init(number: "", name: registerName)
    }
  }

  private init(plainName: String) {
    number = .none
    name = FoldedText(plainName)
    rivalName = nil
    parallelNames = []
    qualifier = FoldedText(words: [])
  }

  /// True for a name with nothing in it to take apart.
  private static func isPlain(_ name: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: "/"): return false
      case UInt8(ascii: "0")...UInt8(ascii: "9"): return false
      case UInt8(ascii: "-") where last == UInt8(ascii: " "): return false
      // The first byte of a dash.
      case 0xE2: return false
      default: last = byte
      }
    }
    return true
  }

  private static func joined(_ first: Number, _ second: Number) -> Number {
    if first == .none || first == second { return second }
    return second == .none ? first : .invalid
  }
}
