internal import ArgumentParser
internal import Glibc
internal import GrantLedger

/// `tilskudd rules`: the published catalogue of rules.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract:
      "Lists the rules, or tells of one: what it demands, what a breach leads to, and where it is written.",
    discussion: """
      Severities are those of the catalogue, with the office's reason where it has changed \
      one. Nothing is read but catalogue and words.

      Examples:
        tilskudd rules
        tilskudd rules PAY-001
        tilskudd rules --year 2021 --format json
        tilskudd rules --format markdown > rules.md
      """)

  @Argument(help: ArgumentHelp("The number of a rule; all of them when not given.", valueName: "rule"))
  var rule: RuleName?

  @Option(help: "Only the rules in force for the money of this year.")
  var year: Int?

  @Option(help: "How to show them: text, markdown or json.")
  var format: RulesFormat = .text

  @OptionGroup var setting: SettingOptions

  func validate() throws {
    try rule?.checkExists()
    if let year, !(1900...2100).contains(year) {
      throw ValidationError("--year \(year): give the year with four digits, such as 2021.")
    }
    if let year, let rule, let found = RuleBook.rule(rule.number), !found.holds(in: year) {
      throw ValidationError("\(rule.number) does not hold for \(year). Leave --year out to see it.")
    }
  }

  func run() throws {
    do {
      let run = RulesRun(setting: try Setting(setting), year: year, only: rule?.number)
      Console.write(try run.text(format), to: STDOUT_FILENO)
    } catch {
      error.messages.forEach(Console.error)
      throw error.status.exitCode
    }
  }
}

enum RulesFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, markdown, json
}
