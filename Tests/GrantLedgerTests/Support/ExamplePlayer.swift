@testable import GrantLedger

/// Plays a rule's example: the exports that its input describes, in the examples' own world.
struct ExamplePlayer {
  let exports: Exports
  private var catalogue = ExampleWorld.catalogue
  private var today = ExampleWorld.today

  /// Nil for an example that is a file: the reader has to play that.
  init?(_ input: Example.Input) {
    var builder = ExportsBuilder()
    if case .scene(let describe) = input {
      var scene = ExampleScene()
      describe(&scene)
      catalogue.waivers = scene.waivers
      today = scene.today
      builder.add(scene)
      exports = builder.build()
      return
    }
    // The texts that the examples name by number.
    for text in ["2021/1", "a measure", "another measure"] { _ = builder.text(text) }
    switch input {
    case .applications(let changes):
      builder.applications(changes)
    case .reports(let changes):
      builder.reports(changes)
    case .both(let applications, let reports):
      builder.applications(applications)
      builder.reports(reports)
    case .scheme(let match):
      builder.applications([{ _ in }], scheme: match)
    case .place(let match):
      builder.applications([{ _ in }], place: match)
    case .total(let stated, let computed):
      builder.applications([{ $0.applied = computed }])
      builder.addTotal(.applied, stated: stated, computed: computed)
    case .catalogue(let change):
      change(&catalogue)
    case .file, .scene:
      return nil
    }
    exports = builder.build()
  }

  func settle() throws -> Settlement {
    try GrantLedger.settle(exports, by: catalogue, today: today)
  }
}

extension ExportsBuilder {
  fileprivate mutating func applications(
    _ changes: [@Sendable (inout ApplicationRow.Content) -> Void],
    scheme: SchemeReference.Match = .found(ExampleWorld.schemeID, nil),
    place: MunicipalityMatch = .found(ExampleWorld.åmli, former: nil)
  ) {
    file("applications.csv", .applications)
    let scheme = self.scheme("example", scheme)
    let place = self.place(written: "4217 Åmli", place)
    for change in changes {
      var content = ApplicationRow.Content(year: 2021, scheme: scheme, place: place)
      content.caseNumber = ExampleWorld.caseNumber
      change(&content)
      add(content)
    }
  }

  fileprivate mutating func reports(_ changes: [@Sendable (inout ReportRow.Content) -> Void]) {
    file("reports.csv", .reports)
    let scheme = self.scheme("example", .found(ExampleWorld.schemeID, nil))
    let place = self.place(written: "4217 Åmli", .found(ExampleWorld.åmli, former: nil))
    for change in changes {
      var content = ReportRow.Content(year: 2021, scheme: scheme, place: place)
      content.caseNumber = ExampleWorld.caseNumber
      change(&content)
      add(content)
    }
  }
}

extension ExportsBuilder {
  /// Each kind of row in a file of its own.
  mutating func add(_ scene: ExampleScene) {
    for text in scene.texts { _ = self.text(text) }
    for name in scene.persons.names { _ = person(name) }
    for (index, reference) in scene.schemes.enumerated() { _ = scheme("\(index)", reference.match) }
    for reference in scene.places { _ = place(written: reference.written, reference.match) }
    file("applications.csv", .applications)
    for row in scene.applications { add(row) }
    file("reports.csv", .reports)
    for row in scene.reports { add(row) }
    file("claims.csv", .claims)
    for row in scene.claims { add(row) }
    file("status.csv", .statusReports)
    for row in scene.statusReports { add(row) }
    file("survey.csv", .survey)
    for row in scene.surveys { add(row) }
  }
}
