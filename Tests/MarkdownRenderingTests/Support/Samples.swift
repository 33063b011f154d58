import GrantLedger

extension NumberStyle {
  static let bokmål = NumberStyle(
    group: "\u{A0}", decimal: ",", minus: "\u{2212}", date: "dd.mm.yyyy", longDate: "d. month yyyy",
    months: [
      "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
      "november",
      "desember",
    ], currency: "kr")
}

extension Money {
  static func kr(_ kroner: Int64, øre: Int64 = 0) -> Money { Money(øre: kroner * 100 + øre) }
}

enum Sample {
  /// A small statement with every kind of cell, a chart, notes, a link and a section that is not for reading.
  static let small = Statement(
    name: "tildelingsrapport-2021", title: "Tildelingsrapport 2021",
    keySentence: "3 søknader, søkt 1\u{A0}500\u{A0}000\u{A0}kr, innvilget 1\u{A0}234\u{A0}567,50\u{A0}kr.",
    properties: Statement.Properties(
      author: "Statsforvalteren i Agder", subject: "Tilskudd", language: "nb",
      asOf: CivilDate(dayNumber: 18_987),
      runID: "0a1b2c3d4e5f",
      custom: [Statement.Pair("Regelsett", "2021-01"), Statement.Pair("SHA-256 av inndata", "ab12")]),
    sections: [
      Section(
        id: "granted", title: "Innvilget per kommune", tab: "Innvilget",
        summary: "Tabellen viser innvilget tilskudd per kommune.", table: municipalities, chart: chart,
        notes: ["Beløp er i hele kroner når ikke annet står.", "Se *Forskrift* § 3."]),
      Section(id: "rows", title: "Rader", tab: "Rader", summary: "Alle rader.", audience: .workbookOnly),
      Section(
        id: "frames", title: "Ramme & forbruk", tab: "Ramme", summary: "Tabellen viser ramme og forbruk.",
        table: frames),
    ])

  static let municipalities = Table(
    id: "granted",
    columns: [
      Column(key: "number", heading: "Nr.", kind: .code),
      Column(key: "name", heading: "Kommune", kind: .text),
      Column(key: "applications", heading: "Søknader", kind: .count),
      Column(key: "granted", heading: "Innvilget (kr)", kind: .money),
      Column(key: "change", heading: "Endring (kr)", kind: .money),
      Column(key: "share", heading: "Andel", kind: .share),
      Column(key: "report", heading: "Rapport", kind: .date),
    ],
    rows: [
      [
        .code("4201"), .link("Risør", section: "frames"), .count(2), .money(.kr(1_000_000)),
        .money(.kr(-5000)),
        .share(basisPoints: 8100), .date(CivilDate(dayNumber: 18_687)),
      ],
      [
        .code("4224"), .text("Åseral"), .count(1), .money(.kr(234_567, øre: 50)), .money(.zero),
        .share(basisPoints: 1900), .blank,
      ],
      [.code("4228"), .link("Sirdal", section: "rows"), .count(0), .blank, .withheld, .blank, .blank],
    ],
    total: Table.Total(cells: [
      .blank, .text("Sum"), .count(3), .money(.kr(1_234_567, øre: 50)), .money(.kr(-5000)),
      .share(basisPoints: 10_000), .blank,
    ]), nameColumns: 2)

  static let frames = Table(
    id: "frames",
    columns: [
      Column(key: "part", heading: "Delordning", kind: .text),
      Column(key: "frame", heading: "Ramme (kr)", kind: .money),
    ],
    rows: [[.text("BPA | innovasjon"), .notSet], [.text("Kompetanse"), .money(.kr(1500))]])

  static let chart = Chart(
    title: "Innvilget per kommune 2021", alternativeText: "Risør fikk mest, 1\u{A0}000\u{A0}000 kr.",
    categoryTitle: "Kommune", valueTitle: "Innvilget (kr)",
    bars: [
      Chart.Bar(label: "Risør", value: .kr(1_000_000)),
      Chart.Bar(label: "Åseral", value: .kr(234_567, øre: 50)),
      Chart.Bar(label: "Sirdal", value: .zero),
    ])
}
