import Foundation
import Testing

/// The page of rules in the repository is the one that the program makes.
///
/// With `RECORD_GOLDEN` in the environment it is written anew, and the test fails all the same: look at what changed.
@Suite struct RulesPageTests {
  private static let page = "Documentation/rules.md"

  @Test func `the page of rules is current`() throws {
    let outcome = try Program.run(["rules", "--format", "markdown"], in: try Scratch())
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(outcome.output.utf8).write(to: URL(filePath: Project.path(Self.page)))
      Issue.record("\(Self.page) was written; look at it, and run the test again without RECORD_GOLDEN")
      return
    }
    let isCurrent = try Project.text(Self.page) == outcome.output
    #expect(isCurrent, "write it anew: tilskudd rules --format markdown > \(Self.page)")
  }

  @Test func `it has every rule with its source, and every demand with its rules`() throws {
    let page = try Project.text(Self.page)
    let list = try Program.run(["rules"], in: try Scratch()).output.split(separator: "\n")
    #expect(list.count > 30)
    let sections = page.components(separatedBy: "\n## ")
    for line in list {
      let number = try #require(line.firstMatch(of: /[A-Z]{3}-[0-9]{3}/)).output
      let section = try #require(sections.first { $0.hasPrefix("\(number) ") }, "\(number)")
      #expect(section.contains("\n- Kilde: "), "\(number)")
      #expect(section.contains("\n- Eksempel som gir funn: "), "\(number)")
      #expect(section.contains("\n- Eksempel uten funn: "), "\(number)")
    }
    let demands = (1...23).map { $0 < 10 ? "R0\($0)" : "R\($0)" } + (1...20).map { "K\($0)" }
    for demand in demands {
      #expect(
        page.firstMatch(of: try Regex("\n\\| \(demand) \\| [^|]+ \\| [A-Z]{3}-[0-9]{3}")) != nil, "\(demand)")
    }
  }

  @Test func `a year leaves out what does not hold in it, in every form`() throws {
    struct Rules: Decodable {
      struct Rule: Decodable {
        var rule: String
        var firstYear: Int?
        var lastYear: Int?
      }
      var rules: [Rule]
    }
    func run(_ arguments: String...) throws -> String {
      let outcome = try Program.run(["rules"] + arguments, in: Scratch())
      return outcome.output
    }
    let all = try JSONDecoder().decode(Rules.self, from: Data(run("--format", "json").utf8)).rules
    let held = try JSONDecoder().decode(
      Rules.self, from: Data(run("--format", "json", "--year", "2019").utf8)
    ).rules
    #expect(
      held.map(\.rule)
        == all.filter { ($0.firstYear ?? 0) <= 2019 && ($0.lastYear ?? 9999) >= 2019 }.map(\.rule))
    #expect(try run("--year", "2019").split(separator: "\n").count == held.count)
  }
}
