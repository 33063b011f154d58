/// Addresses that the office has left (*tidligere postkasser*), to be found in what a contact's field holds.
///
/// A–Z are taken for small letters, as mail does; other letters must be those of the address.
struct FormerMailboxes: Sendable {
  private let addresses: [[UInt8]]

  init(_ addresses: [String]) { self.addresses = addresses.map { Array($0.lowercased().utf8) } }

  var isEmpty: Bool { addresses.isEmpty }

  /// Whether one of them stands anywhere in the bytes.
  func occur(in bytes: Span<UInt8>) -> Bool {
    // Names stand in the same columns, and nearly every row has one.
    guard bytes.position(of: UInt8(ascii: "@")) != nil else { return false }
    return addresses.contains { address in
      bytes.count >= address.count
        && (0...(bytes.count - address.count)).contains { Self.stands(address, at: $0, in: bytes) }
    }
  }

  private static func stands(_ address: [UInt8], at start: Int, in bytes: Span<UInt8>) -> Bool {
    for index in address.indices {
      let byte = bytes[start + index]
      let small = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
      if small != address[index] { return false }
    }
    return true
  }
}

extension Span<UInt8> {
  fileprivate func position(of byte: UInt8) -> Int? {
    for index in indices where self[index] == byte { return index }
    return nil
  }
}
