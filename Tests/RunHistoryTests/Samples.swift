import Foundation
import GrantLedger

/// Snapshots that are the same for the same number, and share much with those of other numbers.
enum Samples {
  static func day(_ number: Int) -> CivilDate { CivilDate(dayNumber: 18_687 + Int32(number)) }

  static func snapshot(_ number: Int) -> RunSnapshot {
    var chance = Chance(state: UInt64(number))
    let rows = (0..<chance.next(60)).map { _ in row(&chance) }
    let figures = Set((0..<30).map { _ in chance.next(40) }).map { place in
      RunSnapshot.Figure(
        id: "2021/ensomhet/42\(place + 10)/granted", value: Int64(chance.next(3)) - 1,
        isMoney: place % 2 == 0,
        isPublic: place % 3 == 0)
    }
    let findings = Set((0..<20).map { _ in chance.next(30) }).map { place in
      RunSnapshot.Finding(
        fingerprint: "f\(place)", rule: "PAY-001", severity: Severity.allCases[chance.next(3)],
        message: "Sak «\(place)» – æøå", place: "a.csv:\(chance.next(3)):1", isWaived: place % 5 == 0,
        firstSeen: day(chance.next(4)), isPublic: place % 2 == 0)
    }
    let kompetanse = SchemeID("kompetanse")
    let matters = Set((0..<10).map { _ in chance.next(20) }).compactMap { place -> Matter? in
      guard let kompetanse else { return nil }
      return Matter(
        key: .init(
          kind: Matter.Kind.allCases[place % Matter.Kind.allCases.count], scheme: kompetanse,
          part: place % 2 == 0 ? PartID("kurs") : nil, year: 2020 + place,
          municipality: place % 3 == 0 ? nil : MunicipalityNumber("4217"), recipient: "Åmli"),
        deadline: place % 4 == 0 ? day(place) : nil, granted: place % 5 == 0 ? nil : Money(øre: -7),
        limit: place % 2 == 0 ? Money(øre: .max) : nil, firstSeen: day(1), isPublic: true)
    }
    return RunSnapshot(
      runID: number % 2 == 0 ? "ab\(number)cdef" : "b\(number)cdefab", asOf: day(number),
      program: "tilskudd 0",
      inputs: [
        .init(name: "søknader.csv", byteCount: number, sha256: "\(number)", isPublic: number % 3 == 0)
      ], rows: rows,
      figures: figures, findings: findings, matters: matters)
  }

  private static func row(_ chance: inout Chance) -> RunSnapshot.Row {
    var row = RunSnapshot.Row(
      key: .init(
        kind: ExportKind.allCases[chance.next(5)], year: 2019 + chance.next(2), scheme: "kompetanse:kurs",
        municipality: "42\(10 + chance.next(3))",
        caseNumber: chance.next(2) == 0 ? "" : "2021/\(chance.next(3))"),
      fingerprint: UInt64.max - UInt64(chance.next(2)), isCounted: chance.next(5) > 0,
      isPublic: chance.next(5) > 0)
    if chance.next(2) == 0 { row.applied = Money(øre: Int64(chance.next(2))) }
    if chance.next(2) == 0 { row.granted = .zero }
    return row
  }

  /// The same numbers for the same beginning.
  private struct Chance {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }
}
