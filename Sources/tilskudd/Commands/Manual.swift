internal import ArgumentParser

/// `tilskudd manual`: the manual pages of all commands. Used by `make install`, so that it is not among the commands shown.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Writes a manual page for each command.", shouldDisplay: false)

  @Option(help: ArgumentHelp("The folder to write the pages to; it is made if need be.", valueName: "folder"))
  var output: String

  func run() throws {
    do {
      for page in try ManualPage.all() { try NewFile.write(page.text, to: "\(output)/\(page.file)") }
    } catch {
      error.messages.forEach(Console.error)
      throw error.status.exitCode
    }
  }
}
