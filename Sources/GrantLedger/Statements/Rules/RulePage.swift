/// A rule as the published catalogue of rules shows it, in one language and with one office's changes.
public struct RulePage: Sendable {
  public let rule: Rule
  public let words: RuleWords
  /// Where the office has changed what a breach leads to, with its reason.
  public let change: SeverityChange?

  public var number: String { rule.number.text }

  /// Every rule, or those in force for a year's money, in the order of the book.
  public static func all(by catalogue: Catalogue, _ wording: Wording, year: Int? = nil) -> [RulePage] {
    RuleBook.rules(by: catalogue).filter { rule in year.map(rule.holds) ?? true }.map { rule in
      RulePage(
        rule: rule, words: wording.words(ofRule: rule.number.text),
        change: catalogue.severityChanges.last { $0.rule == rule.number })
    }
  }

  /// What there is to say of it, in the order of reading: name and text.
  public func lines(_ wording: Wording) -> [(name: String, text: String)] {
    var lines = [
      (wording[.ruleGiven], words.given), (wording[.ruleWhen], words.when), (wording[.ruleThen], words.then),
      (wording[.severity], severity(wording)),
      // Nothing fills the places here: optional parts fall away, and the rest stands as a name.
      (wording[.remedy], words.remedy.filled([])),
      (wording[.ruleYears], years(wording)),
      (wording[.waiver], wording[rule.canBeWaived ? .ruleWaivable : .ruleNotWaivable]),
      (wording[.source], words.source),
    ]
    if !rule.demands.isEmpty { lines.append((wording[.ruleDemands], rule.demands.joined(separator: ", "))) }
    for example in rule.examples {
      lines.append((wording[example.findings > 0 ? .ruleExampleFound : .ruleExamplePassed], example.title))
    }
    return lines
  }

  /// The severity's word; with the office's reason where it has changed it, and what a radar means by it.
  private func severity(_ wording: Wording) -> String {
    var text = wording[rule.severity.label]
    if let change, let standard = RuleBook.rule(rule.number)?.severity {
      text = wording(
        .ruleSeverityChanged, ("severity", text), ("standard", wording[standard.label]),
        ("reason", change.reason))
    }
    return rule.isRadar ? "\(text). \(wording[.ruleRadar])" : text
  }

  public func years(_ wording: Wording) -> String {
    switch (rule.firstYear.map(String.init), rule.lastYear.map(String.init)) {
    case (nil, nil): wording[.ruleYearsAll]
    case (let first?, nil): wording(.ruleYearsFrom, ("year", first))
    case (nil, let last?): wording(.ruleYearsTo, ("year", last))
    case (let first?, let last?): wording(.ruleYearsSpan, ("first", first), ("last", last))
    }
  }
}
