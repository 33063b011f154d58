import Foundation

/// A workbook as openpyxl sees it.
struct Workbook: Decodable {
  struct Sheet: Decodable {
    var name: String
    var cells: [String: Cell]
  }

  struct Cell: Decodable {
    var kind: String
    var text: String?
    /// In kroner; of a formula, the stored value.
    var number: Double?
  }

  var sheets: [Sheet]
  /// Defined names and the cells they stand for.
  var names: [String: String]

  init(at path: String) throws {
    let answer = try Tool.python.output([
      Project.path("Tests/ExcelRenderingTests/read_workbook.py"), path,
    ])
    self = try JSONDecoder().decode(Workbook.self, from: Data(answer.utf8))
  }

  struct Missing: Error, CustomStringConvertible { let description: String }

  func sheet(_ name: String) throws -> Sheet {
    guard let sheet = sheets.first(where: { $0.name == name }) else {
      throw Missing(description: "no sheet \(name), only \(sheets.map(\.name))")
    }
    return sheet
  }
}

extension Workbook.Sheet {
  /// The sheet's table: its header is the first row with the heading given, its totals the row right above.
  func table(withHeading heading: String) throws -> Table {
    var grid: [Int: [Int: Workbook.Cell]] = [:]
    for (name, cell) in cells {
      if let place = Place(name) { grid[place.row, default: [:]][place.column] = cell }
    }
    let header = grid.keys.sorted().first { row in
      grid[row, default: [:]].values.contains { $0.text == heading }
    }
    guard let header, let headings = grid[header]?.compactMapValues(\.text) else {
      throw Workbook.Missing(description: "\(name): no heading \(heading)")
    }
    func row(_ number: Int) -> [String: Workbook.Cell] {
      var row: [String: Workbook.Cell] = [:]
      for (column, heading) in headings { row[heading] = grid[number]?[column] }
      return row
    }
    let rows = (header + 1..<header + 100_000).lazy.map(row).prefix { !$0.isEmpty }
    return Table(total: row(header - 1), rows: Array(rows))
  }

  struct Table {
    var total: [String: Workbook.Cell]
    var rows: [[String: Workbook.Cell]]

    /// The one row whose cells have these texts.
    func row(_ texts: [String: String]) throws -> [String: Workbook.Cell] {
      let found = rows.filter { row in texts.allSatisfy { row[$0.key]?.text == $0.value } }
      guard let row = found.first, found.count == 1 else {
        throw Workbook.Missing(description: "\(found.count) rows with \(texts)")
      }
      return row
    }
  }
}

/// A cell's place as `B12` says it: 1-based row and column.
private struct Place {
  var row: Int
  var column: Int

  init?(_ name: String) {
    let letters = name.prefix { $0.isLetter }
    guard let row = Int(name.dropFirst(letters.count)) else { return nil }
    self.row = row
    column = letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 }
  }
}

extension Workbook.Cell? {
  /// Kroner as øre; nil where there is no number.
  var øre: Int? { self?.number.map { Int(($0 * 100).rounded()) } }
}
