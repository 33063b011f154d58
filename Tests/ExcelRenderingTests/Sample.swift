import ExcelRendering
import GrantLedger

extension WorkbookWords {
  static let sample = WorkbookWords(
    coverTab: "Forside", keyFigures: "Nøkkeltall", keyFiguresNow: "2021", keyFiguresBefore: "Året før",
    about: "Om oversikten", contents: "Innhold", contentsSheet: "Ark",
    contentsSummary: "Hva arket viser", toContents: "← Til innhold", toChart: "↓ Til diagrammet",
    toNotes: "↓ Til merknadene", notes: "Merknader", chartFigures: "Tallene i diagrammet", sum: "Sum",
    notSet: "ikke fastsatt", withheld: "skjermet", noRows: "Ingen rader", pages: "Side &P av &N",
    asOf: "Per 31.12.2021")
}

/// A statement of every kind of cell, with the county's 25 municipalities, long texts and Norwegian letters.
enum Sample {
  static let municipalities: [(code: String, name: String)] = [
    ("4201", "Risør"), ("4202", "Grimstad"), ("4203", "Arendal"), ("4204", "Kristiansand"),
    ("4205", "Lindesnes"),
    ("4206", "Farsund"), ("4207", "Flekkefjord"), ("4211", "Gjerstad"), ("4212", "Vegårshei"),
    ("4213", "Tvedestrand"),
    ("4214", "Froland"), ("4215", "Lillesand"), ("4216", "Birkenes"), ("4217", "Åmli"), ("4218", "Iveland"),
    ("4219", "Evje og Hornnes"), ("4220", "Bygland"), ("4221", "Valle"), ("4222", "Bykle"),
    ("4223", "Vennesla"),
    ("4224", "Åseral"), ("4225", "Lyngdal"), ("4226", "Hægebostad"), ("4227", "Kvinesdal"),
    ("4228", "Sirdal"),
  ]

  static func kroner(_ amount: Int64) -> Money { Money(øre: amount * 100) }

  static func granted(_ index: Int) -> Money {
    kroner(Int64((index * 7919) % 23) * 54_321 + (index == 3 ? 3_200_000 : 0))
  }

