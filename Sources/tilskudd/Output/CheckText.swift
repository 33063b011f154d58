internal import GrantLedger

/// The findings for a terminal: rule by rule, the worst first; what is close to a limit and what is waived apart.
struct CheckText {
  /// How many places of a rule are shown.
  static let places = 5

  private(set) var text = ""
  private let wording: Wording

  init(_ report: CheckReport) {
    wording = report.setting.wording
    // Made out of each other as they are asked for: there may be very many lines.
    let lines = report.findings.lazy.map(\.line)
    let standing = lines.filter { $0.waiver == nil }
    write(FindingGroup.groups(of: standing.filter { !report.isRadar($0) }))
    write(
      FindingGroup.groups(of: standing.filter(report.isRadar)), under: wording[.checkRadar])
    write(FindingGroup.groups(of: lines.filter { $0.waiver != nil }), under: wording[.checkWaived])
    if report.findings.isEmpty { line(wording[.checkNone]) }
    writeSummary(report)
  }

  private mutating func line(_ words: String, indent: Int = 0) {
    text += String(repeating: " ", count: indent) + words + "\n"
  }

  /// - Parameter heading: stands above the groups, where there are any; nil for none.
  private mutating func write(_ groups: [FindingGroup], under heading: String? = nil) {
    if let heading, !groups.isEmpty { line(heading + "\n") }
    for group in groups {
      write(group)
      line("")
    }
  }

  private mutating func write(_ group: FindingGroup) {
    line(
      "\(wording[group.severity.label]) \(group.rule) \(group.title): \(group.extent(wording))")
    if let remedy = group.remedy { line(wording(.checkRemedy, ("remedy", remedy)), indent: 2) }
    for finding in group.lines.prefix(Self.places) {
      let remedy = group.remedy == nil ? "\(finding.remedy) " : ""
      line("\(finding.place): \(remedy)\(finding.message)", indent: 4)
      if let value = written(finding) { line(value, indent: 6) }
      if let waiver = finding.waiver { line(words(of: waiver), indent: 6) }
    }
    let rest = group.lines.count - Self.places
    if rest > 0 { line(wording(.checkMore, ("count", wording.numbers.count(rest))), indent: 4) }
    line(wording(.checkSource, ("source", group.source)), indent: 2)
  }

  /// The value as the file has it, unless the message shows it already.
  private func written(_ finding: FindingLine) -> String? {
    guard let heading = finding.location?.heading else { return nil }
    if finding.isPersonal { return wording(.checkPersonal, ("heading", heading)) }
    guard let value = finding.location?.written, !value.isEmpty, !finding.message.contains(value) else {
      return nil
    }
    return wording(.checkWritten, ("heading", heading), ("value", value))
  }

  private func words(of waiver: Waiver) -> String {
    wording(
      .checkWaiver, ("until", wording.numbers.date(waiver.lastDay)), ("by", waiver.decidedBy),
      ("reason", waiver.reason))
  }

  private mutating func writeSummary(_ report: CheckReport) {
    let numbers = wording.numbers
    func some(_ count: Int) -> String { count > 0 ? numbers.count(count) : "" }
    line(
      wording(
        .checkSummary, ("errors", numbers.count(report.count(.error) + report.count(.fatal))),
        ("warnings", numbers.count(report.count(.warning))), ("notes", numbers.count(report.count(.note))),
        ("year", String(report.year)), ("radar", some(report.radarCount)),
        ("waived", some(report.waivedCount))))
    line(
      wording(
        .checkPassed, ("silent", numbers.count(report.silentRules.count)),
        ("rules", numbers.count(report.rules.count))))
  }
}
