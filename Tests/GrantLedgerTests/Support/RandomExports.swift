import SeededNumbers

@testable import GrantLedger

/// Exports of chance: several files and kinds, parts, municipalities, blanks, and rows that are refused.
///
/// What is drawn is kept apart from the order of files, so that the same rows can be given in another order.
struct RandomExports {
  private var files: [[Row]] = []

  enum Row {
    case application(number: Int?, part: Int?, change: Amounts, isRefused: Bool, isUnknown: Bool, copies: Int)
    case loneliness(number: Int?, place: Int, year: Int, change: Amounts)
    case claim(number: Int, place: Int, amount: Money?)
    case report(number: Int?, part: Int?, change: Amounts)
    case unread(Money)
    case total
  }

  struct Amounts {
    var first: Money?
    var second: Money?
    var third: Money?
  }

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      let count = Int.random(in: 0...25, using: &generator)
      var rows: [Row] = []
      for _ in 0..<count { rows.append(Self.row(&generator)) }
      files.append(rows)
    }
  }

  var order: [Int] { Array(files.indices) }

  private static func row(_ generator: inout SeededGenerator) -> Row {
    let number =
      Int.random(in: 0...9, using: &generator) == 0 ? nil : Int.random(in: 0...15, using: &generator)
    let part = [nil, 0, 1, 0, 1].randomElement(using: &generator) ?? nil
    let amounts = Amounts(
      first: money(&generator), second: money(&generator), third: money(&generator))
    switch Int.random(in: 0...11, using: &generator) {
    case 0...4:
      return .application(
        number: number, part: part, change: amounts,
        isRefused: Int.random(in: 0...5, using: &generator) == 0,
        isUnknown: Int.random(in: 0...9, using: &generator) == 0,
        copies: Int.random(in: 0...7, using: &generator) == 0 ? 2 : 1)
    case 5...6:
      return .loneliness(
        number: number, place: Int.random(in: 0...2, using: &generator),
        year: Int.random(in: 2019...2021, using: &generator), change: amounts)
    case 7:
      return .claim(
        number: number ?? 0, place: Int.random(in: 0...2, using: &generator), amount: amounts.first)
    case 8...9: return .report(number: number, part: part, change: amounts)
    case 10: return .unread(amounts.first ?? .zero)
    default: return .total
    }
  }

  /// Blank one time in four; else up to a million kroner, also with øre and sometimes below zero.
  private static func money(_ generator: inout SeededGenerator) -> Money? {
    if Int.random(in: 0...3, using: &generator) == 0 { return nil }
    return Money(øre: Int64.random(in: -1_000...100_000_000, using: &generator))
  }

  /// The exports with the files in the given order.
  func build(_ order: [Int]) -> Exports {
    var builder = ExportsBuilder()
    for index in order {
      builder.file("\(index).csv", .applications)
      for row in files[index] { add(row, to: &builder) }
    }
    return builder.build()
  }

  private func add(_ row: Row, to builder: inout ExportsBuilder) {
    let parts: [StaticString] = ["kurs", "velferd"]
    // A case has one place, so that its count does not hang on which of its rows comes first.
    func place(_ number: Int?) -> Municipality { World.municipalities[(number ?? 0) % 3] }
    switch row {
    case .application(let number, let part, let amounts, let isRefused, let isUnknown, let copies):
      for _ in 0..<copies {
        var content = ApplicationRow.Content(
          year: 2021,
          scheme: isUnknown
            ? builder.scheme("ukjent", .unknownScheme(near: []))
            : builder.scheme(World.competence, part.map { parts[$0] }),
          place: builder.place(place(number)))
        content.caseNumber = number.map { builder.text("K\($0)") }
        content.applied = amounts.first
        content.granted = amounts.second
        content.paid = amounts.third
        content.carryOverApplied = amounts.third
        content.decision = isRefused ? .refused : nil
        builder.add(content)
      }
    case .loneliness(let number, let fallback, let year, let amounts):
      let place = number.map { place($0) } ?? World.municipalities[fallback]
      builder.application(number.map { "E\($0)" }, World.loneliness, place, year: year) {
        $0.applied = amounts.first
        $0.proposed = amounts.second
        $0.granted = amounts.third
        $0.isRegional = amounts.first == nil
      }
    case .claim(let number, let place, let amount):
      builder.claim("F\(number)-\(place)", World.municipalities[place]) {
        $0.applied = amount
        $0.granted = amount
      }
    case .report(let number, let part, let amounts):
      builder.report(number.map { "K\($0)" }, World.competence, place(number), part: part.map { parts[$0] }) {
        $0.carriedIn = amounts.first
        $0.used = amounts.second
        $0.unused = amounts.third
        $0.granted = amounts.first
        $0.carryOverApproved = amounts.first
      }
    case .unread(let money):
      builder.addUnread([.granted: money], tied: money.øre.isMultiple(of: 2))
    case .total:
      builder.addTotal(.granted, stated: Money(øre: 123), computed: Money(øre: 456))
    }
  }
}
