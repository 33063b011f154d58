/// A TOML file's tree as one text, which is read back in a fraction of the time that parsing takes.
///
/// The bundled files are parsed and packed when the program is built; what the program carries is the text of them and
/// this. A value is a letter for its kind, its line and column, and what it holds; a number of these is written with five
/// bits to a character, the last of them below 0x40; a text has its length in bytes before it.
package struct PackedTOML: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package init(_ node: TOMLNode) {
    var packing = Packing()
    packing.add(node)
    text = String(decoding: packing.bytes, as: UTF8.self)
  }

  /// The file's top table; nil where this is no packed tree.
  package func unpacked(file: String) -> TOMLNode? {
    var text = text
    return text.withUTF8 { bytes in
      var unpacking = Unpacking(file: file)
      let node = unpacking.node(bytes.span)
      return unpacking.position == bytes.count ? node : nil
    }
  }
}

private enum Kind {
  static let string = UInt8(ascii: "s")
  static let integer = UInt8(ascii: "i")
  static let boolean = UInt8(ascii: "b")
  static let date = UInt8(ascii: "d")
  static let array = UInt8(ascii: "a")
  static let table = UInt8(ascii: "t")
  static let other = UInt8(ascii: "o")
}

private struct Packing {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ node: TOMLNode) {
    switch node.value {
    case .string(let text):
      begin(Kind.string, node.place)
      add(text)
    case .integer(let number):
      begin(Kind.integer, node.place)
      add(String(number))
    case .boolean(let value):
      begin(Kind.boolean, node.place)
      add(value ? 1 : 0)
    case .date(let day):
      begin(Kind.date, node.place)
      for number in [day.year, day.month, day.day] { add(UInt(number)) }
    case .array(let nodes):
      begin(Kind.array, node.place)
      add(UInt(nodes.count))
      for node in nodes { add(node) }
    case .table(let fields):
      begin(Kind.table, node.place)
      add(UInt(fields.count))
      for field in fields {
        add(field.key)
        add(field.keyPlace)
        add(field.node)
      }
    case .other(let name):
      begin(Kind.other, node.place)
      add(name)
    }
  }

  private mutating func begin(_ kind: UInt8, _ place: Place) {
    bytes.append(kind)
    add(place)
  }

  private mutating func add(_ place: Place) {
    add(UInt(place.line))
    add(UInt(place.column))
  }

  private mutating func add(_ text: String) {
    add(UInt(text.utf8.count))
    bytes += text.utf8
  }

  /// The highest bits first.
  private mutating func add(_ number: UInt) {
    var digits = [UInt8(0x20 | number & 0x1F)]
    var rest = number >> 5
    while rest > 0 {
      digits.append(UInt8(0x40 | rest & 0x1F))
      rest >>= 5
    }
    bytes += digits.reversed()
  }
}

private struct Unpacking {
  let file: String
  private(set) var position = 0

  init(file: String) { self.file = file }

  mutating func node(_ bytes: Span<UInt8>) -> TOMLNode? {
    guard position < bytes.count else { return nil }
    let kind = bytes[position]
    position += 1
    guard let place = place(bytes) else { return nil }
    return value(kind, bytes).map { TOMLNode(place: place, value: $0) }
  }

  private mutating func value(_ kind: UInt8, _ bytes: Span<UInt8>) -> TOMLNode.Value? {
    switch kind {
    case Kind.string: return string(bytes).map { .string($0) }
    case Kind.integer: return string(bytes).flatMap { Int($0) }.map { .integer($0) }
    case Kind.boolean: return number(bytes).map { .boolean($0 == 1) }
    case Kind.date:
      guard let year = number(bytes), let month = number(bytes), let day = number(bytes) else { return nil }
      return .date(TOMLNode.Day(year: Int(year), month: Int(month), day: Int(day)))
    case Kind.array:
      return several(bytes) { $0.node(bytes) }.map { .array($0) }
    case Kind.table:
      return several(bytes) { $0.field(bytes) }.map { .table($0) }
    case Kind.other: return string(bytes).map { .other($0) }
    default: return nil
    }
  }

  private mutating func field(_ bytes: Span<UInt8>) -> TOMLNode.Field? {
    guard let key = string(bytes), let place = place(bytes), let node = node(bytes) else { return nil }
    return TOMLNode.Field(key: key, keyPlace: place, node: node)
  }

  private mutating func several<Element>(
    _ bytes: Span<UInt8>, _ element: (inout Unpacking) -> Element?
  ) -> [Element]? {
    guard let count = number(bytes), count <= bytes.count - position else { return nil }
    var elements: [Element] = []
    elements.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    }
    return elements
  }

  private mutating func place(_ bytes: Span<UInt8>) -> Place? {
    guard let line = number(bytes), let column = number(bytes) else { return nil }
    return Place(file: file, line: Int(line), column: Int(column))
  }

  private mutating func string(_ bytes: Span<UInt8>) -> String? {
    guard let count = number(bytes), count <= bytes.count - position else { return nil }
    let range = position..<position + Int(count)
    position = range.upperBound
    return bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// Nil at the end of the text, and for more than 60 bits.
  private mutating func number(_ bytes: Span<UInt8>) -> UInt? {
    var number: UInt = 0
    for _ in 0..<12 {
      guard position < bytes.count, (0x20..<0x60).contains(bytes[position]) else { return nil }
      let digit = bytes[position]
      position += 1
      number = number << 5 | UInt(digit & 0x1F)
      if digit < 0x40 { return number }
    }
    return nil
  }
}
