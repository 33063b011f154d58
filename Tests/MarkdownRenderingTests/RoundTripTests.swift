import GrantLedger
import Testing

@testable import MarkdownRendering

@Suite struct RoundTripTests {
  /// What a reader must see of the cell; said here once more, without the renderer.
  private func shown(_ cell: Cell, _ kind: ColumnKind, withØre: Bool) -> String {
    let numbers = NumberStyle.bokmål
    return switch cell {
    case .text(let text), .code(let text), .link(let text, _): tidied(text)
    case .money(let money): withØre ? numbers.moneyWithØre(money) : numbers.money(money)
    case .count(let count): numbers.count(count)
    case .share(let points): numbers.share(basisPoints: points)
    case .date(let day): numbers.date(day)
    case .blank: [.text, .code].contains(kind) ? "" : "–"
    case .withheld: "skjermet"
    case .notSet: "ikke fastsatt"
    }
  }

  private func expected(_ table: Table) -> [[String]] {
    let rows = table.rows + (table.total.map { [$0.cells] } ?? [])
    let withØre = table.columns.indices.map { column in
      rows.contains { if case .money(let money) = $0[column] { money.øre % 100 != 0 } else { false } }
    }
    return [table.columns.map { tidied($0.heading) }]
      + rows.map { row in
        row.indices.map { shown(row[$0], table.columns[$0].kind, withØre: withØre[$0]) }
      }
  }

  @Test func `hostile texts in cells come back from cmark-gfm as they were`() throws {
    let columns = [
      Column(key: "a", heading: "Tekst", kind: .text), Column(key: "b", heading: "Kode", kind: .code),
    ]
    let table = Table(
      id: "t", columns: columns, rows: hostileTexts.map { [.text($0), .code($0 + " " + $0)] },
      total: Table.Total(cells: [.text("a|b"), .text("`a|b`")]))
    let read = HTML(text: try Tool.html(cmark: render(table))).tableRows
    #expect(read.count == hostileTexts.count + 2)
    for (read, expected) in zip(read, expected(table)) { #expect(read == expected) }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func `any table comes back from cmark-gfm cell by cell`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let kinds: [ColumnKind] = [.text, .code, .money, .count, .share, .date, .money]
    let columns = kinds.enumerated().map { index, kind in
      Column(key: "k\(index)", heading: "\(index) \(text(&random))", kind: kind)
    }
    let rows = (0..<30).map { _ in kinds.map { cell($0, &random) } }
    let table = Table(
      id: "t", columns: columns, rows: rows,
      total: seed.isMultiple(of: 2) ? Table.Total(cells: kinds.map { cell($0, &random) }) : nil)
    let read = HTML(text: try Tool.html(cmark: render(table))).tableRows
    #expect(read == expected(table))
  }

  private func text(_ random: inout SplitMix) -> String {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in hostileTexts.randomElement(using: &random) ?? "" }
      .joined(separator: ["", " ", "x"].randomElement(using: &random) ?? "")
  }

  private func cell(_ kind: ColumnKind, _ random: inout SplitMix) -> Cell {
    let rare: [Cell] = [.blank, .withheld, .notSet]
    if Int.random(in: 0..<6, using: &random) == 0 { return rare.randomElement(using: &random) ?? .blank }
    switch kind {
    case .text: return .text(text(&random))
    case .code: return .code(text(&random))
    case .money:
      return .money(
        Money(
          øre: Int64.random(in: -99_999...99_999, using: &random) * (Bool.random(using: &random) ? 1 : 100)))
    case .count: return .count(Int.random(in: -5000...5000, using: &random))
    case .share: return .share(basisPoints: Int.random(in: -20_000...20_000, using: &random))
    case .date: return .date(CivilDate(dayNumber: Int32.random(in: 0...30_000, using: &random)))
    }
  }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
