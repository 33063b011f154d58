import ArgumentParser
internal import CatalogueReading
internal import Glibc
internal import GrantLedger

/// The command line: one command for each way to use the program.
@main
enum Program {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let command = Tilskudd.command(named: arguments.first)
    // Nearly every run goes by it, and it takes as long to read as the command line.
    if let command, Tilskudd.needsBundledCatalogue(command, arguments) { _ = CatalogueAhead.bundled }
    if command == nil, let complaint = Tilskudd.complaintOfCommand(arguments) {
      complaint.split(separator: "\n").map(String.init).forEach(Console.error)
      exit(ExitCode.validationFailure.rawValue)
    }
    // By itself a command is understood in half the time; the whole program tells of whatever it does not understand.
    guard let command, var understood = try? command.parseAsRoot(Array(arguments.dropFirst())),
      type(of: understood) == command
    else {
      Tilskudd.main()
      return
    }
    do {
      try understood.run()
    } catch {
      Tilskudd.exit(withError: error)
    }
  }
}

struct Tilskudd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tilskudd",
    abstract: "Turns a county governor's grant exports into statements that account for every krone.",
    discussion: """
      Examples:
        tilskudd yearly --year 2021 --input SampleInput --output Output
        tilskudd yearly --year 2021 --input applications.csv reports \\
          --output Output --as-of 2022-03-15
        tilskudd totals besøksverter --input SampleInput --municipality Åmli
        tilskudd explain 2020/besøksverter/4217/granted --input SampleInput
        tilskudd verify Output/2021 --input SampleInput
        tilskudd check --year 2021 --input SampleInput
        tilskudd inspect applications.csv
        tilskudd rules PAY-001
        tilskudd nightly --input exports --state /var/lib/tilskudd \\
          --output /srv/reports
        tilskudd init my-office
        tilskudd yearly --year 2021 --catalogue my-office/catalogue \\
          --templates my-office/templates --input exports --output Output

      Exit codes:
        0   done; nothing at or above --fail-on
        1   done and written, with findings at or above --fail-on
        64  the command line is wrong
        65  the input cannot be read as grant exports
        66  the input is missing, or no nightly run has ended well yet
        70  the figures do not reconcile; nothing was published
        73  the output cannot be written
        74  writing or reading failed underway, as on a full disk
        75  another run holds the folder
        77  not permitted
        78  the catalogue, a template, a list of waivers or the day is wrong
      """,
    version: ProgramVersion.text,
    subcommands: forExports + [
      History.self, Diff.self, Doctor.self, Rules.self, Schema.self, Initialise.self, Manual.self,
    ])

  /// The commands that read exports, and so go by a catalogue.
  private static let forExports: [any ParsableCommand.Type] = [
    Yearly.self, Nightly.self, SchemeTotals.self, Explain.self, Verify.self, Schemes.self, Check.self,
    Sum.self, Inspect.self,
  ]
}

extension Tilskudd {
  static func command(named name: String?) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0.configuration.commandName == name }
  }

  /// Whether a command is one for exports, with no catalogue of its own as far as can be seen before all is understood.
  static func needsBundledCatalogue(_ command: any ParsableCommand.Type, _ arguments: [String]) -> Bool {
    forExports.contains { $0 == command }
      && !arguments.contains { $0.hasPrefix("--catalogue") || $0 == "--help" || $0 == "-h" }
  }

  /// What to say of a first argument that is neither an option nor a command; the parser would speak of the options after it.
  static func complaintOfCommand(_ arguments: [String]) -> String? {
    let commands = configuration.subcommands.map { $0.configuration }
    let known = commands.filter { $0.shouldDisplay }.compactMap { $0.commandName }
    guard let written = arguments.first, !written.hasPrefix("-"),
      !(commands.compactMap { $0.commandName } + ["help"]).contains(written)
    else { return nil }
    let advice =
      FoldedText(written).nearest(of: known).map { "Did you mean '\($0)'?" }
      ?? "Commands are \(known.joined(separator: ", "))."
    return """
      Error: There is no command '\(written)'. \(advice)
      Usage: tilskudd <subcommand>
        See 'tilskudd --help' for more information.
      """
  }
}

enum ProgramVersion {
  static let text = "0.1.0"
}
