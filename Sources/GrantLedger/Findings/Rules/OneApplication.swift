extension Rule {
  /// A municipality sends one application for all parts of a scheme, where the scheme says so (B15, R01, K15).
  ///
  /// Two rounds in a year are two allocations (facts 2.5); regional applications, those of others than municipalities,
  /// and those withdrawn or dismissed are not counted. Each municipality is told of once, at its second application.
  static let severalApplications = Rule(
    "APP-001", .warning,
    check: .rows { exports, surroundings in
      OneApplication(exports, surroundings).several { $0.caseNumber }.map { several in
        several.breach(
          .caseNumber, surroundings, [.init("case", .text(exports.texts[several.first]))])
      }
    },
    examples: [
      .finds(
        "two case numbers",
        .scene { scene in
          scene.application(.firstPart)
          scene.application(.secondPart, case: "2021/2")
        }),
      .finds(
        "three case numbers are one matter",
        .scene { scene in for number in 1...3 { scene.application(.firstPart, case: "2021/\(number)") } }),
      .finds(
        "the first is sent by a municipality, the second does not say",
        .scene { scene in
          scene.application(.firstPart) { $0.applicantKind = .municipality }
          scene.application(.firstPart, case: "2021/2")
        }),
      .finds(
        "Mandal and Lindesnes once they are one",
        .scene { scene in
          scene.application(.firstPart, at: .lindesnes, year: 2020)
          scene.application(.firstPart, at: .mandal, year: 2020, case: "2021/2")
        }),
      .passes(
        "Mandal and Lindesnes while they were two",
        .scene { scene in
          scene.application(.firstPart, at: .lindesnes, year: 2019)
          scene.application(.firstPart, at: .mandal, year: 2019, case: "2021/2")
        }),
      .passes(
        "one application with measures in both parts",
        .scene { scene in
          scene.application(.firstPart)
          scene.application(.secondPart)
        }),
      .passes(
        "two municipalities",
        .scene { scene in
          scene.application(.firstPart)
          scene.application(.firstPart, at: .valle, case: "2021/2")
        }),
      .passes(
        "two years",
        .scene { scene in
          scene.application(.firstPart)
          scene.application(.firstPart, year: 2020, case: "2021/2")
        }),
      .passes(
        "two rounds",
        .scene { scene in
          for round in ["1", "2"] {
            let text = scene.text(round)
            scene.application(.firstPart, case: "2021/\(round)") { $0.round = text }
          }
        }),
      .passes(
        "one of them is regional",
        .scene { scene in
          scene.application(.firstPart)
          scene.application(.firstPart, case: "2021/2") { $0.isRegional = true }
        }),
      .passes(
        "one of them is the county municipality's",
        .scene { scene in
          scene.application(.firstPart)
          scene.application(.firstPart, case: "2021/2") { $0.applicantKind = .countyMunicipality }
        }),
      .passes(
        "one was withdrawn and one dismissed",
        .scene { scene in
          scene.application(.firstPart)
          scene.application(.firstPart, case: "2021/2") { $0.decision = .withdrawn }
          scene.application(.firstPart, case: "2021/3") { $0.decision = .dismissed }
        }),
      .passes(
        "a case number is blank",
        .scene { scene in
          scene.application(.firstPart)
          scene.application(.firstPart, case: nil)
        }),
      .passes(
        "a scheme that does not say so",
        .scene { scene in
          scene.application()
          scene.application(case: "2021/2")
        }),
    ])

  /// A municipality has one contact person for all parts of a scheme, where the scheme says so (B15, R02, K15).
  ///
  /// Counted as applications are; no name is shown.
  static let severalContacts = Rule(
    "APP-002", .warning,
    check: .rows { exports, surroundings in
      let persons = PersonNumbers(exports.persons)
      return OneApplication(exports, surroundings).several { row in
        row.contactPerson.flatMap { persons.number(of: $0) }
      }.map { $0.breach(.contactPerson, surroundings, []) }
    },
    examples: [
      .finds("two contacts in one application", .scene { $0.contacts("Kari Arkivhaug", "Ola Arkivhaug") }),
      .finds(
        "the first row has none", .scene { $0.contacts(nil, "Kari Arkivhaug", "Ola Arkivhaug") }),
      .passes("one contact", .scene { $0.contacts("Kari Arkivhaug", "Kari Arkivhaug") }),
      .passes(
        "one contact, written in two ways", .scene { $0.contacts("Kari Arkivhaug", "KARI  ARKIVHAUG") }),
      .passes("one row has none", .scene { $0.contacts("Kari Arkivhaug", nil) }),
      .passes("one row has a line for none", .scene { $0.contacts("Kari Arkivhaug", "–") }),
    ])
}

