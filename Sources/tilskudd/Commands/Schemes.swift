internal import ArgumentParser
internal import GrantLedger

/// `tilskudd schemes`: what there is to ask for.
struct Schemes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schemes",
    abstract: "Lists the schemes that the office hands out, their parts, frames and years.",
    discussion: """
      Nothing is read but catalogue and words.

      Examples:
        tilskudd schemes
        tilskudd schemes --format json
      """)

  @Option(help: "How to show them: table, csv, json, markdown or xlsx (into a file, with > name.xlsx).")
  var format: TableFormat = .table

  @Flag(help: "Begin CSV with a byte order mark, by which Excel knows it for UTF-8.")
  var bom = false

  @OptionGroup var setting: SettingOptions

  func validate() throws {
    if bom, format != .csv { throw ValidationError("--bom is for --format csv.") }
  }

  func run() throws {
    do {
      let terminal = Terminal.onOutput()
      try format.requirePlace(on: terminal)
      let setting = try Setting(setting, includingRuleWords: false)
      try Self.answer(setting).print(as: format, setting, hasByteOrderMark: bom, on: terminal)
    } catch {
      error.messages.forEach(Console.error)
      throw error.status.exitCode
    }
  }

  private static func answer(_ setting: Setting) throws(RunFailure) -> TableAnswer {
    do {
      return TableAnswer(
        statement: try schemesStatement(
          by: setting.catalogue, setting.wording, today: setting.today, programVersion: ProgramVersion.text),
        facts: [])
    } catch {
      throw RunFailure(.notReconciled, "A number is too large to be shown.")
    }
  }
}
