import Testing

@testable import GrantLedger

@Suite struct PostingTests {
  private func settled(_ make: (inout ExportsBuilder) -> Void) throws -> Settlement {
    var builder = ExportsBuilder()
    builder.file("all.csv", .applications)
    make(&builder)
    return try settle(builder.build(), by: World.catalogue, today: World.today)
  }

  @Test func `rows of one case number are one case, whatever their parts`() throws {
    let ledger = try settled {
      $0.application("1", World.competence, World.åmli, part: "kurs") { $0.granted = .kroner(10) }
      $0.application("1", World.competence, World.åmli, part: "velferd") { $0.granted = .kroner(20) }
      $0.application("2", World.competence, World.åmli, part: "kurs")
    }.ledger
    #expect(ledger.cases.count == 2)
    #expect(ledger.entries.map(\.grantCase) == [0, 0, 1])
    #expect(ledger.cases[0].granted == .kroner(30))
    #expect(Array(ledger.cases[0].parts) == [World.partID("kurs"), World.partID("velferd")])
    #expect(ledger.cases[1].grantedParts.isEmpty)
  }

  @Test func `a case number of another year or scheme is another case`() throws {
    let ledger = try settled {
      $0.application("1", World.loneliness, World.åmli)
      $0.application("1", World.loneliness, World.åmli, year: 2020)
      $0.application("1", World.competence, World.åmli, part: "kurs")
    }.ledger
    #expect(ledger.cases.count == 3)
  }

  @Test func `a report joins the application with its case number`() throws {
    let ledger = try settled {
      $0.application("1", World.loneliness, World.åmli) { $0.granted = .kroner(10) }
      $0.application("2", World.loneliness, World.åmli) { $0.granted = .kroner(20) }
      $0.report("2", World.loneliness, World.åmli) { $0.used = .kroner(20) }
    }.ledger
    #expect(ledger.cases.map(\.reports.count) == [0, 1])
    #expect(ledger.entries.last?.grantCase == 1)
  }

  @Test func `without a number it joins on municipality, scheme, part and round`() throws {
    let ledger = try settled { builder in
      let autumn = builder.text("høst")
      builder.application("1", World.competence, World.åmli, part: "kurs")
      builder.application("2", World.competence, World.åmli, part: "velferd")
      builder.application("3", World.competence, World.risør, part: "kurs")
      builder.application("4", World.competence, World.åmli, part: "kurs") { $0.round = autumn }
      builder.report(nil, World.competence, World.åmli, part: "velferd")
      builder.report(nil, World.competence, World.risør, part: "kurs")
      builder.report(nil, World.competence, World.åmli, part: "kurs") { $0.round = autumn }
      builder.report(nil, World.competence, World.åmli, part: "kurs")
    }.ledger
    #expect(ledger.entries.suffix(4).map(\.grantCase) == [1, 2, 3, 0])
  }

