import Testing

@testable import GrantLedger

@Suite struct AuditStateTests {
  /// The scheme of courses with a limit of 200 000 kroner, and reports due on 1 February 2022.
  private static func competence(
    inclusive: Bool = false, basis: AuditRequirement.Basis = .total, twoYears: Bool = true
  ) -> Scheme {
    var scheme = World.competence
    var audit = AuditRequirement(
      limit: .kroner(200_000), isInclusive: inclusive, basis: basis, source: scheme.source)
    audit.mayCoverTwoYears = twoYears
    scheme.audit = audit
    return scheme
  }

  private func states(
    _ scheme: Scheme = competence(), today: CivilDate = World.today,
    _ build: (inout ExportsBuilder) -> Void
  ) throws -> [AuditState] {
    var catalogue = World.catalogue
    catalogue.schemes[0] = scheme
    var builder = ExportsBuilder()
    builder.file("all.csv", .applications)
    build(&builder)
    return try settle(builder.build(), by: catalogue, today: today).ledger.audits
  }

  private func verdicts(
    _ scheme: Scheme = competence(), today: CivilDate = World.today,
    _ build: (inout ExportsBuilder) -> Void
  ) throws -> [AuditState.Verdict] {
    try states(scheme, today: today, build).map(\.verdict)
  }

  @Test(arguments: [
    (Int32(199_999), false, false), (200_000, false, false), (200_001, false, true),
    (199_999, true, false), (200_000, true, true), (200_001, true, true),
  ])
  func `the limit demands an attestation from it or over it, as the catalogue says`(
    granted: Int32, isInclusive: Bool, isRequired: Bool
  ) throws {
    let states = try states(Self.competence(inclusive: isInclusive)) { builder in
      builder.application("1", World.competence, World.åmli, part: "kurs") { $0.granted = .kroner(granted) }
    }
    #expect(states.map(\.isRequired) == [isRequired])
    #expect(states.map(\.isAtOpenLimit) == [granted == 200_000 && !isInclusive])
  }

  @Test func `grants of all parts and applications are added up for a municipality and year`() throws {
    let states = try states { builder in
      for (number, part, kroner, year) in [
        ("1", "kurs", 100_000, 2021), ("1", "velferd", 50_000, 2021), ("2", "kurs", 50_001, 2021),
        ("3", "kurs", 7, 2020),
      ] as [(String, StaticString, Int32, Int)] {
        builder.application(number, World.competence, World.åmli, part: part, year: year) {
          $0.granted = .kroner(kroner)
        }
      }
      builder.application("4", World.competence, World.risør, part: "kurs") { $0.granted = .kroner(9) }
    }
    #expect(states.map(\.granted) == [.kroner(200_001), .kroner(7), .kroner(9)])
    #expect(states.map(\.part) == [nil, nil, nil])
  }

  @Test func `each part has its own limit where the catalogue says so`() throws {
    let states = try states(Self.competence(basis: .perPart)) { builder in
      for (part, kroner, audit) in [
        ("kurs", 200_001, Answer.yes), ("velferd", 150_000, .no),
      ] as [(StaticString, Int32, Answer)] {
        builder.application("1", World.competence, World.åmli, part: part) { $0.granted = .kroner(kroner) }
        builder.report("1", World.competence, World.åmli, part: part) { row in
          row.audit = audit
          row.used = .kroner(5)
        }
      }
    }
    #expect(states.map(\.granted) == [.kroner(200_001), .kroner(150_000)])
    #expect(states.map(\.used) == [.kroner(5), .kroner(5)])
    #expect(states.map(\.verdict) == [.attested, .printoutMissing])
  }

  @Test func `an organisation answers for itself, and not with the municipality`() throws {
    let states = try states { builder in
      let choir = builder.text("Koret")
      builder.application("1", World.competence, World.åmli) { $0.granted = .kroner(150_000) }
      builder.application("2", World.competence, World.åmli) { row in
        row.granted = .kroner(150_000)
        row.applicant = choir
        row.applicantKind = .organisation
      }
    }
    #expect(states.map(\.recipientName) == ["Åmli", "Koret"])
    #expect(states.allSatisfy { !$0.isRequired })
  }

  @Test func `a municipality that writes its name in two ways, and not what it is, is still one`() throws {
    let states = try states { builder in
      for (number, name) in [("1", "Åmli kommune"), ("2", "Åmli")] {
        let applicant = builder.text(name)
        builder.application(number, World.competence, World.åmli) { row in
          row.granted = .kroner(150_000)
          row.applicant = applicant
        }
      }
    }
    #expect(states.map(\.granted) == [.kroner(300_000)])
  }

  @Test func `a report in quarantine has come, with what was sent with it`() throws {
    let verdicts = try verdicts { builder in
      builder.application("1", World.competence, World.åmli, part: "kurs") { $0.granted = .kroner(200_001) }
      builder.report("1", World.competence, World.åmli, part: "kurs") { row in
        row.used = .kroner(-1)
        row.audit = .yes
      }
    }
    #expect(verdicts == [.attested])
  }

