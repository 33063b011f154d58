internal import ArgumentParser
internal import Glibc
internal import GrantLedger

/// `tilskudd schema`: what each kind of export may hold, for other programs.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Writes a Frictionless Table Schema for each kind of export.",
    discussion: """
      Made from the catalogue's own columns. Without --output, all of them are printed
      as one JSON object, by kind.

      Example:
        tilskudd schema --output schemas
      """)

  @Option(help: ArgumentHelp("The folder to write KIND.schema.json to.", valueName: "folder"))
  var output: String?

  @OptionGroup var setting: SettingOptions

  func run() throws {
    do {
      let setting = try Setting(setting)
      let schemas = ExportKind.allCases.compactMap { kind in
        setting.catalogue.exports[kind].map { (kind, tableSchema($0, setting.catalogue)) }
      }
      guard let output else {
        let all = JSON.object(schemas.map { (key: $0.0.rawValue, value: $0.1) })
        Console.write(all.document, to: STDOUT_FILENO)
        return
      }
      for (kind, schema) in schemas {
        try NewFile.write(schema.document, to: "\(output)/\(kind.rawValue).schema.json")
      }
    } catch {
      error.messages.forEach(Console.error)
      throw error.status.exitCode
    }
  }
}
