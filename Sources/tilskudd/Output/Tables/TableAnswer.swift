import CatalogueReading
internal import ExcelRendering
internal import Glibc
internal import GrantLedger
internal import MarkdownRendering

/// How an answer of one table is shown on standard output.
enum TableFormat: String, CaseIterable, Sendable {
  case table, csv, json, markdown, xlsx
}

/// A statement of one table that answers a question asked on the command line.
struct TableAnswer: Sendable {
  var statement: Statement
  /// What the table is of, for programs.
  var facts: [(key: String, value: JSON)]
  /// For each row and column of the table; empty where no figure has an id.
  var figures: [[FigureID?]] = []
  var totalFigures: [FigureID?] = []
  /// What a terminal shows below the title; nil where the table says it.
  var sentence: String?

  var table: Table? { statement.sections.first?.table }
  var notes: [String] { statement.sections.first?.notes ?? [] }

  /// Writes it to standard output.
  func print(
    as format: TableFormat, _ setting: Setting, hasByteOrderMark: Bool, on terminal: Terminal?
  ) throws(RunFailure) {
    switch format {
    case .table: Console.write(text(setting.wording, terminal), to: STDOUT_FILENO)
    case .csv:
      Console.write(
        delimitedText(table, setting.wording, hasByteOrderMark: hasByteOrderMark), to: STDOUT_FILENO)
    case .json: Console.write(tableJSON(self, setting.wording).document, to: STDOUT_FILENO)
    case .markdown: Console.write(try markdown(setting), to: STDOUT_FILENO)
    case .xlsx: Console.write(try workbook(setting), to: STDOUT_FILENO)
    }
  }

  private func text(_ wording: Wording, _ terminal: Terminal?) -> String {
    let shown = statement.forReading()
    var text = shown.title.visible + "\n" + (sentence.map { $0.visible + "\n" } ?? "") + "\n"
    if let table = shown.sections.first?.table {
      text += AlignedTable(table, CellText(wording)).text(on: terminal)
    }
    for note in notes { text += "\n" + folded(note.visible, at: terminal?.columns) + "\n" }
    return text
  }

  /// A note in lines that no terminal breaks in the middle of a word; in a file it is one line.
  private func folded(_ note: String, at width: Int?) -> String {
    guard let width else { return note }
    var lines: [String] = []
    for word in note.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }

  private func markdown(_ setting: Setting) throws(RunFailure) -> String {
    let template = try setting.template("table.md.mustache")
    return template.render(
      statement.forReading(), words: setting.wording.markdownWords, numbers: setting.wording.numbers
    ).document
  }

  /// The bytes of a workbook, made in a temporary file since the library writes to nothing else.
  private func workbook(_ setting: Setting) throws(RunFailure) -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = folder.path + "/" + statement.name + ".xlsx"
    let words = setting.wording.workbookWords(year: setting.today.year, asOf: setting.today)
    do {
      try writeWorkbook(statement, words: words, to: path)
    } catch {
      throw RunFailure(ExitStatus(error), "\(path): \(error.description)")
    }
    do {
      return try FileOperations.system.bytes(of: path)
    } catch {
      throw OutputError.failure(path, "the file cannot be read back", error)
    }
  }
}
