extension Rule {
  /// A contact's address is not one that the office has left (B13, R23); told once for each case and kind of row.
  static let formerMailbox = Rule(
    "CON-001", .warning,
    check: .rows { exports, surroundings in
      let mailbox = surroundings.catalogue.office.mailboxes.first(where: \.isCurrent)?.address
      let arguments = [Finding.Argument("mailbox", .text(mailbox ?? ""))]
      var told: Set<TextID> = []
      let applications = exports.applications.filter { row in
        row.content.usesFormerMailbox && row.content.caseNumber.map { told.insert($0).inserted } ?? true
      }
      told = []
      let reports = exports.reports.filter { row in
        row.content.usesFormerMailbox && row.content.caseNumber.map { told.insert($0).inserted } ?? true
      }
      let rows =
        applications.map { ($0.origin, $0.content.scheme) } + reports.map { ($0.origin, $0.content.scheme) }
      return rows.map { origin, scheme in
        Breach(place: .record(origin, .email), scheme: exports[scheme].schemeID, arguments: arguments)
      }
    },
    examples: [
      .finds("in an application", .scene { $0.application { $0.usesFormerMailbox = true } }),
      .finds(
        "in both rows of a case",
        .scene { scene in
          for amount: Int32 in 1...2 {
            scene.application { row in
              row.applied = .kroner(amount)
              row.usesFormerMailbox = true
            }
          }
        }),
      .finds(
        "in application and report", count: 2,
        .scene { scene in
          scene.application { $0.usesFormerMailbox = true }
          scene.report { $0.usesFormerMailbox = true }
        }),
      .finds(
        "in rows without a case number", count: 2,
        .scene { scene in
          scene.application(case: nil) { $0.usesFormerMailbox = true }
          scene.application(.firstPart, case: nil) { $0.usesFormerMailbox = true }
        }),
      .finds(
        "in two reports of one case",
        .scene { scene in
          for amount: Int32 in 1...2 {
            scene.report { row in
              row.carriedIn = .kroner(amount)
              row.usesFormerMailbox = true
            }
          }
        }),
      .passes(
        "another address",
        .scene { scene in
          scene.application()
          scene.report()
        }),
    ])

  /// A contact person answers for one municipality in a year (facts 7, opportunity 20); no name is shown.
  ///
  /// Organisations and regional applications may answer for several, and are not counted.
  static let contactOfSeveral = Rule(
    "CON-002", .note,
    check: .rows { exports, surroundings in
      SharedContacts(exports, surroundings.catalogue).found.map { contact in
        Breach(
          place: .record(contact.second, .contactPerson), scheme: contact.scheme,
          arguments: [
            .init("municipalities", .texts(contact.municipalities.map(\.name))),
            .init("count", .count(contact.municipalities.count)), .init("year", .code(String(contact.year))),
            .init("first", .record(contact.first)),
          ])
      }
    },
    examples: [
      .finds(
        "two municipalities", .scene { $0.contact("Kari Arkivhaug", of: (.åmli, 2021), (.valle, 2021)) }),
      .finds(
        "three municipalities are one matter",
        .scene { $0.contact("Kari Arkivhaug", of: (.åmli, 2021), (.valle, 2021), (.lindesnes, 2021)) }),
      .passes(
        "one municipality twice", .scene { $0.contact("Kari Arkivhaug", of: (.åmli, 2021), (.åmli, 2021)) }),
      .passes("two years", .scene { $0.contact("Kari Arkivhaug", of: (.åmli, 2020), (.valle, 2021)) }),
      .passes("nobody is named", .scene { $0.contact(nil, of: (.åmli, 2021), (.valle, 2021)) }),
      .passes(
        "an organisation in two municipalities",
        .scene { scene in
          scene.contact("Kari Arkivhaug", of: (.åmli, 2021), (.valle, 2021)) {
            $0.applicantKind = .organisation
          }
        }),
      .passes(
        "a regional application",
        .scene { scene in
          scene.contact("Kari Arkivhaug", of: (.åmli, 2021), (.valle, 2021)) { $0.isRegional = true }
        }),
    ])
}

extension ExampleScene {
  fileprivate mutating func contact(
    _ name: String?, of places: (town: Town, year: Int)...,
    change: (inout ApplicationRow.Content) -> Void = { _ in }
  ) {
    let contact = name.map { person($0) }
    for (index, place) in places.enumerated() {
      application(at: place.town, year: place.year, case: "2021/\(index)") { row in
        row.contactPerson = contact
        change(&row)
      }
    }
  }
}

/// Contact persons whom several municipalities name in one year, in the order in which each was first met.
private struct SharedContacts {
  private var contacts: [Contact] = []

  var found: [Found] {
    contacts.compactMap { contact in
      contact.second.map { second in
        Found(
          first: contact.first, second: second.origin, scheme: second.scheme, year: contact.year,
          municipalities: contact.municipalities)
      }
    }
  }

  struct Found {
    let first: Origin
    /// Where the second municipality was met.
    let second: Origin
    let scheme: SchemeID?
    let year: Int
    let municipalities: [Municipality]
  }

  private struct Contact {
    let first: Origin
    let year: Int
    var second: (origin: Origin, scheme: SchemeID?)?
    var municipalities: [Municipality]
  }

  private struct Key: Hashable {
    var person: Int
    var year: Int
  }

  init(_ exports: Exports, _ catalogue: Catalogue) {
    // A finding names the municipalities of other rows as well: of schemes that are shown for each of them alone.
    let isShown = exports.rowSchemes(in: catalogue).map { row in
      row.index.map { catalogue.schemes[$0].disclosure == .municipality } ?? false
    }
    let persons = PersonNumbers(exports.persons)
    var places: [Key: Int] = [:]
    for row in exports.applications {
      guard let name = row.content.contactPerson, isShown[Int(row.content.scheme.index)],
        !row.content.isRegional, row.content.applicantKind ?? .municipality == .municipality,
        let person = persons.number(of: name),
        let municipality = exports[row.content.place].municipality(in: row.content.year)
      else { continue }
      let key = Key(person: person, year: row.content.year)
      guard let place = places[key] else {
        places[key] = contacts.count
        contacts.append(Contact(first: row.origin, year: row.content.year, municipalities: [municipality]))
        continue
      }
      if contacts[place].municipalities.contains(where: { $0.number == municipality.number }) { continue }
      contacts[place].municipalities.append(municipality)
      if contacts[place].second == nil {
        contacts[place].second = (row.origin, exports[row.content.scheme].schemeID)
      }
    }
  }
}
