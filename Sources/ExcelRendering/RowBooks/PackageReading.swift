/// The parts of a workbook that the library has written: a small ZIP archive, whole in memory.
///
/// Source: PKWARE, APPNOTE 6.3, as far as the library uses it: no comment, no encryption, no sizes over 32 bits.
struct Package {
  let parts: [PackagePart]
  private let bytes: [UInt8]

  /// Nil where the bytes are no such archive.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    let end = bytes.count - 22
    guard end >= 0, bytes.number(at: end, bytes: 4) == PackagePart.endMark,
      let count = bytes.number(at: end + 10, bytes: 2), var place = bytes.number(at: end + 16, bytes: 4)
    else { return nil }
    var parts: [PackagePart] = []
    for _ in 0..<count {
      guard let (part, next) = bytes.part(at: place) else { return nil }
      parts.append(part)
      place = next
    }
    self.parts = parts
  }

  func packed(_ part: PackagePart) -> ArraySlice<UInt8> { bytes[part.range] }

  /// The part unpacked; nil where it is damaged.
  func content(_ part: PackagePart) -> [UInt8]? {
    part.method == 0 ? Array(packed(part)) : inflated(packed(part), size: part.size)
  }
}

/// A part of an archive.
struct PackagePart {
  var name: String
  /// 0 is as it is, 8 is packed.
  var method: Int
  /// Time and day as MS-DOS wrote them, in 32 bits.
  var time: Int
  var checksum: UInt
  var size: Int
  /// Where the packed bytes stand.
  var range: Range<Int>

  static let localMark = 0x0403_4B50
  static let directoryMark = 0x0201_4B50
  static let endMark = 0x0605_4B50
}

extension [UInt8] {
  /// Some bytes as one number, the first as the lowest; nil outside.
  fileprivate func number(at place: Int, bytes: Int) -> Int? {
    guard place >= 0, place + bytes <= count else { return nil }
    return self[place..<(place + bytes)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// The part that an entry of the directory tells of, and where the next entry stands.
  fileprivate func part(at place: Int) -> (PackagePart, next: Int)? {
    guard number(at: place, bytes: 4) == PackagePart.directoryMark,
      let method = number(at: place + 10, bytes: 2), let time = number(at: place + 12, bytes: 4),
      let checksum = number(at: place + 16, bytes: 4), let packed = number(at: place + 20, bytes: 4),
      let size = number(at: place + 24, bytes: 4), let name = number(at: place + 28, bytes: 2),
      let extra = number(at: place + 30, bytes: 2), let comment = number(at: place + 32, bytes: 2),
      let start = number(at: place + 42, bytes: 4), number(at: start, bytes: 4) == PackagePart.localMark,
      let localName = number(at: start + 26, bytes: 2), let localExtra = number(at: start + 28, bytes: 2)
    else { return nil }
    let first = start + 30 + localName + localExtra
    guard place + 46 + name <= count, first + packed <= count else { return nil }
    let part = PackagePart(
      name: String(decoding: self[(place + 46)..<(place + 46 + name)], as: UTF8.self), method: method,
      time: time, checksum: UInt(checksum), size: size, range: first..<(first + packed))
    return (part, place + 46 + name + extra + comment)
  }
}