extension ExampleScene {
  /// A row of the same application for each contact.
  fileprivate mutating func contacts(_ names: String?...) {
    for (index, name) in names.enumerated() {
      let contact = name.map { person($0) }
      application(.firstPart) { row in
        row.contactPerson = contact
        row.applied = .kroner(Int32(index))
      }
    }
  }
}

/// The rows that are to make up one application for each municipality, scheme, year and round.
private struct OneApplication {
  let exports: Exports
  /// The place in the catalogue of schemes that want one application, for each distinct writing; nil for others.
  private let schemes: [Int?]

  private struct Sender: Hashable {
    var municipality: MunicipalityNumber
    var scheme: Int
    var year: Int
    var round: TextID?
  }

  init(_ exports: Exports, _ surroundings: Surroundings) {
    self.exports = exports
    let catalogue = surroundings.catalogue
    schemes = exports.rowSchemes(in: catalogue).map { scheme in
      scheme.index.flatMap { catalogue.schemes[$0].oneApplication ? $0 : nil }
    }
  }

  /// The senders whose rows have more than one value, in the order in which they were first met.
  func several<Value: Hashable>(_ value: (ApplicationRow.Content) -> Value?) -> [Several<Value>] {
    guard schemes.contains(where: { $0 != nil }) else { return [] }
    var places: [Sender: Int] = [:]
    var found: [Several<Value>] = []
    for row in exports.applications {
      guard let scheme = schemes[Int(row.content.scheme.index)], isCounted(row.content),
        let value = value(row.content),
        let municipality = exports[row.content.place].municipality(in: row.content.year)
      else { continue }
      let sender = Sender(
        municipality: municipality.number, scheme: scheme, year: row.content.year, round: row.content.round)
      if let place = places[sender] {
        found[place].add(value, row)
      } else {
        places[sender] = found.count
        found.append(
          Several(
            municipality: municipality.name, scheme: exports[row.content.scheme].schemeID, first: value,
            row: row))
      }
    }
    return found.filter { $0.second != nil }
  }

  private func isCounted(_ row: ApplicationRow.Content) -> Bool {
    !row.isRegional && row.applicantKind ?? .municipality == .municipality && row.decision != .withdrawn
      && row.decision != .dismissed
  }
}

/// The different values of one sender's rows.
private struct Several<Value: Hashable> {
  let municipality: String
  let scheme: SchemeID?
  let first: Value
  private let row: ApplicationRow
  /// Where a second value was first met.
  private(set) var second: Origin?
  private var others: Set<Value> = []

  init(municipality: String, scheme: SchemeID?, first: Value, row: ApplicationRow) {
    self.municipality = municipality
    self.scheme = scheme
    self.first = first
    self.row = row
  }

  mutating func add(_ value: Value, _ row: ApplicationRow) {
    if value == first { return }
    if second == nil { second = row.origin }
    others.insert(value)
  }

  func breach(
    _ column: ColumnKey, _ surroundings: Surroundings, _ more: [Finding.Argument]
  ) -> Breach {
    Breach(
      place: .record(second ?? row.origin, column), scheme: scheme,
      arguments: [
        .init("municipality", .text(municipality)), .init("count", .count(1 + others.count)),
        .init("scheme", .text(scheme.map { surroundings.shortName(of: $0) } ?? "")),
        .init("year", .code(String(row.content.year))), .init("first", .record(row.origin)),
      ] + more)
  }
}
