/// The entries of a ledger, packed: there is one for each posted row, and most of what an entry says is shared or zero.
public struct Entries: Sendable {
  private struct Packed: Sendable {
    var origin: Origin
    /// The place in `keys`.
    var key: UInt32
    /// -1 for none.
    var grantCase: Int32
    /// Where its amounts begin in `amounts`.
    var start: UInt32
    /// Which amounts those are.
    var held: Amounts.Given
    /// Of which amounts the row said something.
    var given: Amounts.Given
  }

  private var packed: [Packed] = []
  /// Those that are not zero, in øre, entry by entry in the order of the money flow.
  private var amounts: [Int64] = []
  private(set) var keys: [LedgerKey] = []
  private var numbers: [LedgerKey: UInt32] = [:]

  init() {}

  /// Makes room for so many entries, of which most hold two or three amounts.
  mutating func reserveCapacity(_ count: Int) {
    packed.reserveCapacity(count)
    amounts.reserveCapacity(3 * count)
  }

  mutating func append(_ entry: Entry) { packed.append(pack(entry)) }

  private mutating func pack(_ entry: Entry) -> Packed {
    let start = UInt32(amounts.count)
    let held = entry.amounts.pack(into: &amounts)
    return Packed(
      origin: entry.origin, key: number(of: entry.key),
      grantCase: entry.grantCase.map { Int32($0) } ?? -1, start: start, held: held,
      given: entry.amounts.given)
  }

  private mutating func number(of key: LedgerKey) -> UInt32 {
    // Rows of one place often come one after the other.
    if let last = packed.last, keys[Int(last.key)] == key { return last.key }
    if let known = numbers[key] { return known }
    let number = UInt32(keys.count)
    keys.append(key)
    numbers[key] = number
    return number
  }

  /// The key of an entry by its place in `keys`.
  func keyNumber(of entry: Int) -> Int { Int(packed[entry].key) }

  func origin(of entry: Int) -> Origin { packed[entry].origin }

  func amounts(of entry: Int) -> Amounts {
    let entry = packed[entry]
    return Amounts(given: entry.given, held: entry.held, in: amounts, from: Int(entry.start))
  }

  /// The sums of the entries by the places of their keys in `keys`.
  func sumsByKey() throws(Money.Overflow) -> [Amounts] {
    var sums = Array(repeating: Amounts.zero, count: keys.count)
    for entry in packed.indices { try sums[keyNumber(of: entry)].add(amounts(of: entry)) }
    return sums
  }

  /// The sum of the entries of some keys.
  func sum(_ isMeant: (LedgerKey) -> Bool) throws(Money.Overflow) -> Amounts {
    let meant = keys.map(isMeant)
    var sum = Amounts.zero
    for entry in packed.indices where meant[keyNumber(of: entry)] { try sum.add(amounts(of: entry)) }
    return sum
  }

  /// Those of some keys, in order.
  func those(_ isMeant: (LedgerKey) -> Bool) -> [Entry] {
    let meant = keys.map(isMeant)
    return packed.indices.filter { meant[Int(packed[$0].key)] }.map { self[$0] }
  }
}

extension Entries: RandomAccessCollection, Equatable {
  public var startIndex: Int { 0 }
  public var endIndex: Int { packed.count }

  public internal(set) subscript(index: Int) -> Entry {
    get {
      let entry = packed[index]
      return Entry(
        origin: entry.origin, key: keys[Int(entry.key)],
        grantCase: entry.grantCase < 0 ? nil : Int(entry.grantCase), amounts: amounts(of: index))
    }
    set { packed[index] = pack(newValue) }
  }

  public static func == (left: Entries, right: Entries) -> Bool { left.elementsEqual(right) }
}

extension Amounts {
  /// Appends what is not zero, in the order of the money flow; gives which those are.
  fileprivate func pack(into room: inout [Int64]) -> Given {
    var held: Given = []
    func pack(_ money: Money, _ flag: Given) {
      if money == .zero { return }
      held.formUnion(flag)
      room.append(money.øre)
    }
    pack(applied, .applied)
    pack(proposed, .proposed)
    pack(granted, .granted)
    pack(paid, .paid)
    pack(carriedIn, .carriedIn)
    pack(used, .used)
    pack(unused, .unused)
    pack(carryOverApplied, .carryOverApplied)
    pack(carryOverApproved, .carryOverApproved)
    pack(toRepay, .toRepay)
    return held
  }

  fileprivate init(given: Given, held: Given, in room: [Int64], from start: Int) {
    self.init(given: given)
    var next = start
    func unpack(_ money: inout Money, _ flag: Given) {
      if !held.contains(flag) { return }
      money = Money(øre: room[next])
      next += 1
    }
    unpack(&applied, .applied)
    unpack(&proposed, .proposed)
    unpack(&granted, .granted)
    unpack(&paid, .paid)
    unpack(&carriedIn, .carriedIn)
    unpack(&used, .used)
    unpack(&unused, .unused)
    unpack(&carryOverApplied, .carryOverApplied)
    unpack(&carryOverApproved, .carryOverApproved)
    unpack(&toRepay, .toRepay)
  }
}