  @Test func `without a number it joins no case where there are two to choose from`() throws {
    let settlement = try settled {
      $0.application("1", World.loneliness, World.åmli)
      $0.application("2", World.loneliness, World.åmli)
      $0.report(nil, World.loneliness, World.åmli) { $0.used = .kroner(5) }
    }
    #expect(settlement.ledger.entries.last?.grantCase == nil)
    #expect(settlement.findings.contains { $0.rule == "REP-001" })
    // Its money is counted all the same.
    #expect(
      settlement.allocation.totals(year: 2021, scheme: World.loneliness.id).amounts.used == .kroner(5))
  }

  @Test func `many rows of one case at one place are still one case there`() throws {
    let ledger = try settled { builder in
      for _ in 0..<3 { builder.application("1", World.loneliness, World.åmli) { $0.granted = .kroner(1) } }
      builder.report(nil, World.loneliness, World.åmli)
    }.ledger
    #expect(ledger.entries.last?.grantCase == 0)
  }

  @Test func `two rounds in one year are two cases`() throws {
    let ledger = try settled { builder in
      let rounds = ["vår", "høst"].map { builder.text($0) }
      for round in rounds {
        builder.application(nil, World.loneliness, World.åmli) {
          $0.round = round
          $0.granted = .kroner(10)
        }
      }
    }.ledger
    #expect(ledger.cases.count == 2)
  }

  @Test func `one number in two rounds is two cases, each with its own report`() throws {
    let settlement = try settled { builder in
      let (spring, autumn) = (builder.text("vår"), builder.text("høst"))
      for round in [spring, autumn] {
        builder.application("1", World.loneliness, World.åmli) {
          $0.round = round
          $0.granted = .kroner(10)
        }
      }
      builder.report("1", World.loneliness, World.åmli) { $0.round = autumn }
    }
    #expect(settlement.ledger.cases.map(\.reports.count) == [0, 1])
    #expect(settlement.ledger.entries.map(\.grantCase) == [0, 1, 1])
    // The report of the spring is still to come.
    #expect(settlement.findings.filter { $0.rule == "REP-002" }.count == 1)
  }

  @Test func `a number whose rows do not all name the round is one case`() throws {
    let ledger = try settled { builder in
      let spring = builder.text("vår")
      builder.application("1", World.loneliness, World.åmli) { $0.applied = .kroner(1) }
      builder.application("1", World.loneliness, World.åmli) { $0.round = spring }
      builder.application("1", World.loneliness, World.åmli) { $0.applied = .kroner(2) }
      builder.report("1", World.loneliness, World.åmli)
    }.ledger
    #expect(ledger.entries.map(\.grantCase) == [0, 0, 0, 0])
    #expect(ledger.cases[0].round != nil)
  }

  @Test func `a report that names no round joins none of two rounds`() throws {
    let settlement = try settled { builder in
      for round in ["vår", "høst"].map({ builder.text($0) }) {
        builder.application("1", World.loneliness, World.åmli) { $0.round = round }
      }
      builder.report("1", World.loneliness, World.åmli) { $0.used = .kroner(5) }
    }
    #expect(settlement.ledger.entries.last?.grantCase == nil)
    #expect(settlement.findings.map(\.rule).contains("REP-001"))
  }

  @Test func `without numbers the applicant tells cases apart`() throws {
    let ledger = try settled { builder in
      let choir = builder.text("Koret")
      builder.application(nil, World.loneliness, World.åmli) { $0.applied = .kroner(1) }
      builder.application(nil, World.loneliness, World.åmli) { $0.applicant = choir }
      builder.application(nil, World.loneliness, World.åmli) { $0.applied = .kroner(2) }
    }.ledger
    #expect(ledger.entries.map(\.grantCase) == [0, 1, 0])
    #expect(ledger.cases[1].applicant != nil)
  }

  @Test func `a report of another year does not join`() throws {
    let settlement = try settled {
      $0.application("1", World.loneliness, World.åmli, year: 2021) { $0.granted = .kroner(10) }
      $0.report("1", World.loneliness, World.åmli, year: 2020)
    }
    #expect(settlement.ledger.entries.last?.grantCase == nil)
    #expect(settlement.findings.map(\.rule).contains("REP-001"))
    #expect(settlement.findings.map(\.rule).contains("REP-002"))
  }

  @Test func `a report that names no part goes to the case's only part`() throws {
    let settlement = try settled {
      $0.application("1", World.competence, World.åmli, part: "kurs") { $0.granted = .kroner(10) }
      $0.report("1", World.competence, World.åmli) { $0.used = .kroner(4) }
    }
    let part = settlement.allocation.totals(
      year: 2021, scheme: World.competence.id, division: .part(World.partID("kurs")))
    #expect(part.amounts.used == .kroner(4))
    #expect(part.reportsReceived == 1)
    #expect(
      !settlement.allocation.hasAny(year: 2021, scheme: World.competence.id, division: .unassigned))
  }

  @Test func `a report that names no part stays without one where the case has several`() throws {
    let settlement = try settled {
      $0.application("1", World.competence, World.åmli, part: "kurs") { $0.granted = .kroner(10) }
      $0.application("1", World.competence, World.åmli, part: "velferd") { $0.granted = .kroner(10) }
      $0.report("1", World.competence, World.åmli) { $0.used = .kroner(4) }
    }
    let unassigned = settlement.allocation.totals(
      year: 2021, scheme: World.competence.id, division: .unassigned)
    #expect(unassigned.amounts.used == .kroner(4))
    #expect(settlement.allocation.totals(year: 2021, scheme: World.competence.id).reportsReceived == 1)
  }

  @Test func `a quarantined row is not posted, and its report has no application`() throws {
    let settlement = try settled {
      $0.application("1", World.loneliness, World.åmli) {
        $0.decision = .refused
        $0.granted = .kroner(10)
      }
      $0.report("1", World.loneliness, World.åmli)
    }
    #expect(settlement.quarantine.map(\.origin.line) == [2])
    #expect(settlement.ledger.entries.map(\.origin.line) == [3])
    #expect(settlement.ledger.cases.isEmpty)
    #expect(settlement.reconciliation.holds)
  }

  @Test func `claims are cases that no report is due for`() throws {
    let settlement = try settled {
      $0.claim("1", World.åmli) { $0.granted = .kroner(9_752) }
    }
    let totals = settlement.allocation.totals(year: 2021, scheme: World.doctors.id)
    #expect(totals.applications == 1)
    #expect(totals.grantedApplications == 1)
    #expect(totals.reportsDue == 0)
    #expect(!settlement.findings.contains { $0.rule == "REP-002" })
  }
}
