import CatalogueReading
import GrantLedger
import Testing

/// The figures of the seed documents, as the bundled catalogue has them.
@Suite struct BundledCatalogueTests {
  @Test func `the bundled catalogue is read without a problem, schemes in the order of their files`() throws {
    let catalogue = try bundledCatalogue()
    #expect(
      catalogue.schemes.map(\.id.text) == [
        "kompetanse-innovasjon", "ensomhet", "besoksverter", "fastlege", "lindrende-behandling",
        "utviklingshemming",
        "utviklingssenter", "leve-hele-livet", "parorende", "frisklivstilbud", "avansert-klinisk-sykepleie",
        "investering-rehabilitering", "investering-netto-tilvekst",
      ])
    #expect(catalogue.administeredSchemes.map(\.id.text) == Array(catalogue.schemes.map(\.id.text)[..<4]))
    #expect(
      catalogue.schemes.filter { $0.standing == .announced }.map(\.chapterAndPost) == ["761/63", "761/69"])
  }

  @Test func `the office is the county governor of Agder, with its mailboxes old and new`() throws {
    let office = try bundledCatalogue().office
    #expect(office.name == "Statsforvalteren i Agder")
    #expect(office.countyNumber == "42")
    #expect(office.countyName == "Agder")
    #expect(office.language == "nb")
    #expect(office.mailboxes.filter(\.isCurrent).map(\.address) == ["sfagpost@statsforvalteren.no"])
    #expect(office.mailboxes.contains { $0.address == "fmagpost@statsforvalteren.no" && !$0.isCurrent })
  }

  @Test func `the three-part split belongs to 2019 and sums to its total`() throws {
    let scheme = try scheme("kompetanse-innovasjon")
    let parts = scheme.parts.compactMap { scheme.frame(year: 2019, part: $0.id) }
    #expect(parts == [Money(kroner: 14_423_000), Money(kroner: 6_669_000), Money(kroner: 1_316_000)])
    #expect(try parts.total() == scheme.frame(year: 2019))
    #expect(scheme.frame(year: 2019) == Money(kroner: 22_408_000))
    #expect(scheme.frame(year: 2020) == Money(kroner: 21_733_000))
    for part in scheme.parts { #expect(scheme.frame(year: 2020, part: part.id) == nil) }
  }

  @Test func `a frame that the office has not set is there, without an amount`() throws {
    for id in ["kompetanse-innovasjon", "ensomhet", "fastlege"] {
      let frames = try scheme(id).frames.filter { $0.year == 2021 }
      #expect(frames.count == 1)
      #expect(frames.allSatisfy { $0.amount == nil && $0.part == nil })
    }
  }

  @Test(arguments: [
    ("ensomhet", 2020, 9_600_000), ("besoksverter", 2020, 11_700_000), ("besoksverter", 2021, 8_400_000),
    ("fastlege", 2020, 7_000_000),
  ])
  func `rounded frames are marked so`(id: String, year: Int, kroner: Int64) throws {
    let frame = try #require(try scheme(id).frames.first { $0.year == year })
    #expect(frame.amount == Money(kroner: kroner))
    #expect(frame.isRounded)
  }

  @Test func `exact frames are not marked as rounded`() throws {
    #expect(try scheme("kompetanse-innovasjon").frames.allSatisfy { !$0.isRounded })
  }

  @Test func `rates hold on their days`() throws {
    let rates = try scheme("fastlege").rates
    #expect(rates.map(\.id) == ["absence-day", "absence-day"])
    #expect(try amount(rates, on: "2020-03-12") == Money(kroner: 9_752))
    #expect(try amount(rates, on: "2021-12-31") == Money(kroner: 9_752))
    #expect(try amount(rates, on: "2022-01-01") == Money(kroner: 10_313))
    #expect(try amount(rates, on: "2022-04-01") == Money(kroner: 10_313))
    #expect(try amount(rates, on: "2022-04-02") == nil)
    let nursing = try scheme("kompetanse-innovasjon").rates
    #expect(nursing.map(\.amount) == [Money(kroner: 30_000)])
    #expect(nursing.first?.institutions == ["UiA", "Universitetet i Agder"])
  }

  @Test(arguments: [
    ("kompetanse-innovasjon", Deadline.Kind.report, 2020, "2021-03-01"),
    ("kompetanse-innovasjon", .application, 2021, "2021-03-01"),
    ("ensomhet", .application, 2020, "2020-09-01"), ("ensomhet", .statusReport, 2020, "2021-01-20"),
    ("ensomhet", .report, 2020, "2022-03-01"), ("besoksverter", .statusReport, 2020, "2021-01-20"),
    ("besoksverter", .report, 2020, "2022-03-01"),
  ])
  func `deadlines stand by the year of the grant`(id: String, kind: Deadline.Kind, year: Int, day: String)
    throws
  {
    #expect(try scheme(id).deadline(kind, grantYear: year)?.day == CivilDate(iso: day))
  }

  @Test func `where no document gives a deadline there is none`() throws {
    #expect(try scheme("fastlege").deadlines.isEmpty)
    #expect(try scheme("kompetanse-innovasjon").deadline(.report, grantYear: 2021) == nil)
    #expect(try scheme("ensomhet").deadline(.application, grantYear: 2021) == nil)
  }

  @Test func `an attestation is due over 200 000 in all parts together`() throws {
    let audit = try #require(try scheme("kompetanse-innovasjon").audit)
    #expect(audit.limit == Money(kroner: 200_000))
    #expect(!audit.isInclusive)
    #expect(audit.basis == .total)
    #expect(audit.mayCoverTwoYears)
  }

  @Test func `Leve hele livet gives priority from 2021, with the exemptions of the letter`() throws {
    let catalogue = try bundledCatalogue()
    let main = try #require(try scheme("kompetanse-innovasjon").priority)
    #expect(main.firstYear == 2021)
    #expect(main.exemptParts.map(\.text) == ["velferdsteknologi"])
    #expect(main.shieldedFrom == 2021)
    #expect(main.shieldedTo == 2023)
    #expect(main.planExpectedBy == CivilDate(year: 2021, month: 12, day: 31))
    #expect(
      catalogue.schemes.filter { $0.priority != nil }.map(\.chapterAndPost) == [
        "761/68", "761/67", "761/67", "761/67", "761/68", "761/79", "762/60", "762/63",
      ])
  }

  @Test func `compensation for doctors needs no report and is shown for the county alone`() throws {
    let scheme = try scheme("fastlege")
    #expect(!scheme.reportRequired)
    #expect(scheme.disclosure == .county)
    #expect([2019, 2020, 2022, 2023].map(scheme.isValid(in:)) == [false, true, true, false])
  }

  @Test func `who may apply follows the documents`() throws {
    #expect(try scheme("besoksverter").applicants == [.municipality])
    #expect(try scheme("besoksverter").applicantsInDoubt == [.countyMunicipality])
    #expect(try scheme("ensomhet").applicants == ApplicantKind.allCases)
    #expect(try scheme("ensomhet").applicantsInDoubt.isEmpty)
  }

  @Test func `which measures count matters in the competence part alone, from 2021`() throws {
    let measures = try scheme("kompetanse-innovasjon").measures
    #expect(measures.parts.map(\.text) == ["kompetanse"])
    #expect(measures.firstYear == 2021)
    #expect(measures.counting.contains("ABC"))
    #expect(measures.notCounting.contains("Fagdag") && measures.notCounting.contains("Småkurs"))
  }

  @Test func `every figure and rule has its source`() throws {
    for scheme in try bundledCatalogue().schemes {
      let sources =
        [scheme.source] + scheme.frames.map(\.source) + scheme.rates.map(\.source)
        + scheme.deadlines.map(\.source)
        + [scheme.audit?.source, scheme.priority?.source, scheme.measures.source].compactMap(\.self)
      #expect(sources.allSatisfy { !$0.document.isEmpty })
    }
  }

  @Test func `names stand in bokmål, nynorsk and English, bokmål first`() throws {
    for scheme in try bundledCatalogue().schemes {
      for name in [scheme.name, scheme.shortName] + scheme.parts.map(\.name) {
        #expect(name.texts.map(\.language) == ["nb", "nn", "en"])
      }
    }
  }

  @Test(arguments: [
    "Kompetanse- og innovasjonstilskudd", "Kommunalt kompetanse- og innovasjonstilskudd",
    "Aktivitetstiltak for å motvirke ensomhet", "Aktivitetstilbud og besøksverter",
    "Aktivitetstilbod og besøksvertar",
    "Kompensasjon til næringsdrivende fastleger ved sykefravær knyttet til koronavirus",
  ])
  func `the names that exports use are known`(name: String) throws {
    guard case .found = try bundledCatalogue().findScheme(name, part: "") else {
      Issue.record("\(name) is not found")
      return
    }
  }

  @Test(arguments: ["Kompetanse", "BPA", "Innovasjon", "BPA og innovasjon", "Velferdsteknologi"])
  func `the parts that exports name are known`(part: String) throws {
    let match = try bundledCatalogue().findScheme("Kompetanse- og innovasjonstilskudd", part: part)
    guard case .found(_, .some) = match else {
      Issue.record("\(part): \(match)")
      return
    }
  }

  @Test func `every column that a signature or requirement names has headings`() throws {
    let catalogue = try bundledCatalogue()
    for kind in ExportKind.allCases {
      let export = try #require(catalogue.exports[kind])
      #expect(!export.signature.isEmpty)
      for key in export.signature + export.signatureOneOf { #expect(export.column(key) != nil) }
    }
    #expect(
      catalogue.exports[.applications]?.column(.carryOverApplied)?.headings.first
        == "Søkt overført fra {year}")
    #expect(catalogue.exports[.applications]?.column(.year)?.isRequired == true)
    #expect(catalogue.exports[.applications]?.column(.remark)?.isRequired == false)
    #expect(catalogue.exports[.claims]?.scheme == SchemeID("fastlege"))
    #expect(catalogue.exports[.applications]?.scheme == nil)
  }

  @Test func `every answer, decision and kind of applicant has words`() throws {
    let words = try bundledCatalogue().codeWords
    for answer in Answer.allCases { #expect(words.answers[answer]?.isEmpty == false) }
    for decision in Decision.allCases { #expect(words.decisions[decision]?.isEmpty == false) }
    for kind in ApplicantKind.allCases { #expect(words.applicantKinds[kind]?.isEmpty == false) }
    for word in ["Sum", "Totalt", "I alt", "Til sammen", "Agder"] { #expect(words.totals.contains(word)) }
  }

  private func scheme(_ id: String) throws -> Scheme {
    try #require(try bundledCatalogue().schemes.first { $0.id.text == id })
  }

  private func amount(_ rates: [Rate], on day: String) throws -> Money? {
    let day = try #require(CivilDate(iso: day))
    return rates.first { $0.validity.contains(day) }?.amount
  }
}

func bundledCatalogue() throws -> Catalogue { try shared.get() }

private let shared = Result { try readCatalogue(.bundled) }
