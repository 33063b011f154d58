internal import ArgumentParser
internal import GrantLedger

/// Where exports, catalogue and words come from: the same for every command that settles exports.
struct SourceOptions: ParsableArguments, Sendable {
  @Option(
    name: .shortAndLong, parsing: .upToNextOption,
    help: ArgumentHelp("Files and folders to read; a folder is searched for .csv.", valueName: "path"))
  var input: [String]

  @OptionGroup var setting: SettingOptions
}

/// What a command goes by: the same for every command that needs catalogue or words.
struct SettingOptions: ParsableArguments, Sendable {
  @Option(help: ArgumentHelp("A catalogue folder in place of the bundled one.", valueName: "folder"))
  var catalogue: String?

  @Option(help: ArgumentHelp("A templates folder in place of the bundled one.", valueName: "folder"))
  var templates: String?

  @Option(help: "The language of the statement; the office's own when not given.")
  var language: String?

  @Option(help: ArgumentHelp("The day that stands for today, such as 2022-03-15.", valueName: "date"))
  var asOf: CivilDate?
}
