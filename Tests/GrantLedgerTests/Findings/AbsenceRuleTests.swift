import Testing

@testable import GrantLedger

/// What the rules on claims for doctors' absence say beside that something is wrong.
@Suite struct AbsenceRuleTests {
  @Test(arguments: [2022, 2023, 2030])
  func `a refund is never told to lack a report, nor to be late`(year: Int) throws {
    let findings = try played(today: .on(year, 6, 1)) { scene in
      for granted: Int32 in [1, 9_752, 300_000] {
        scene.claim(case: "2021/\(granted)") { row in
          row.received = .on(2022, 5, 31)
          row.absentFrom = .on(2021, 3, 1)
          row.granted = .kroner(granted)
        }
      }
    }
    #expect(findings.isEmpty)
  }

  @Test func `what a claim lacks is listed by the headings, the first of them at fault`() throws {
    var catalogue = ExampleWorld.catalogue
    catalogue.exports[.claims] = ExportDefinition(
      kind: .claims, signature: [],
      columns: [
        ColumnDefinition(key: .days, headings: ["Dager"], isRequired: true),
        ColumnDefinition(key: .doctor, headings: ["Lege"], isRequired: false),
        ColumnDefinition(key: .accountPrintout, headings: ["Utskrift"], isRequired: false),
      ])
    let found = try played(by: catalogue) { scene in
      scene.claim { _ in }
      scene.claim(case: "2021/2") { row in
        row.doctor = Personal("Fiktiv Legesen")
        row.days = 1
        row.accountPrintout = .yes
      }
    }.filter { $0.rule == "FAS-001" }
    #expect(found.count == 1)
    #expect(found.first?["missing"] == .texts(["Lege", "Dager", "Utskrift"]))
    #expect(found.first?.place == .record(Origin(file: FileID(index: 2), line: 2, record: 1), .doctor))
  }

  @Test func `a column that the catalogue demands is missed where no row says anything of it`() throws {
    var catalogue = ExampleWorld.catalogue
    func missing() throws -> Finding.Argument.Value? {
      try played(by: catalogue) { $0.claim() }.first { $0.rule == "FAS-001" }?["missing"]
    }
    #expect(try missing() == nil)
    catalogue.exports[.claims] = ExportDefinition(
      kind: .claims, signature: [],
      columns: [ColumnDefinition(key: .days, headings: ["Dager"], isRequired: true)])
    #expect(try missing() == .texts(["Dager"]))
  }

  @Test func `two rates give as few and as many kroner as the days of each allow`() throws {
    let rates = try #require(ExampleWorld.catalogue.scheme(ExampleWorld.refundID)).rates
    func totals(_ days: Int, _ from: CivilDate, _ to: CivilDate) throws -> [Int64] {
      var row = ClaimRow.Content(
        year: 2021, scheme: SchemeReferenceID(index: 0), place: PlaceReferenceID(index: 0))
      row.days = days
      row.absentFrom = from
      row.absentTo = to
      let totals = try #require(AbsenceTotals(row, rates))
      return [totals.least.øre / 100, totals.most.øre / 100]
    }
    let (low, high): (Int64, Int64) = (9_752, 10_313)
    #expect(try totals(2, .on(2021, 12, 30), .on(2021, 12, 31)) == [2 * low, 2 * low])
    #expect(try totals(2, .on(2022, 1, 1), .on(2022, 1, 2)) == [2 * high, 2 * high])
    #expect(try totals(1, .on(2021, 12, 31), .on(2022, 1, 1)) == [low, high])
    #expect(try totals(4, .on(2021, 12, 29), .on(2022, 1, 1)) == [3 * low + high, 3 * low + high])
    #expect(try totals(2, .on(2021, 12, 29), .on(2022, 1, 1)) == [2 * low, low + high])
    // More days than the period has: those that are left over, at the lowest and at the highest.
    #expect(try totals(4, .on(2021, 12, 31), .on(2022, 1, 1)) == [3 * low + high, low + 3 * high])
    // No rate holds on 2 April 2022.
    #expect(try totals(2, .on(2022, 4, 1), .on(2022, 4, 2)) == [2 * high, 2 * high])
  }

  @Test func `the day on which the rate changes is named`() throws {
    let found = try played { scene in
      scene.claim { row in
        row.absentFrom = .on(2021, 12, 31)
        row.absentTo = .on(2022, 1, 1)
        row.days = 1
        row.granted = .kroner(20_000)
      }
    }.first { $0.rule == "RAT-002" }
    #expect(found?["change"] == .date(.on(2022, 1, 1)))
    #expect(found?["over"] == .money(.kroner(20_000 - 10_313)))
  }

  @Test func `a scheme's own years bound its rates`() throws {
    var catalogue = ExampleWorld.catalogue
    let refund = try #require(catalogue.schemes.firstIndex { $0.id == ExampleWorld.refundID })
    catalogue.schemes[refund].rates[0].validity.first = nil
    func isOutside(_ day: CivilDate) throws -> Bool {
      try played(by: catalogue) { scene in scene.claim { $0.absentFrom = day } }.contains {
        $0.rule == "FAS-002"
      }
    }
    #expect(try !isOutside(.on(2019, 12, 31)))
    catalogue.schemes[refund].firstYear = 2020
    #expect(try isOutside(.on(2019, 12, 31)))
    #expect(try !isOutside(.on(2020, 1, 1)))
  }

  @Test func `two claims that say the same are repeated, and do not overlap`() throws {
    let rules = try played { scene in
      for _ in 1...2 {
        scene.claim { row in
          row.doctor = Personal("Fiktiv Legesen")
          row.absentFrom = .on(2021, 3, 1)
          row.absentTo = .on(2021, 3, 5)
        }
      }
    }.map(\.rule)
    #expect(rules == ["DUP-001"])
  }
}
