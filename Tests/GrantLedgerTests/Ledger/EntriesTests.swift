import Testing

@testable import GrantLedger

/// What is packed comes out as it went in.
@Suite struct EntriesTests {
  private func entry(_ number: Int) -> Entry {
    var amounts = Amounts()
    // Each measure said by some entries, zero in some of those, and negative in others.
    for (place, measure) in Amounts.measures.enumerated() where number >> place & 1 == 1 {
      amounts.take(Money(øre: Int64((number + place) % 3 - 1) * 1_000_003), as: measure.path, measure.flag)
    }
    return Entry(
      origin: Origin(file: FileID(index: 1), line: UInt32(number), record: UInt32(number)),
      key: LedgerKey(
        year: 2019 + number % 3, scheme: World.competence.id,
        part: number % 2 == 0 ? nil : World.partID("kurs"),
        municipality: World.åmli.number),
      grantCase: number % 5 == 0 ? nil : number, amounts: amounts)
  }

  @Test func `every entry comes out as it went in`() throws {
    var entries = Entries()
    let all = (0..<1_024).map(entry)
    for entry in all { entries.append(entry) }
    #expect(Array(entries) == all)
    #expect(entries.last == all.last)
    #expect(entries.keys.count == 6)
    entries[7] = all[1_000]
    #expect(entries[7] == all[1_000])
    #expect(entries[6] == all[6] && entries[8] == all[8])
  }

  @Test func `sums by key are the sums of the entries`() throws {
    var entries = Entries()
    for number in 0..<1_024 { entries.append(entry(number)) }
    for (key, sum) in zip(entries.keys, try entries.sumsByKey()) {
      var expected = Amounts.zero
      for entry in entries where entry.key == key { try expected.add(entry.amounts) }
      #expect(sum == expected)
      #expect(entries.those { $0 == key } == entries.filter { $0.key == key })
    }
    var of2020 = Amounts.zero
    for entry in entries where entry.key.year == 2020 { try of2020.add(entry.amounts) }
    #expect(try entries.sum { $0.year == 2020 } == of2020)
  }
}
