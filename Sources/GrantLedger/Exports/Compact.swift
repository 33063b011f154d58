/// A value that is kept as a whole number, one of which stands for none.
public protocol Compactable: Hashable, Sendable {
  associatedtype Code: FixedWidthInteger & Sendable

  /// No value's own.
  static var blank: Code { get }

  init(code: Code)
  var code: Code { get }
}

/// A value or none in the room of the value alone: rows are kept by the million.
@propertyWrapper
public struct Compact<Value: Compactable>: Hashable, Sendable {
  private var code: Value.Code

  public init() { code = Value.blank }

  public var wrappedValue: Value? {
    get { code == Value.blank ? nil : Value(code: code) }
    set { code = newValue?.code ?? Value.blank }
  }
}

/// The least of 64 bits stands for none; no export can write it.
extension Money: Compactable {
  public static var blank: Int64 { .min }
  public init(code: Int64) { self.init(øre: code) }
  public var code: Int64 { øre }
}

extension TextID: Compactable {
  public static var blank: UInt32 { .max }
  public init(code: UInt32) { self.init(index: code) }
  public var code: UInt32 { index }
}

extension PersonID: Compactable {
  public static var blank: UInt32 { .max }
  public init(code: UInt32) { self.init(index: code) }
  public var code: UInt32 { index }
}

/// The least of 64 bits stands for none, as for an amount.
extension Int: Compactable {
  public static var blank: Int64 { .min }
  public init(code: Int64) { self.init(truncatingIfNeeded: code) }
  public var code: Int64 { Int64(self) }
}

/// A day some six million years ago stands for none.
extension CivilDate: Compactable {
  public static var blank: Int32 { .min }
  public init(code: Int32) { self.init(dayNumber: code) }
  public var code: Int32 { dayNumber }
}

/// A year in half the room; one outside 32 bits becomes the nearest within them.
@propertyWrapper
public struct CompactYear: Hashable, Sendable {
  private var year: Int32

  public init(wrappedValue: Int) { year = Int32(clamping: wrappedValue) }

  public var wrappedValue: Int {
    get { Int(year) }
    set { year = Int32(clamping: newValue) }
  }
}

/// A value that is nearly always none, kept apart where there is one, so that those without it are small.
@propertyWrapper
public struct Rare<Value: Hashable & Sendable>: Hashable, Sendable {
  private var kept = Kept.none

  private indirect enum Kept: Hashable, Sendable {
    case none
    case some(Value)
  }

  public init() {}

  public var wrappedValue: Value? {
    get { if case .some(let value) = kept { value } else { nil } }
    set { kept = newValue.map(Kept.some) ?? .none }
  }
}
