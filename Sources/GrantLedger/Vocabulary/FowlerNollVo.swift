/// The 64-bit FNV-1a hash: the same in every run and on every machine, unlike the standard library's own.
///
/// Open to other modules' compilers, since readers take every byte of a row through it.
public struct FowlerNollVo: Sendable {
  @usableFromInline var state: UInt64 = 0xcbf2_9ce4_8422_2325

  @inlinable public init() {}

  @inlinable public var value: UInt64 { state }

  @inlinable public mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  @inlinable public mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }
}
