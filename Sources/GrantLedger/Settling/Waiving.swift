/// Lets findings stand under the catalogue's waivers, and says what is wrong with those (*unntak*).
///
/// A waived finding is a note, so that a row it would have left out is in the sums. What the reader found cannot be
/// waived: there is then no row to count.
struct Waiving {
  private let surroundings: Surroundings
  private let rules: [RuleNumber: Rule]
  private var used: Set<Int> = []
  /// The waivers that hold today and name a rule that can be waived, by rule.
  private let active: [RuleNumber: [Int]]
  private let rows: [Origin: Row]

  /// What a waiver can name of a row.
  private struct Row {
    var caseNumber: TextID?
    var year: Int
    var scheme: SchemeReferenceID?
    var place: PlaceReferenceID
  }

  init(_ surroundings: Surroundings, rules: [Rule]) {
    self.surroundings = surroundings
    let waivers = surroundings.catalogue.waivers
    self.rules = Dictionary(rules.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    var active: [RuleNumber: [Int]] = [:]
    for (index, waiver) in waivers.enumerated()
    where surroundings.today <= waiver.lastDay && self.rules[waiver.rule]?.canBeWaived == true {
      active[waiver.rule, default: []].append(index)
    }
    self.active = active
    rows = active.isEmpty ? [:] : Self.rows(of: surroundings.exports)
  }

  mutating func waive(_ findings: [Finding]) -> [Finding] {
    if active.isEmpty { return findings }
    return findings.map { finding in
      guard let index = active[finding.rule]?.first(where: { covers($0, finding) }) else { return finding }
      used.insert(index)
      var finding = finding
      finding.waiver = index
      finding.severity = min(finding.severity, .note)
      return finding
    }
  }

  /// What is to be said of the waivers themselves, in their order.
  var findings: [Finding] {
    surroundings.catalogue.waivers.enumerated().compactMap { index, waiver in
      let number: RuleNumber
      // A rule that was not asked in this run has found nothing, and nothing follows from that.
      if rules[waiver.rule] == nil, RuleBook.rule(waiver.rule) != nil { return nil }
      if let rule = rules[waiver.rule] {
        if !rule.canBeWaived {
          number = Rule.ruleNotToBeWaived.number
        } else if waiver.lastDay < surroundings.today {
          number = Rule.expiredWaiver.number
        } else if !used.contains(index) {
          number = Rule.unusedWaiver.number
        } else {
          return nil
        }
      } else {
        number = Rule.unknownRuleInWaiver.number
      }
      guard let rule = rules[number] else { return nil }
      return Finding(
        rule: number, severity: rule.severity, place: .catalogue(waiver.place),
        arguments: [
          .init("rule", .code(waiver.rule.text)), .init("lastDay", .date(waiver.lastDay)),
          .init("reason", .text(waiver.reason)),
          .init("near", .texts(RuleBook.near(waiver.rule).map(\.text))),
        ], scheme: waiver.scheme)
    }
  }

  private func covers(_ index: Int, _ finding: Finding) -> Bool {
    let waiver = surroundings.catalogue.waivers[index]
    if let scheme = waiver.scheme, finding.scheme != scheme { return false }
    if case .figure(let figure) = finding.place { return waiver.subject == .figure(figure) }
    guard case .record(let origin, _) = finding.place, let row = rows[origin] else { return false }
    if let year = waiver.year, row.year != year { return false }
    switch waiver.subject {
    case .caseNumber(let number):
      return row.caseNumber.map { surroundings.exports.texts[$0] == number } ?? false
    case .municipality(let number):
      guard case .found(let municipality, _) = surroundings.exports[row.place].match else { return false }
      return municipality.number == number
    case .figure: return false
    }
  }

  private static func rows(of exports: Exports) -> [Origin: Row] {
    var rows: [Origin: Row] = [:]
    for row in exports.applications {
      rows[row.origin] = Row(
        caseNumber: row.content.caseNumber, year: row.content.year, scheme: row.content.scheme,
        place: row.content.place)
    }
    for row in exports.reports {
      rows[row.origin] = Row(
        caseNumber: row.content.caseNumber, year: row.content.year, scheme: row.content.scheme,
        place: row.content.place)
    }
    for row in exports.claims {
      rows[row.origin] = Row(
        caseNumber: row.content.caseNumber, year: row.content.year, scheme: row.content.scheme,
        place: row.content.place)
    }
    for row in exports.statusReports {
      rows[row.origin] = Row(
        caseNumber: row.content.caseNumber, year: row.content.year, scheme: row.content.scheme,
        place: row.content.place)
    }
    for row in exports.surveys {
      rows[row.origin] = Row(
        caseNumber: nil, year: row.content.year, scheme: nil, place: row.content.place)
    }
    return rows
  }
}

extension Rule {
  /// Whether the office may let its findings stand: not what cannot be read or placed, nor what concerns waivers.
  public var canBeWaived: Bool {
    switch check {
    case .reading, .waiver, .catalogue, .scheme, .statedTotal: false
    // A row whose municipality was not found cannot be counted anywhere.
    case .place: severity < .error
    case .grant, .application, .claim, .report, .rows, .ledger: severity != .fatal
    }
  }
}
