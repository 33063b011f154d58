import Testing

@testable import GrantLedger

@Suite struct CarryOverTests {
  private func carryOvers(_ build: (inout ExportsBuilder) -> Void) throws -> CarryOvers {
    var builder = ExportsBuilder()
    builder.file("all.csv", .applications)
    build(&builder)
    return try settle(builder.build(), by: World.catalogue, today: World.today).ledger.carryOvers
  }

  @Test func `rows of a municipality, scheme and year are added up, each side on its own`() throws {
    let years = try carryOvers { builder in
      for (part, kroner) in [("kurs", 10), ("velferd", 5)] as [(StaticString, Int32)] {
        builder.application("1", World.competence, World.åmli, part: part) {
          $0.carryOverApplied = .kroner(kroner)
        }
        builder.report("1", World.competence, World.åmli, part: part) { row in
          row.unused = .kroner(100)
          row.carryOverApplied = .kroner(kroner * 2)
          row.carryOverApproved = .kroner(kroner)
          row.carriedIn = .kroner(kroner * 3)
        }
      }
    }
    let åmli = try #require(years.year(2021, scheme: World.competence.id, municipality: World.åmli.number))
    #expect(years.years == [åmli])
    #expect(åmli.application.applied == .kroner(15))
    #expect(åmli.application.approved == nil && åmli.application.carriedIn == nil)
    #expect(åmli.report.applied == .kroner(30))
    #expect(åmli.report.approved == .kroner(15))
    #expect(åmli.report.carriedIn == .kroner(45))
    #expect(åmli.application.isWhole && åmli.report.isWhole)
  }

  @Test func `blank stays blank, and zero is said`() throws {
    let years = try carryOvers { builder in
      builder.application("1", World.competence, World.åmli)
      builder.report("1", World.competence, World.åmli) { $0.carryOverApplied = .zero }
    }
    let åmli = try #require(years.years.first)
    #expect(åmli.application.applied == nil)
    #expect(åmli.report.applied == .zero)
  }

  @Test func `a row in quarantine leaves its side unwhole, also when claims stand between`() throws {
    let years = try carryOvers { builder in
      builder.application("1", World.competence, World.åmli) { $0.carryOverApplied = .kroner(1) }
      builder.application("1", World.competence, World.åmli) { $0.carryOverApplied = .kroner(1) }
      builder.claim("F", World.åmli) { $0.granted = .kroner(1) }
      builder.claim("F", World.åmli) { $0.granted = .kroner(1) }
      builder.report("1", World.competence, World.åmli) { $0.carryOverApplied = .kroner(1) }
      builder.report("2", World.competence, World.risør) { $0.used = .kroner(-1) }
    }
    let åmli = try #require(years.years.first)
    #expect(åmli.application.isHeld && !åmli.application.isWhole)
    #expect(åmli.application.applied == .kroner(1))
    #expect(åmli.report.isWhole)
    #expect(years.years.last?.report.isHeld == true)
    #expect(years.years.count == 2)
  }

  @Test func `the row that states the amount is the one pointed at`() throws {
    var rows: [Origin] = []
    let years = try carryOvers { builder in
      rows.append(builder.application("1", World.competence, World.åmli, part: "kurs"))
      rows.append(
        builder.application("1", World.competence, World.åmli, part: "velferd") {
          $0.carryOverApplied = .kroner(1)
        })
      rows.append(
        builder.application("2", World.competence, World.åmli, part: "kurs") {
          $0.carryOverApplied = .kroner(1)
        })
    }
    #expect(years.years.first?.application.origin == rows[1])
  }

  @Test func `a refund carries nothing over`() throws {
    let years = try carryOvers { builder in
      builder.application("1", World.doctors, World.åmli) { $0.carryOverApplied = .kroner(1) }
    }
    #expect(years.years.isEmpty)
  }
}
