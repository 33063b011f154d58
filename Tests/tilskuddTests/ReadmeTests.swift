import Foundation
import Testing

/// What the README says is so.
@Suite struct ReadmeTests {
  @Test func `it begins with the two commands`() throws {
    let commands = try Self.blocks()[0].split(separator: "\n").map { line in
      line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
    }
    #expect(commands == ["make report", "make test"])
  }

  @Test func `every make command that it names is there`() throws {
    let makefile = try Project.text("Makefile")
    let named = try Project.text("README.md").matches(of: /`?make ([a-z]+)/).map { String($0.1) }
    #expect(Set(named).isSuperset(of: ["report", "test", "check", "build", "install"]))
    for target in Set(named) { #expect(makefile.contains("\n\(target):"), "make \(target)") }
  }

  @Test func `every path that it names is there`() throws {
    let paths = try Project.text("README.md").matches(
      of: /`((?:Sources|Tests|Templates|SampleInput|Documentation|Plugins|\.ci)\/[^`*<>… ]*)`/)
    #expect(paths.count > 20)
    for path in Set(paths.map { String($0.1) }) {
      #expect(FileManager.default.fileExists(atPath: Project.path(path)), "\(path)")
    }
    let pictures = try Project.text("README.md").matches(of: /\]\((Documentation\/[^)]*)\)/).map {
      String($0.1)
    }
    #expect(pictures.count >= 2)
    for path in pictures { #expect(FileManager.default.fileExists(atPath: Project.path(path)), "\(path)") }
  }

  @Test func `its map of the code names every target and every folder of the core`() throws {
    let readme = try Project.text("README.md")
    for folder in ["Sources", "Sources/GrantLedger", "Plugins"] {
      for name in try FileManager.default.contentsOfDirectory(atPath: Project.path(folder)) {
        #expect(readme.contains("`\(folder)/\(name)`"), "\(folder)/\(name)")
      }
    }
  }

  @Test func `every package that the program is built with is named with its reason`() throws {
    let manifest = try Project.text("Package.swift")
    let names = manifest.matches(of: /package\(url: "https:\/\/github.com\/[^"]*\/([^"\/]*)"/).map {
      String($0.1)
    }
    #expect(names.count >= 6)
    let readme = try Project.text("README.md")
    for name in names { #expect(readme.contains("| \(name) |"), "\(name)") }
  }

  @Test func `every option that it shows is the program's own`() throws {
    let folder = try Scratch()
    let help = try [
      "yearly", "check", "inspect", "sum", "rules", "init", "doctor", "totals", "explain", "verify",
      "nightly",
    ].map {
      try Program.run([$0, "--help"], in: folder).output
    }.joined()
    let shown = try Self.blocks().flatMap { $0.split(separator: "\n") }.filter { $0.contains("tilskudd ") }
      .flatMap { $0.matches(of: /\s(--[a-z-]+)/).map { String($0.1) } }
    #expect(Set(shown).isSuperset(of: ["--year", "--input", "--output", "--catalogue", "--as-of"]))
    for option in Set(shown) { #expect(help.contains(option), "\(option)") }
  }

  @Test func `its exit codes are those of the help`() throws {
    let help = try Program.run(["--help"], in: Scratch()).output
    let codes = help.matches(of: /\n +(\d+) {2,}\w/).map { String($0.1) }
    #expect(codes.count == 11)
    let readme = try Project.text("README.md")
    for code in codes { #expect(readme.contains("\n| \(code) |"), "\(code)") }
  }

  /// The fenced blocks, in order.
  private static func blocks() throws -> [String] {
    try Project.text("README.md").components(separatedBy: "\n```").enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element.drop { $0 != "\n" }) }
  }
}
