internal import ArgumentParser
import CatalogueReading

/// `tilskudd init`: an editable copy of the bundled catalogue and templates.
struct Initialise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes an editable copy of the bundled catalogue and templates.",
    discussion: """
      Makes <folder>/catalogue and <folder>/templates. Nothing that is there already is written over.
      With --forms: for each kind of export an empty CSV file, and a workbook with
      help, headings and lists to choose from.

      Examples:
        tilskudd init my-office
        tilskudd init --forms my-forms
      """)

  @Argument(help: ArgumentHelp("The folder to write to; it is made if need be.", valueName: "folder"))
  var folder: String?

  @Option(help: ArgumentHelp("The folder to write empty forms to.", valueName: "folder"))
  var forms: String?

  @OptionGroup var setting: SettingOptions

  @Flag(name: .shortAndLong, help: "Print nothing unless it fails.")
  var quiet = false

  func validate() throws {
    if folder == nil && forms == nil {
      throw ValidationError("Missing expected argument '<folder>'; give a folder, or --forms and a folder.")
    }
  }

  func run() throws {
    let console = Console(isQuiet: quiet)
    if let folder { try copy(to: folder, console) }
    guard let forms else { return }
    do {
      try Forms(setting: Setting(setting)).write(to: forms).forEach(console.result)
    } catch {
      error.messages.forEach(Console.error)
      throw error.status.exitCode
    }
  }

  private func copy(to folder: String, _ console: Console) throws {
    do {
      try writeEditableCopy(to: folder).forEach(console.result)
      console.result(
        "Use them with: tilskudd yearly --catalogue \(folder)/catalogue --templates \(folder)/templates …")
    } catch {
      error.problems.map(\.description).forEach(Console.error)
      throw ExitStatus.cannotCreate.exitCode
    }
  }
}
