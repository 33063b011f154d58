import ExportReading
import GrantLedger

/// A small catalogue of the tests' own, so that no test depends on the bundled one.
enum Fixture {
  static let today = day("2021-06-01")

  static let catalogue = Catalogue(
    office: Office(
      name: "Statsforvalteren", countyNumber: "42", countyName: "Agder", language: "nb",
      mailboxes: [
        .init(
          address: "Gammel@statsforvalteren.no", isCurrent: false, source: Source(document: "", place: ""))
      ],
      contact: Office.Contact(unit: "", email: nil, telephone: nil)),
    schemes: [], municipalities: MunicipalityRegister(municipalities: [], aliases: []),
    exports: [
      .applications: applications, .reports: reports, .survey: survey, .claims: claims,
    ],
    codeWords: CodeWords(
      answers: [.yes: ["Ja"], .no: ["Nei"], .inProgress: ["Under arbeid"], .notRequired: ["Ikke krav"]],
      decisions: [.granted: ["Innvilget"], .partlyGranted: ["Delvis innvilget"], .refused: ["Avslag"]],
      applicantKinds: [.municipality: ["Kommune"], .organisation: ["Frivillig organisasjon"]],
      livingPlaces: [.nursingHome: ["Sykehjem"], .careHome: ["Omsorgsbolig"], .ownHome: ["Eget hjem"]],
      totals: ["Sum", "Totalt", "I alt", "Agder", "Agder i alt"]))

  private static func column(_ key: ColumnKey, _ headings: String..., required: Bool = false)
    -> ColumnDefinition
  {
    ColumnDefinition(key: key, headings: headings, isRequired: required)
  }

  private static let placing = [
    column(.caseNumber, "Saksnr", "Saksnummer"), column(.year, "År"), column(.round, "Runde"),
    column(.scheme, "Ordning"), column(.part, "Delordning"), column(.municipalityNumber, "Kommunenr"),
    column(.municipalityName, "Kommune"),
  ]

  private static let applications = ExportDefinition(
    kind: .applications, signature: [.caseNumber, .applied],
    columns: placing + [
      column(.applicant, "Søker"), column(.applicantKind, "Søkertype"), column(.measure, "Tiltak"),
      column(.measureType, "Tiltakstype"), column(.contactPerson, "Kontaktperson"),
      column(.regional, "Regionalt"), column(.applied, "Søkt beløp", "Søknadsbeløp", required: true),
      column(.proposed, "Tilrådd"), column(.granted, "Innvilget beløp"), column(.paid, "Utbetalt beløp"),
      column(.carryOverApplied, "Søkt overført fra {year}"), column(.ownFunding, "Egenfinansiering"),
      column(.otherFunding, "Annen finansiering"), column(.totalBudget, "Totalbudsjett"),
      column(.participants, "Antall deltakere"), column(.alreadyBegun, "Herav påbegynt løp"),
      column(.placeType, "Type"), column(.housing, "Bosituasjon"), column(.email, "E-post"),
      column(.decision, "Vedtak"), column(.received, "Mottatt dato"), column(.remark, "Merknad"),
    ])

  private static let reports = ExportDefinition(
    kind: .reports, signature: [.used, .unused],
    columns: placing + [
      column(.granted, "Innvilget"), column(.carriedIn, "Overført fra tidligere år"),
      column(.available, "Sum disponibelt"), column(.used, "Forbruk"), column(.unused, "Ubrukt"),
      column(.carryOverApplied, "Søkes overført til {year}"),
      column(.carryOverApproved, "Godkjent overført"), column(.toRepay, "Tilbakebetales"),
      column(.received, "Mottatt dato"), column(.audit, "Revisjonsattest vedlagt"),
    ])

  private static let survey = ExportDefinition(
    kind: .survey, signature: [.planAdopted],
    columns: placing + [
      column(.planAdopted, "Plan vedtatt"), column(.councilDate, "Vedtaksdato"),
      column(.network, "Nettverk"), column(.received, "Besvart dato"),
    ])

  private static let claims = ExportDefinition(
    kind: .claims, signature: [.doctor, .absentFrom],
    columns: placing + [
      column(.doctor, "Lege"), column(.absentFrom, "Fravær fra"), column(.absentTo, "Fravær til"),
      column(.days, "Antall fraværsdager"), column(.applied, "Søkt beløp"),
      column(.granted, "Innvilget"), column(.accountPrintout, "Regnskapsutskrift"),
    ],
    scheme: SchemeID("fastlege"))
}

/// A day written as `2021-03-01`; the tests write no other.
func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(dayNumber: 0) }

func kroner(_ amount: Int64) -> Money { Money(øre: amount * 100) }

/// Reads one file of the given text.
func read(_ text: String, name: String = "fil.csv") -> ReadExports {
  read(bytes: Array(text.utf8), name: name)
}

func read(bytes: [UInt8], name: String = "fil.csv") -> ReadExports {
  readExports([InputFile(name: name, bytes: bytes)], by: Fixture.catalogue, today: Fixture.today)
}

extension ReadExports {
  /// The one file that was read.
  var file: SourceFile? { exports.files.count == 1 ? exports.files[0] : nil }

  func text(_ id: TextID?) -> String? { id.map { exports.texts[$0] } }
}