  static var statement: Statement {
    Statement(
      name: "tildelingsrapport-2021", title: "Tildelingsrapport for Agder 2021",
      keySentence:
        "40 søknader fra 25 kommuner: søkt 36 050 000 kr, innvilget 21 733 000 kr av en ramme på 22 000 000 kr; "
        + "267 000 kr står igjen og tre kommuner mangler rapport.",
      keyFigures: [
        .init(name: "Søknader", value: .count(1_040), before: .count(998)),
        .init(name: "Innvilget", value: .money(kroner(21_733_000)), before: .money(kroner(22_408_000))),
        .init(name: "Forbruk", value: .money(kroner(20_000_000)), before: .money(Money(øre: 1_999_999_950))),
        .init(name: "Andel av rammen", value: .share(basisPoints: 9_879)),
        .init(name: "Ramme neste år", value: .notSet),
      ],
      properties: Statement.Properties(
        author: "Statsforvalteren i Agder", subject: "Tilskudd til kommunene", language: "nb", asOf: asOf,
        runID: "2021-1a2b3c",
        custom: [
          Statement.Pair("År", "2021"), Statement.Pair("Kjøring", "2021-1a2b3c"),
          Statement.Pair("Kontrollsum", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        ]),
      sections: [keyFigures, byMunicipality, wide, findings, empty, about])
  }

  static var asOf: CivilDate { CivilDate(dayNumber: 18_992) }

  static var keyFigures: Section {
    Section(
      id: "overview", title: "Nøkkeltall", tab: "Nøkkeltall",
      summary: "Årets tall for hele fylket, alle ordninger som embetet forvalter.",
      table: Table(
        id: "key-figures",
        columns: [
          Column(key: "figure", heading: "Nøkkeltall", kind: .text),
          Column(key: "value", heading: "Verdi", kind: .money),
          Column(key: "sheet", heading: "Se også", kind: .text),
        ],
        rows: [
          [.text("Søknader"), .count(1_040), .link("Per kommune", section: "by-municipality")],
          [.text("Innvilget"), .money(kroner(21_733_000)), .link("Ordning for ordning", section: "wide")],
          [.text("Andel av rammen"), .share(basisPoints: 9_879), .blank],
          [.text("Ramme neste år"), .notSet, .blank],
        ], subtotalRows: [2]))
  }

  static var byMunicipality: Section {
    let rows: [[Cell]] = municipalities.enumerated().map { index, place in
      [.code(place.code), .text(place.name), .money(granted(index)), .count(index % 4)]
    }
    let total = (0..<25).map { granted($0).øre }.reduce(0, +)
    let counts = (0..<25).map { $0 % 4 }.reduce(0, +)
    return Section(
      id: "by-municipality", title: "Innvilget per kommune 2021", tab: "Per kommune",
      summary: "Kristiansand fikk mest; åtte kommuner fikk ikke tilskudd, og står likevel med 0.",
      table: Table(
        id: "by-municipality",
        columns: [
          Column(key: "code", heading: "Kommunenr.", kind: .code),
          Column(key: "name", heading: "Kommune", kind: .text),
          Column(key: "granted", heading: "Innvilget (kr)", kind: .money),
          Column(key: "count", heading: "Søknader", kind: .count),
        ],
        rows: rows,
        total: Table.Total(cells: [.blank, .blank, .money(Money(øre: total)), .count(counts)]), nameColumns: 2
      ),
      chart: Chart(
        title: "Innvilget per kommune 2021",
        alternativeText:
          "Liggende stolper: Kristiansand fikk mest, 4 340 000 kr; de fleste fikk under 1 000 000 kr.",
        categoryTitle: "Kommune", valueTitle: "Innvilget (kr)",
        bars: municipalities.enumerated().map { Chart.Bar(label: $1.name, value: granted($0)) }),
      notes: ["Beløp i hele kroner.", "Organisasjoner er regnet med i kommunen der tiltaket skjer."],
      totalName: "Sum_Kompetanse_2021")
  }

  static var wide: Section {
    let headings = [
      "Søkt (kr)", "Foreslått av embetet (kr)", "Innvilget (kr)", "Utbetalt (kr)",
      "Overført fra året før (kr)",
      "Disponibelt (kr)", "Brukt (kr)", "Ubrukt (kr)",
    ]
    let rows: [[Cell]] = municipalities.enumerated().map { index, place in
      [.code(place.code), .text(place.name), .date(CivilDate(dayNumber: Int32(18_700 + index)))]
        + headings.indices.map { column -> Cell in
          if index == 5, column > 4 { return .blank }
          if index == 6, column > 4 { return .withheld }
          return .money(Money(øre: granted(index).øre * Int64(column + 1) - 750_050))
        }
        + [.share(basisPoints: index * 400)]
    }
    let totals = headings.indices.map { column in
      Cell.money(
        Money(
          øre: rows.compactMap { row in if case .money(let money) = row[column + 3] { money.øre } else { nil }
          }
          .reduce(0, +)))
    }
    let sorted = municipalities.enumerated().sorted { granted($0.offset) > granted($1.offset) }.prefix(12)
    return Section(
      id: "wide", title: "Kompetanse- og innovasjonstilskudd 2021", tab: "Kompetanse og innovasjon",
      summary:
        "Alle beløp per kommune: søkt, foreslått, innvilget, utbetalt, overført, disponibelt, brukt og ubrukt, "
        + "med andelen av rammen som er brukt.",
      table: Table(
        id: "scheme-kompetanse",
        columns: [
          Column(key: "code", heading: "Kommunenr.", kind: .code),
          Column(key: "name", heading: "Kommune", kind: .text),
          Column(key: "date", heading: "Vedtatt", kind: .date),
        ]
          + headings.enumerated().map { Column(key: "c\($0)", heading: $1, kind: .money) }
          + [Column(key: "share", heading: "Brukt av rammen", kind: .share)],
        rows: rows,
        total: Table.Total(
          cells: [.text("Sum Agder"), .blank, .blank] + totals + [.share(basisPoints: 9_950)]),
        nameColumns: 2),
      chart: Chart(
        title: "De tolv som fikk mest",
        alternativeText: "Liggende stolper, størst øverst: Kristiansand ligger langt over de andre.",
        categoryTitle: "Kommune", valueTitle: "Innvilget (kr)",
        bars: sorted.map { Chart.Bar(label: $0.element.name, value: granted($0.offset)) }),
      notes: [
        "Beløp i kroner med øre.", "Farsund har ikke sendt rapport: tomme felt er ukjente, ikke null.",
        "Flekkefjord har færre enn fire mottakere, og brukt beløp er skjermet.",
        "Ramme for 2021 etter belastningsfullmakt av 1. mars 2021; rammen ble økt én gang, i august, og økningen er "
          + "fordelt etter samme nøkkel som hovedtildelingen.",
        "Utbetalt beløp er det som er utbetalt i året, også når vedtaket er fra året før.",
        "Andelen av rammen er regnet av innvilget beløp, ikke av utbetalt.",
        "Overført beløp fra 2020 er etter søknad; det som ikke er søkt overført, er krevd tilbake.",
      ], totalName: "Sum_Wide_2021")
  }

  static var findings: Section {
    Section(
      id: "findings", title: "Funn", tab: "Funn", summary: "Tre funn må rettes; ett er til orientering.",
      table: Table(
        id: "findings",
        columns: [
          Column(key: "severity", heading: "Alvor", kind: .text),
          Column(key: "place", heading: "Fil og linje", kind: .text),
          Column(key: "message", heading: "Hva som er galt", kind: .text),
          Column(key: "day", heading: "Dato", kind: .date),
        ],
        rows: [
          [
            .text("Feil"), .text("søknader-2021.csv:17"),
            .text(
              "Innvilget beløp 450 000 kr er større enn søkt beløp 400 000 kr. Kontroller vedtaket, rett beløpet i "
                + "saksbehandlingssystemet og ta en ny eksport; raden er holdt utenfor summene til det er gjort."
            ),
            .date(CivilDate(dayNumber: 18_712)),
          ],
          [
            .text("Advarsel"), .text("=1+1"),
            .text("Tekst som begynner med = er tekst, også _x0041_."), .blank,
          ],
        ]))
  }

  static var empty: Section {
    Section(
      id: "carry-over", title: "Overføringer", tab: "Overføringer", summary: "Ingen har søkt om overføring.",
      table: Table(
        id: "carry-over",
        columns: [
          Column(key: "name", heading: "Kommune", kind: .text),
          Column(key: "carried", heading: "Overført (kr)", kind: .money),
        ],
        rows: [], total: Table.Total(cells: [.blank, .money(.zero)])))
  }

  static var about: Section {
    Section(
      id: "about", title: "Om tallene", tab: "Om tallene",
      summary:
        "Tallene er regnet ut fra saksbehandlingssystemets eksporter, uten skjønn: hver krone i en tabell kan føres "
        + "tilbake til fil og linje i arket med alle rader.",
      notes: [
        "Kontakt: tilskudd@example.no.", "Blank celle betyr at verdien ikke er kjent; 0 betyr null kroner.",
      ])
  }
}
