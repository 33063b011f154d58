import Testing

@testable import GrantLedger

/// What the rules on applications say beside that something is wrong.
@Suite struct GrantRuleTests {
  @Test func `a measure for those who live elsewhere is pointed to the schemes that are for them`() throws {
    var catalogue = ExampleWorld.catalogue
    let plain = try #require(catalogue.schemes.firstIndex { $0.id == ExampleWorld.schemeID })
    let known = try #require(catalogue.schemes.firstIndex { $0.id == ExampleWorld.otherSchemeID })
    catalogue.schemes[plain].livingPlaces = [.ownHome, .careHome]
    catalogue.schemes[plain].firstYear = 2021
    catalogue.schemes[known].livingPlaces = [.ownHome]
    func near(_ rule: RuleNumber, _ place: LivingPlace, year: Int) throws -> Finding.Argument.Value? {
      try played(by: catalogue) { scene in scene.application(.homes, year: year) { $0.livingPlace = place } }
        .first { $0.rule == rule }?["near"]
    }
    #expect(try near("APP-004", .ownHome, year: 2021) == .texts(["example"]))
    #expect(try near("APP-004", .ownHome, year: 2020) == .texts([]))
    #expect(try near("APP-005", .careHome, year: 2021) == .texts(["example"]))
  }

  @Test func `a scheme keeps out every home and every applicant but those it is for`() throws {
    var catalogue = ExampleWorld.catalogue
    let scheme = try #require(catalogue.schemes.firstIndex { $0.id == ExampleWorld.homesID })
    for allowed in LivingPlace.allCases {
      catalogue.schemes[scheme].livingPlaces = [allowed]
      for place in LivingPlace.allCases {
        let rules = try played(by: catalogue) { $0.application(.homes) { $0.livingPlace = place } }.map(
          \.rule)
        // A care home that may be staffed round the clock is a matter of its own.
        let isInDoubt = allowed == .staffedCareHome && place == .careHome
        #expect(rules.contains("APP-004") == (place != allowed && !isInDoubt), "\(allowed) \(place)")
        #expect(rules.contains("APP-005") == isInDoubt, "\(allowed) \(place)")
      }
    }
    catalogue.schemes[scheme].applicantsInDoubt = []
    for allowed in ApplicantKind.allCases {
      catalogue.schemes[scheme].applicants = [allowed]
      for kind in ApplicantKind.allCases {
        let rules = try played(by: catalogue) { $0.application(.homes) { $0.applicantKind = kind } }.map(
          \.rule)
        #expect(rules.contains("APP-003") == (kind != allowed), "\(allowed) \(kind)")
      }
    }
  }

  @Test func `exactly at a limit is under it, by nothing`() throws {
    let found = try played { $0.application(.firstPart) { $0.granted = .kroner(200_000) } }
      .first { $0.rule == "RAD-001" }
    #expect(found?["under"] == .money(.zero))
    #expect(found?["over"] == .text(""))
  }

  @Test func `a kind of applicant is called by the catalogue's first word for it`() throws {
    var catalogue = ExampleWorld.catalogue
    catalogue.codeWords.applicantKinds = [.municipality: ["Kommune", "Kommunen"], .organisation: ["Lag"]]
    let found = try played(by: catalogue) { scene in
      scene.application(.homes) { $0.applicantKind = .organisation }
    }.first { $0.rule == "APP-003" }
    #expect(found?["applicant"] == .text("Lag"))
    #expect(found?["allowed"] == .texts(["Kommune"]))
  }

  @Test func `of several applications the second is shown, with the place of the first`() throws {
    let found = try played { scene in
      for number in 1...3 { scene.application(.firstPart, case: "2021/\(number)") }
    }.filter { $0.rule == "APP-001" }
    #expect(found.count == 1)
    #expect(found.first?.place == .record(record(2), .caseNumber))
    #expect(found.first?["first"] == .record(record(1)))
    #expect(found.first?["case"] == .text("2021/1"))
    #expect(found.first?["count"] == .count(3))
    #expect(found.first?.scheme == ExampleWorld.dividedID)
  }

