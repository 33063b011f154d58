internal import Foundation

/// What the argument parser knows of a command: the parser's own account of itself, as far as a manual page needs it.
struct CommandHelp: Decodable {
  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional, option, flag
    }

    struct Name: Decodable {
      enum Kind: String, Decodable {
        case long, short, longWithSingleDash
      }

      var kind: Kind
      var name: String

      var written: String { (kind == .long ? "--" : "-") + name }
    }

    var kind: Kind
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?
    var abstract: String?
  }

  var superCommands: [String]?
  var shouldDisplay: Bool
  var commandName: String
  var abstract: String?
  var discussion: String?
  var subcommands: [CommandHelp]?
  var arguments: [Argument]?

  /// Of the whole program, from what `--experimental-dump-help` prints.
  init(dump: String) throws {
    struct Dump: Decodable {
      var command: CommandHelp
    }
    self = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
  }

  /// The commands that a user is shown.
  var shownCommands: [CommandHelp] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
}
