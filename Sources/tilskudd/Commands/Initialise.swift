internal import ArgumentParser
import CatalogueReading

/// `tilskudd init`: an editable copy of the bundled catalogue and templates.
struct Initialise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes an editable copy of the bundled catalogue and templates.",
    discussion: """
      Makes <folder>/catalogue and <folder>/templates. Nothing that is there already is written over.

      Example:
        tilskudd init my-office
      """)

  @Argument(help: ArgumentHelp("The folder to write to; it is made if need be.", valueName: "folder"))
  var folder: String

  @Flag(name: .shortAndLong, help: "Print nothing unless it fails.")
  var quiet = false

  func run() throws {
    do {
      let written = try writeEditableCopy(to: folder)
      let console = Console(isQuiet: quiet)
      written.forEach(console.result)
      console.result(
        "Use them with: tilskudd yearly --catalogue \(folder)/catalogue --templates \(folder)/templates …")
    } catch {
      error.problems.map(\.description).forEach(Console.error)
      throw ExitStatus.cannotCreate.exitCode
    }
  }
}
