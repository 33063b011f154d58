internal import ArgumentParser
internal import ExportReading

/// `tilskudd inspect`: what the reader understands of a file, before anything is summed.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows how a file is read: encoding, headings, rows and findings, before anything is summed.",
    discussion: """
      Nothing is written. Personal columns are masked, except with --rows, which
      prints every record as it stands, before any typing, one JSON array of
      strings a line, and asks for no kind of export and no heading.

      Examples:
        tilskudd inspect applications.csv
        tilskudd inspect --format json exports/
        tilskudd inspect --rows --delimiter ',' --encoding latin-1 other.csv
      """)

  @Argument(
    help: ArgumentHelp("Files and folders to read; a folder is searched for .csv.", valueName: "path"))
  var files: [String]

  @Option(help: "How to show it: text or json.")
  var format: InspectFormat = .text

  @Flag(help: "Print every record as read, as JSON arrays of strings, and nothing else.")
  var rows = false

  @Option(
    help: "The character between fields, or tab, comma, semicolon or pipe.", transform: Characters.delimiter)
  var delimiter: UInt8?

  @Option(
    help: "utf-8, windows-1252, iso-8859-1, utf-16le or utf-16be.", transform: Characters.encoding)
  var encoding: TextEncoding?

  @Option(help: "The character around fields, or none.", transform: Characters.quote)
  var quote: UInt8?

  @Flag(inversion: .prefixedNo, help: "With --rows: leave empty lines out, or print them as one empty field.")
  var skipBlank = true

  @OptionGroup var setting: SettingOptions

  func run() throws {
    let choices = ReadingChoices(encoding: encoding, delimiter: delimiter, quote: quote)
    let status: ExitStatus
    do {
      status =
        rows
        ? try RecordListing(choices: choices, keepsEmptyLines: !skipBlank).print(files)
        : try InspectRun(choices: choices, format: format).execute(files, Setting(setting))
    } catch {
      error.messages.forEach(Console.error)
      throw error.status.exitCode
    }
    if status != .done { throw status.exitCode }
  }
}

enum InspectFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json
}

/// Reads options that are one character.
enum Characters {
  static func delimiter(_ text: String) throws -> UInt8 {
    switch text {
    case "tab", "\\t": return UInt8(ascii: "\t")
    case "comma": return UInt8(ascii: ",")
    case "semicolon": return UInt8(ascii: ";")
    case "pipe": return UInt8(ascii: "|")
    case "space": return UInt8(ascii: " ")
    default: return try single(text, or: "tab, comma, semicolon, pipe or space")
    }
  }

  static func quote(_ text: String) throws -> UInt8 {
    text == "none" ? ReadingChoices.noQuote : try single(text, or: "none")
  }

  static func encoding(_ text: String) throws -> TextEncoding {
    guard let encoding = TextEncoding(name: text) else {
      throw ValidationError("give utf-8, windows-1252, iso-8859-1, utf-16le or utf-16be, not \(text)")
    }
    return encoding
  }

  private static func single(_ text: String, or words: String) throws -> UInt8 {
    guard text.utf8.count == 1, let byte = text.utf8.first, byte != 0, byte != 0x0A, byte != 0x0D, byte < 0x80
    else { throw ValidationError("give one character of ASCII, or \(words)") }
    return byte
  }
}
