internal import GrantLedger

/// A table for a terminal: columns in line, numbers to the right, and the total last under a rule.
struct AlignedTable {
  /// Two spaces part the columns, since numbers have single ones in them.
  private static let gap = "  "
  /// As long as a bar is at most, and as short as it may be and still say something.
  private static let barLengths = 8...24

  private let table: Table
  private let rows: [[String]]
  private let total: [String]?
  private let headings: [[String]]
  private let widths: [Int]

  init(_ table: Table, _ words: CellText) {
    self.table = table
    let all = table.rows + (table.total.map { [$0.cells] } ?? [])
    let showsØre = table.columns.indices.map { index in all.contains { $0[index].hasØre } }
    func texts(_ cells: [Cell]) -> [String] {
      zip(cells, zip(table.columns, showsØre)).map { cell, column in
        cell == .blank && !column.0.kind.isNumber ? "" : words.text(cell, showsØre: column.1)
      }
    }
    let rows = table.rows.map(texts)
    let total = table.total.map { texts($0.cells) }
    let values = table.columns.indices.map { index in
      (rows + (total.map { [$0] } ?? [])).map { $0[index].count }.max() ?? 0
    }
    let headings = zip(table.columns, values).map { Self.lines(of: $0.heading, width: $1) }
    widths = zip(values, headings).map { max($0, $1.map(\.count).max() ?? 0) }
    self.rows = rows
    self.total = total
    self.headings = headings
  }

  /// Every line ends with LF and has no spaces before it.
  func text(on terminal: Terminal?) -> String {
    var text = ""
    let height = headings.map(\.count).max() ?? 0
    for line in 0..<height {
      // A short heading stands next to its values.
      text += self.line(
        headings.map { lines in
          let place = line - (height - lines.count)
          return lines.indices.contains(place) ? lines[place] : ""
        })
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap) + "\n"
    text += rule
    let bars = bars(on: terminal)
    for (index, row) in rows.enumerated() { text += line(row, bars?[index] ?? "") }
    if let total { text += rule + line(total) }
    return text
  }

  private func line(_ cells: [String], _ bar: String = "") -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { line += Self.gap }
      let space = String(repeating: " ", count: max(0, widths[index] - cell.count))
      line += table.columns[index].kind.isNumber ? space + cell : cell + space
    }
    if !bar.isEmpty { line += Self.gap + bar }
    while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
    return line + "\n"
  }

  /// A heading on as many lines as it takes not to be much wider than the values, or than its longest word.
  private static func lines(of heading: String, width: Int) -> [String] {
    let words = heading.split(separator: " ").map(String.init)
    let widest = max(width, words.map(\.count).max() ?? 0, 10)
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + 1 + word.count <= widest {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  /// A bar for each row's share, the longest as long as there is room for; nil where there is none, or nothing to show.
  private func bars(on terminal: Terminal?) -> [String]? {
    let own = widths.reduce(0, +) + Self.gap.count * widths.count
    guard let terminal, let kind = terminal.bars,
      let column = table.columns.firstIndex(where: { $0.kind == .share }),
      terminal.columns - own >= Self.barLengths.lowerBound
    else { return nil }
    let length = min(Self.barLengths.upperBound, terminal.columns - own)
    let shares = table.rows.map { row in
      if case .share(let basisPoints) = row[column] { basisPoints } else { 0 }
    }
    guard let largest = shares.max(), largest > 0 else { return nil }
    return shares.map { Self.bar(eighths: (8 * length * $0 + largest / 2) / largest, kind) }
  }

  private static func bar(eighths: Int, _ kind: Terminal.Bars) -> String {
    switch kind {
    case .whole: return String(repeating: "█", count: (eighths + 4) / 8)
    case .eighths:
      let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
      return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }
  }
}

extension ColumnKind {
  var isNumber: Bool { self == .money || self == .count || self == .share }
}

extension Cell {
  fileprivate var hasØre: Bool {
    if case .money(let money) = self { !money.magnitude.isMultiple(of: 100) } else { false }
  }
}