  /// 1 February 2022 is the deadline.
  @Test(arguments: [
    (Int32(19_024), AuditState.Verdict.notYetAsked), (19_025, .reportMissing),
  ])
  func `nothing is asked before the deadline is past`(today: Int32, verdict: AuditState.Verdict) throws {
    let verdicts = try verdicts(today: CivilDate(dayNumber: today)) { builder in
      builder.application("1", World.competence, World.åmli) { $0.granted = .kroner(200_001) }
    }
    #expect(verdicts == [verdict])
  }

  @Test func `nothing is asked where no deadline is set, until all of it is reported`() throws {
    func verdicts(reports: [StaticString]) throws -> [AuditState.Verdict] {
      try self.verdicts { builder in
        for part in ["kurs", "velferd"] as [StaticString] {
          builder.application("1", World.competence, World.åmli, part: part, year: 2020) {
            $0.granted = .kroner(150_000)
          }
        }
        for part in reports {
          builder.report("1", World.competence, World.åmli, part: part, year: 2020) { $0.audit = .no }
        }
      }
    }
    #expect(try verdicts(reports: []) == [.notYetAsked])
    #expect(try verdicts(reports: ["kurs"]) == [.notYetAsked])
    #expect(try verdicts(reports: ["kurs", "velferd"]) == [.attestationMissing])
  }

  @Test(arguments: [
    (Int32(199_999), true, AuditState.Verdict.mayWaitForNextYear), (200_000, true, .attestationMissing),
    (199_999, false, .attestationMissing),
  ])
  func `one attestation may cover two years where less than the limit was used`(
    used: Int32, twoYears: Bool, verdict: AuditState.Verdict
  ) throws {
    let verdicts = try verdicts(Self.competence(twoYears: twoYears)) { builder in
      builder.application("1", World.competence, World.åmli) { $0.granted = .kroner(200_001) }
      builder.report("1", World.competence, World.åmli) { $0.used = .kroner(used) }
    }
    #expect(verdicts == [verdict])
  }

  @Test(
    arguments: [
      (Answer.yes, [AuditState.Verdict.attestedWithNextYear, .attested]),
      (.no, [.attestationMissing, .printoutMissing]), (nil, [.mayWaitForNextYear, .notYetAsked]),
    ] as [(Answer?, [AuditState.Verdict])])
  func `the next year's report settles it`(audit: Answer?, verdict: [AuditState.Verdict]) throws {
    let verdicts = try verdicts { builder in
      builder.application("1", World.competence, World.åmli) { $0.granted = .kroner(200_001) }
      builder.report("1", World.competence, World.åmli) { $0.used = .kroner(5) }
      builder.application("2", World.competence, World.åmli, year: 2022) { $0.granted = .kroner(1) }
      if let audit {
        builder.report("2", World.competence, World.åmli, year: 2022) { $0.audit = audit }
      }
    }
    #expect(verdicts == verdict)
  }

  @Test
  func `a former municipality stands for itself, and its attestation may come from the one that took over`()
    throws
  {
    var søgne = World.risør
    søgne.number = MunicipalityNumber(value: 1018)
    søgne.name = "Søgne"
    søgne.validity.last = CivilDate(dayNumber: 18_261)
    let former = søgne
    let states = try states { builder in
      let place = builder.place(written: "1018 Søgne", .found(World.kristiansand, former: former))
      var application = ApplicationRow.Content(
        year: 2019, scheme: builder.scheme(World.competence), place: place)
      application.caseNumber = builder.text("1")
      application.granted = .kroner(200_001)
      builder.add(application)
      builder.application("2", World.competence, World.kristiansand, year: 2019) {
        $0.granted = .kroner(150_000)
      }
      builder.application("3", World.competence, World.kristiansand, year: 2020) {
        $0.granted = .kroner(150_000)
      }
      builder.report("1", World.competence, World.kristiansand, year: 2019) { $0.used = .kroner(1) }
      builder.report("3", World.competence, World.kristiansand, year: 2020) { $0.audit = .yes }
    }
    #expect(states.map(\.recipientName) == ["Søgne", "Kristiansand", "Kristiansand"])
    #expect(states.map(\.verdict) == [.attestedWithNextYear, .notYetAsked, .attested])
  }

  @Test func `a scheme without reports or without a limit has no states`() throws {
    var refund = Self.competence()
    refund.reportRequired = false
    #expect(
      try states(refund) { $0.application("1", World.competence, World.åmli) { $0.granted = .kroner(1) } }
        .isEmpty)
    #expect(
      try states { $0.application("1", World.loneliness, World.åmli) { $0.granted = .kroner(1) } }.isEmpty)
  }

  @Test(arguments: [
    (Int64(19_000_000), true), (18_999_999, false), (21_000_000, true), (21_000_001, false),
    (20_000_000, true), (.min, false), (.max, false),
  ])
  func `near is within a twentieth part on either side`(øre: Int64, isNear: Bool) {
    #expect(Radar.isNear(Money(øre: øre), .kroner(200_000)) == isNear)
    #expect(!Radar.isNear(Money(øre: øre), .zero))
  }
}
