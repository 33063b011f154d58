internal import ArgumentParser

/// A manual page in section 1, for the program or for one of its commands; made from the argument parser's own account.
struct ManualPage {
  /// Such as `tilskudd-yearly.1`.
  let file: String
  let text: String

  /// The program's own page, then one for each command that is shown.
  static func all() throws(RunFailure) -> [ManualPage] {
    let program: CommandHelp
    do {
      program = try CommandHelp(dump: Tilskudd._dumpHelp())
    } catch {
      throw RunFailure(.configurationWrong, "The manual pages cannot be made: \(error)")
    }
    return [ManualPage(program)] + program.shownCommands.map { ManualPage($0) }
  }

  private init(_ command: CommandHelp) {
    let words = (command.superCommands ?? []) + [command.commandName]
    let name = words.joined(separator: "-")
    file = "\(name).1"
    var page = Roff()
    page.request("TH", name.uppercased(), "1", "", "tilskudd \(ProgramVersion.text)", "Grants")
    page.request("SH", "NAME")
    page.line(.bold(name), .plain(" - " + Self.withoutStop(command.abstract ?? "")))
    page.request("SH", "SYNOPSIS")
    page.line([.bold(words.joined(separator: " "))] + command.synopsis)
    if let discussion = command.discussion {
      page.request("SH", "DESCRIPTION")
      page.paragraphs(discussion)
    }
    Self.writeCommands(command, name, to: &page)
    Self.writeOptions(command, to: &page)
    Self.writeRelatives(command, to: &page)
    text = page.text
  }

  private static func writeCommands(_ command: CommandHelp, _ name: String, to page: inout Roff) {
    if command.shownCommands.isEmpty { return }
    page.request("SH", "COMMANDS")
    for subcommand in command.shownCommands {
      page.request("TP")
      page.line(.bold("\(name)-\(subcommand.commandName)"), .plain("(1)"))
      page.line(subcommand.abstract ?? "")
    }
  }

  private static func writeOptions(_ command: CommandHelp, to page: inout Roff) {
    if command.shownArguments.isEmpty { return }
    page.request("SH", "OPTIONS")
    for argument in command.shownArguments {
      page.request("TP")
      page.line(argument.heading)
      page.line(argument.explanation)
    }
  }

  private static func writeRelatives(_ command: CommandHelp, to page: inout Roff) {
    guard let program = command.superCommands?.first else { return }
    page.request("SH", "EXIT STATUS")
    page.line(.plain("Is explained in "), .bold(program), .plain("(1)."))
    page.request("SH", "SEE ALSO")
    page.line(.bold(program), .plain("(1)"))
  }

  private static func withoutStop(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }
}

extension CommandHelp {
  /// What may stand behind the command's name.
  fileprivate var synopsis: [Roff.Piece] {
    if !shownCommands.isEmpty { return [.plain(" "), .italic("command"), .plain(" ...")] }
    return shownArguments.flatMap { argument -> [Roff.Piece] in
      let (opening, closing) = argument.isOptional ? (" [", "]") : (" ", "")
      let more = argument.isRepeating ? " ..." : ""
      return [.plain(opening)] + argument.usage + [.plain(more + closing)]
    }
  }
}

extension CommandHelp.Argument {
  private var value: Roff.Piece { .italic(valueName ?? "value") }

  private var longest: String? { (names?.first { $0.kind == .long } ?? names?.first)?.written }

  fileprivate var usage: [Roff.Piece] {
    switch kind {
    case .positional: [value]
    case .option: [.bold(longest ?? ""), .plain(" "), value]
    case .flag: [.bold(longest ?? "")]
    }
  }

  /// All its names, the short one first, with its value.
  fileprivate var heading: [Roff.Piece] {
    if kind == .positional { return [value] }
    let all = (names ?? []).map(\.written).sorted { $0.utf8.count < $1.utf8.count }
    let names = all.enumerated().flatMap { index, name -> [Roff.Piece] in
      (index > 0 ? [.plain(", ")] : []) + [.bold(name)]
    }
    return names + (kind == .option ? [.plain(" "), value] : [])
  }

  fileprivate var explanation: String {
    let values = allValues.map { " One of: \($0.joined(separator: ", "))." } ?? ""
    let standard = kind == .option ? defaultValue.map { " Default: \($0)." } ?? "" : ""
    return (abstract ?? "") + values + standard
  }
}
