import Foundation
import Testing

/// `tilskudd nightly` from files to files, night after night.
@Suite struct NightlyTests {
  @Test func `the change comes first, and the page, the workbook and the link are there`() throws {
    let night = try Night()
    #expect(try night.run("2021-03-01", "--xlsx").output.hasPrefix("Første kjøring: 2 søknader i 2 rader"))
    try night.write("2021/3;2021;Ensomhet;Åmli;412000;200000")
    let outcome = try night.run("2021-03-02", "--xlsx")
    #expect(outcome.exitCode == 0 && outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n")
    #expect(
      lines[0].hasPrefix(
        "1 ny søknad (+412 000 kr), innvilget +200 000 kr".replacing(" 000", with: "\u{A0}000").replacing(
          "000 kr", with: "000\u{A0}kr")))
    #expect(lines.count <= 20)
    #expect(lines.last == "Hele oversikten: Output/2021-03-02/nattlig-2021-03-02.md")
    #expect(
      try night.scratch.entries(of: "Output/latest") == [
        "SHA256SUMS", "manifest.json", "nattlig-2021-03-02.md", "nattlig-2021-03-02.xlsx",
      ])
    let sheets = try Tool.python.output([
      "-c", "import openpyxl, sys; print(openpyxl.load_workbook(sys.argv[1]).sheetnames)",
      night.scratch.file("Output/latest/nattlig-2021-03-02.xlsx"),
    ])
    #expect(sheets.contains("'Endringer'") && sheets.contains("'Rader'"))
    try night.expectWhole()
  }

  @Test func `a night without changes is one line, and none with --quiet`() throws {
    let night = try Night()
    _ = try night.run("2021-03-01")
    let second = try night.run("2021-03-02")
    #expect(second.output.split(separator: "\n").count == 1)
    #expect(second.output.hasPrefix("Ingen endringer siden 1. mars 2021 (kjøring "))
    let third = try night.run("2021-03-03", "--quiet")
    #expect(third.output.isEmpty && third.errors.isEmpty && third.exitCode == 0)
    #expect(try night.scratch.entries(of: "Output/latest").contains("nattlig-2021-03-03.md"))
  }

  @Test func `the same run again publishes nothing anew`() throws {
    let night = try Night()
    _ = try night.run("2021-03-01")
    let before = try night.modified("Output/2021-03-01/manifest.json")
    #expect(try night.run("2021-03-01").output.hasPrefix("Ingen endringer"))
    #expect(try night.modified("Output/2021-03-01/manifest.json") == before)
    #expect(try night.runs().count == 1)
    // What somebody took away is there again.
    try FileManager.default.removeItem(atPath: night.scratch.file("Output"))
    _ = try night.run("2021-03-01")
    try night.expectWhole()
  }

  @Test func `a run that fell before it could tell is told of again`() throws {
    let night = try Night()
    _ = try night.run("2021-03-01")
    try night.write("2021/3;2021;Ensomhet;Åmli;412000;")
    let told = try night.run("2021-03-02").output
    try FileManager.default.removeItem(atPath: night.scratch.file("state/last-success.json"))
    #expect(try night.run("2021-03-02").output == told)
    #expect(try night.run("2021-03-02").output.hasPrefix("Ingen endringer"))
    #expect(try night.runs().count == 2)
  }

  @Test func `the same nights make the same bytes, whatever the language, zone and folder`() throws {
    func sums(_ environment: [String: String]) throws -> String {
      let night = try Night()
      _ = try night.run("2021-03-01", "--xlsx", environment: environment)
      try night.write("2021/3;2021;Ensomhet;Åmli;412000;200000")
      _ = try night.run("2021-03-02", "--xlsx", environment: environment)
      return try ["2021-03-01", "2021-03-02"].map { try night.scratch.text("Output/\($0)/SHA256SUMS") }
        .joined()
    }
    let plain = try sums(Program.environment)
    let other = try sums(
      Program.environment.merging(["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"]) { _, new in new })
    #expect(plain == other && plain.count > 200)
  }

  @Test func `--keep leaves so many nights in the output and in the history`() throws {
    let night = try Night()
    for day in 1...5 {
      try night.write("2021/\(day + 10);2021;Ensomhet;Åmli;\(day);")
      #expect(try night.run("2021-03-0\(day)", "--keep", "2").exitCode == 0)
    }
    #expect(
      try night.scratch.entries(of: "Output") == [".lock", "2021-03-04", "2021-03-05", "latest"])
    #expect(try night.runs().map { $0["asOf"] as? String } == ["2021-03-05", "2021-03-04"])
  }

  @Test func `doctor is content after a run, and not before`() throws {
    let night = try Night()
    #expect(try night.command("doctor", "--state", "state").exitCode == 66)
    _ = try night.run("2021-03-01")
    #expect(try night.command("doctor", "--state", "state", "--max-age", "1h").exitCode == 0)
  }

  @Test func `no name of a person is remembered or published, and the history is for the owner alone`() throws
  {
    let night = try Night()
    try night.scratch.write(
      """
      Saksnr;År;Ordning;Kommune;Søkt beløp;Innvilget beløp;Kontaktperson;E-post
      2021/7;2021;Ensomhet;Arendal;500;400;Kari Kanarifugl;kari.kanarifugl@example.no
      """, to: "input/contacts.csv")
    try night.age()
    for day in ["2021-03-01", "2021-03-02"] {
      _ = try night.run(day, "--edition", "internal")
      try night.write("2021/8;2021;Ensomhet;Åmli;1;")
    }
    let state = try night.scratch.entries(of: "state")
    #expect(state.contains("history.db"))
    for name in state where name.hasPrefix("history.db") {
      #expect(try night.scratch.mode(of: "state/\(name)") == 0o600, "\(name)")
      #expect(try night.scratch.bytes("state/\(name)").firstRange(of: Data("anarifugl".utf8)) == nil)
    }
    for file in try night.scratch.files(below: "Output") {
      #expect(try night.scratch.bytes("Output/\(file)").firstRange(of: Data("anarifugl".utf8)) == nil)
    }
  }
}