  @Test func `a municipality of the year of the grant is called by its name of that year`() throws {
    let found = try played { scene in
      scene.application(.firstPart, at: .mandal, year: 2019)
      scene.application(.firstPart, at: .mandal, year: 2019, case: "2021/2")
    }.first { $0.rule == "APP-001" }
    #expect(found?["municipality"] == .text("Mandal"))
  }

  @Test func `where more is granted than was applied for, nothing is said of the proposal`() throws {
    let rules = try played { scene in
      scene.application { row in
        row.applied = .kroner(1)
        row.proposed = .kroner(2)
        row.granted = .kroner(2)
      }
    }.map(\.rule)
    #expect(rules.contains("GRT-001"))
    #expect(!rules.contains("APP-007"))
  }

  @Test func `a contact whom a scheme shown for the county alone names is not told of`() throws {
    func found(_ disclosure: Scheme.Disclosure) throws -> Bool {
      var catalogue = ExampleWorld.catalogue
      let plain = try #require(catalogue.schemes.firstIndex { $0.id == ExampleWorld.schemeID })
      catalogue.schemes[plain].disclosure = disclosure
      return try played(by: catalogue) { scene in
        let kari = scene.person("Kari")
        scene.application(at: .åmli) { $0.contactPerson = kari }
        scene.application(at: .valle) { $0.contactPerson = kari }
      }.contains { $0.rule == "CON-002" }
    }
    #expect(try found(.municipality))
    #expect(try !found(.county))
  }

  @Test func `the office's present mailbox is named, and no former one`() throws {
    var catalogue = ExampleWorld.catalogue
    let source = Source(document: "", place: "")
    catalogue.office.mailboxes = [
      .init(address: "old@example.no", isCurrent: false, source: source),
      .init(address: "new@example.no", isCurrent: true, source: source),
    ]
    let found = try played(by: catalogue) { scene in scene.application { $0.usesFormerMailbox = true } }
    #expect(found.first { $0.rule == "CON-001" }?["mailbox"] == .text("new@example.no"))
  }

  @Test func `an education that no other body has a scheme for is not pointed out`() throws {
    func found(_ catalogue: Catalogue) throws -> Finding? {
      try played(by: catalogue) { scene in
        let (measure, institution) = (scene.text("Avansert klinisk sykepleie"), scene.text("UiA"))
        scene.application(.firstPart) { row in
          row.measure = measure
          row.institution = institution
          row.participants = 1
          row.applied = .kroner(30_000)
        }
      }.first { $0.rule == "RAT-005" }
    }
    var catalogue = ExampleWorld.catalogue
    #expect(try found(catalogue)?["post"] == .text("762/63"))
    catalogue.schemes.removeAll { $0.chapterAndPost == "762/63" }
    #expect(try found(catalogue) == nil)
  }
}

/// The findings on a scene of the examples' world.
func played(
  by catalogue: Catalogue = ExampleWorld.catalogue, today: CivilDate = ExampleWorld.today,
  _ describe: (inout ExampleScene) -> Void
) throws -> [Finding] { try settled(by: catalogue, today: today, describe).findings }

/// The settlement of a scene of the examples' world.
func settled(
  by catalogue: Catalogue = ExampleWorld.catalogue, today: CivilDate = ExampleWorld.today,
  _ describe: (inout ExampleScene) -> Void
) throws -> Settlement {
  var scene = ExampleScene()
  describe(&scene)
  var builder = ExportsBuilder()
  builder.add(scene)
  return try settle(builder.build(), by: catalogue, today: today)
}

extension Finding {
  subscript(name: String) -> Argument.Value? { arguments.first { $0.name == name }?.value }
}

/// A record of the scene's applications, which stand in the first file.
private func record(_ number: UInt32) -> Origin {
  Origin(file: FileID(index: 0), line: number + 1, record: number)
}
