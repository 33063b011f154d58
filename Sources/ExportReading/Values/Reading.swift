/// What a field holds for a column of some type.
enum Reading<Value> {
  /// Nothing, or a dash alone; never zero.
  case blank
  case value(Value)
  /// A value that was not written plainly; it is taken, and the reader is told.
  case doubtful(Value, Doubt)
  /// Something that is no such value, or could be two.
  case unreadable
}

/// Why a value was taken that was not written plainly.
enum Doubt: Hashable, Sendable {
  /// Letters that were read in the wrong encoding before the file was made.
  case mojibake
  /// `1e6`: Excel writes so what does not fit its column, and drops digits.
  case powerOfTen
  /// `1.234`: thousands or decimals, as other amounts of the column show.
  case decidedByColumn
}

extension Reading {
  /// The value, doubtful or not; nil where there is none.
  var taken: Value? {
    switch self {
    case .value(let value), .doubtful(let value, _): value
    case .blank, .unreadable: nil
    }
  }
}

extension Reading: Sendable where Value: Sendable {}

extension Reading: Equatable where Value: Equatable {}

/// Whether a trimmed content says nothing: it is empty, or a hyphen, minus or dash alone.
func saysNothing(_ content: Span<UInt8>) -> Bool {
  switch content.count {
  case 0: true
  case 1: content[0] == Byte.hyphen
  case 3: isDash(content, at: 0)
  default: false
  }
}

/// Whether U+2010 to U+2015 or the minus U+2212 stands at an offset; each has three bytes.
func isDash(_ content: Span<UInt8>, at offset: Int) -> Bool {
  guard offset + 2 < content.count, content[offset] == 0xE2 else { return false }
  return content[offset + 1] == 0x80 && (0x90...0x95).contains(content[offset + 2])
    || content[offset + 1] == 0x88 && content[offset + 2] == 0x92
}

/// The content in small ASCII letters, every kind of space as one, every kind of dash as a hyphen; nil where it has
/// any other character outside ASCII.
func plain(_ content: Span<UInt8>) -> [UInt8]? {
  var result: [UInt8] = []
  result.reserveCapacity(content.count)
  var at = 0
  while at < content.count {
    let space = widthOfSpace(in: content, at: at, before: content.count)
    if space > 0 {
      result.append(Byte.space)
      at += space
    } else if isDash(content, at: at) {
      result.append(Byte.hyphen)
      at += 3
    } else if content[at] < 0x80 {
      let byte = content[at]
      result.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
      at += 1
    } else {
      return nil
    }
  }
  return result
}
