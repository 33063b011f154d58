import Foundation
import Testing

/// `tilskudd init --forms` and `tilskudd schema`: forms that the reader itself takes back, and schemas of what it reads.
@Suite struct FormTests {
  private static let kinds = ["applications", "reports", "statusReports", "survey", "claims"]

  @Test func `each form is read as its own kind, as CSV and saved from the workbook with its help row`()
    throws
  {
    let scratch = try Scratch()
    #expect(try Program.run(["init", "--forms", "forms", "--quiet"], in: scratch).exitCode == 0)
    for kind in Self.kinds {
      let bytes = try scratch.bytes("forms/\(kind).csv")
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      #expect(bytes.suffix(2) == Data("\r\n".utf8))
      #expect(try inspected("forms/\(kind).csv", scratch) == "\(kind) 1")
      let saved = try Tool.python.output([
        "-c",
        """
        import csv, io, openpyxl, sys
        book = openpyxl.load_workbook(sys.argv[1])
        text = io.StringIO()
        csv.writer(text, delimiter=";").writerows(
            [value or "" for value in row] for row in book.worksheets[0].iter_rows(values_only=True))
        print(text.getvalue())
        """, scratch.file("forms/\(kind).xlsx"),
      ])
      try scratch.write(saved, to: "\(kind)-saved.csv")
      #expect(try inspected("\(kind)-saved.csv", scratch) == "\(kind) 2")
    }
  }

  @Test func `lists to choose from are ranges on a sheet of their own, and hold the catalogue's words`()
    throws
  {
    let scratch = try Scratch()
    #expect(
      try Program.run(["init", "--forms", "forms", "--as-of", "2022-03-15"], in: scratch).exitCode == 0)
    let lists = try Tool.python.output([
      "-c",
      """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = book.worksheets[0]
      for rule in sheet.data_validations.dataValidation:
          name, cells = rule.formula1.split("!")
          cells = [cell[0].value for cell in book[name.strip("'")][cells.replace("$", "")]]
          heading = sheet.cell(2, next(iter(rule.sqref.ranges)).min_col).value
          print(heading, len(cells), cells[0], cells[-1])
      """, scratch.file("forms/applications.xlsx"),
    ])
    #expect(lists.contains("Kommunenr 25 4201 4228\n"))
    #expect(lists.contains("Kommune 25 Risør Sirdal\n"))
    #expect(lists.contains("Vedtak 6 Innvilget Under behandling\n"))
  }

  @Test func `nothing is written over`() throws {
    let scratch = try Scratch()
    #expect(try Program.run(["init", "--forms", "forms", "--quiet"], in: scratch).exitCode == 0)
    let again = try Program.run(["init", "--forms", "forms"], in: scratch)
    #expect(again.exitCode == 73)
    #expect(again.errors.hasPrefix("forms/applications.csv: the file is there already"))
  }

  @Test func `each kind has a schema with the catalogue's columns and types`() throws {
    struct Schema: Decodable {
      struct Field: Decodable {
        var name: String
        var title: String
        var type: String
      }
      var fields: [Field]
      var missingValues: [String]
    }
    let scratch = try Scratch()
    #expect(try Program.run(["schema", "--output", "schemas"], in: scratch).exitCode == 0)
    for kind in Self.kinds {
      let schema = try JSONDecoder().decode(Schema.self, from: scratch.bytes("schemas/\(kind).schema.json"))
      #expect(schema.fields.contains { $0.title == "year" && $0.type == "year" })
      #expect(Set(schema.fields.map(\.name)).count == schema.fields.count)
      #expect(schema.missingValues == ["", "-", "–"])
    }
    let printed = try Program.run(["schema"], in: scratch)
    let all = try JSONDecoder().decode([String: Schema].self, from: Data(printed.output.utf8))
    #expect(all.keys.sorted() == Self.kinds.sorted())
    #expect(all["applications"]?.fields.first { $0.title == "applied" }?.type == "number")
  }

  /// The kind and the line of the headings.
  private func inspected(_ name: String, _ scratch: Scratch) throws -> String {
    struct Result: Decodable {
      struct File: Decodable {
        var kind: String?
        var headingsLine: Int?
      }
      var files: [File]
    }
    let outcome = try Program.run(["inspect", "--format", "json", name], in: scratch)
    let file = try JSONDecoder().decode(Result.self, from: Data(outcome.output.utf8)).files.first
    return "\(file?.kind ?? "none") \(file?.headingsLine ?? 0)"
  }
}
