import ArgumentParser
import Foundation
import Testing

@testable import tilskudd

/// What `make install` puts in place, besides the program.
@Suite(.serialized) struct InstallTests {
  /// Installed once, where DESTDIR and PREFIX say.
  private static let installed = Result {
    let scratch = try Scratch()
    let run = try Running(
      program: Project.path("Packaging/install"), [try Program.path(), "/opt/grants", scratch.path],
      workingFolder: "/")
    let outcome = try run.outcome()
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    return (scratch: scratch, said: outcome.output)
  }

  private static func text(_ name: String) throws -> String {
    try installed.get().scratch.text("opt/grants/\(name)")
  }

  private static let commands = Tilskudd.configuration.subcommands.map { $0.configuration }.filter {
    $0.shouldDisplay
  }.compactMap { $0.commandName }

  @Test func `all stands below DESTDIR and PREFIX`() throws {
    let folder = try Self.installed.get().scratch
    #expect(try folder.entries(of: "") == ["opt"])
    #expect(try folder.entries(of: "opt/grants") == ["bin", "lib", "share"])
    #expect(try folder.mode(of: "opt/grants/bin/tilskudd") == 0o755)
    let run = try Running(program: folder.file("opt/grants/bin/tilskudd"), ["--version"], workingFolder: "/")
    #expect(try run.outcome().output == "\(ProgramVersion.text)\n")
  }

  @Test func `there is a manual page for the program and for each command, without a fault`() throws {
    #expect(Self.commands.count >= 8)
    let own = try Self.text("share/man/man1/tilskudd.1")
    for command in Self.commands {
      #expect(own.contains("\\fBtilskudd\\-\(command)\\fR(1)"), "\(command)")
      let page = try Self.text("share/man/man1/tilskudd-\(command).1")
      #expect(page.hasPrefix(".TH \"TILSKUDD\\-\(command.uppercased())\" \"1\""))
    }
    let yearly = try Self.text("share/man/man1/tilskudd-yearly.1")
    for option in ["year", "input", "as\\-of", "fail\\-on", "wait", "log\\-format", "color"] {
      #expect(yearly.contains("\\fB\\-\\-\(option)\\fR"), "\(option)")
    }
    #expect(!yearly.contains("rows\\-beside"), "hidden options are not shown")
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")))
  func `groff has nothing to say against the pages`() throws {
    let folder = try Self.installed.get().scratch
    let pages = try folder.files(below: "opt/grants/share/man/man1").map {
      folder.file("opt/grants/share/man/man1/\($0)")
    }
    for page in pages {
      let run = try Running(
        program: "/usr/bin/groff", ["-man", "-ww", "-Kutf8", "-Tutf8", page], workingFolder: "/",
        environment: Program.environment)
      let outcome = try run.outcome()
      #expect(outcome.exitCode == 0 && outcome.errors.isEmpty, "\(page): \(outcome.errors)")
      #expect(outcome.output.count > 200, "\(page)")
    }
  }

  @Test(arguments: [
    "share/bash-completion/completions/tilskudd", "share/zsh/site-functions/_tilskudd",
    "share/fish/vendor_completions.d/tilskudd.fish",
  ])
  func `the completions name every command, and how to wait`(file: String) throws {
    let script = try Self.text(file)
    for command in Self.commands { #expect(script.contains(command), "\(command)") }
    #expect(script.contains("wait") && script.contains("max-age"))
  }

  @Test func `bash reads its completions without a fault`() throws {
    let file = try Self.installed.get().scratch.file("opt/grants/share/bash-completion/completions/tilskudd")
    let run = try Running(program: "/bin/bash", ["-n", file], workingFolder: "/")
    let outcome = try run.outcome()
    #expect(outcome.exitCode == 0 && outcome.errors.isEmpty)
  }

  @Test func `the timer runs at half past three in Norway, and makes up for a missed night`() throws {
    let timer = try Self.text("lib/systemd/system/tilskudd.timer")
    #expect(timer.contains("\nOnCalendar=*-*-* 03:30:00 Europe/Oslo\n"))
    #expect(timer.contains("\nPersistent=true\n"))
  }

  @Test func `the service runs the installed program, and may write to its own folders alone`() throws {
    let service = try Self.text("lib/systemd/system/tilskudd.service")
    #expect(service.contains("\nExecStart=/opt/grants/bin/tilskudd nightly "))
    let help = try Program.run(["nightly", "--help"], in: Scratch()).output
    let command = try #require(service.firstMatch(of: /ExecStart=(.*)/)?.1)
    let options = command.matches(of: /--[a-z-]+/).map { String($0.0) }
    #expect(options.count > 4)
    for option in options { #expect(help.contains(" \(option) "), "\(option)") }
    #expect(!service.contains("@" + "bindir"))
    for line in [
      "SuccessExitStatus=1", "ProtectSystem=strict", "NoNewPrivileges=yes", "PrivateNetwork=yes",
      "ReadWritePaths=/srv/tilskudd/reports", "StateDirectory=tilskudd", "CapabilityBoundingSet=",
    ] { #expect(service.contains("\n\(line)\n"), "\(line)") }
    #expect(try Self.text("lib/sysusers.d/tilskudd.conf").contains("u tilskudd "))
    #expect(try Self.text("lib/tmpfiles.d/tilskudd.conf").contains("\nd /srv/tilskudd/reports "))
  }

  @Test func `a line for a crontab is printed`() throws {
    let said = try Self.installed.get().said
    #expect(said.contains("\n  30 3 * * * /opt/grants/bin/tilskudd nightly --input "))
    #expect(said.contains("systemctl enable --now tilskudd.timer"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze")))
  func `systemd has nothing to say against the units`() throws {
    // It looks for the program and the manual page where the unit says, so that they must stand there.
    let scratch = try Scratch()
    let install = try Running(
      program: Project.path("Packaging/install"), [try Program.path(), scratch.path], workingFolder: "/")
    #expect(try install.outcome().exitCode == 0)
    let units = ["service", "timer"].map { scratch.file("lib/systemd/system/tilskudd.\($0)") }
    let run = try Running(
      program: "/usr/bin/systemd-analyze", ["verify"] + units, workingFolder: "/",
      environment: Program.environment.merging(["MANPATH": scratch.file("share/man")]) { $1 })
    let outcome = try run.outcome()
    #expect(outcome.exitCode == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
  }
}
