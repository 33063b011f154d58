internal import ArgumentParser
internal import GrantLedger

/// `tilskudd verify`: does a yearly run again and says whether it gives the same.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Does a yearly run again from its manifest and says whether every byte is the same.",
    discussion: """
      Reads the day, the year, the edition and the language from the manifest, and the \
      exports from --input; a catalogue or templates of your own, and corrected rows, are \
      given as they were to the run. The second run is made in a temporary folder.

      Where anything differs, it says which inputs have changed and which figure is the \
      first to differ, and ends with 1.

      Example:
        tilskudd verify Output/2021 --input SampleInput
      """)

  @Argument(help: ArgumentHelp("The folder of the run, such as Output/2021.", valueName: "folder"))
  var folder: String

  @Option(
    name: .shortAndLong, parsing: .upToNextOption,
    help: ArgumentHelp("Files and folders to read; a folder is searched for .csv.", valueName: "path"))
  var input: [String]

  @Option(help: ArgumentHelp("A catalogue folder in place of the bundled one.", valueName: "folder"))
  var catalogue: String?

  @Option(help: ArgumentHelp("A templates folder in place of the bundled one.", valueName: "folder"))
  var templates: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("An earlier run's karantene.csv with rows put right.", valueName: "file"))
  var amend: [String] = []

  @OptionGroup var console: ConsoleOptions

  func run() throws {
    console.start()
    var source = SourceOptions()
    source.input = input
    source.setting = SettingOptions()
    source.setting.catalogue = catalogue
    source.setting.templates = templates
    let status = VerifyRun(folder: folder, source: source, amend: amend, isQuiet: console.quiet)
      .execute()
    if status != .done { throw status.exitCode }
  }
}
