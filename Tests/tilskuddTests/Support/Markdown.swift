import Foundation

/// The sections of a Markdown statement, and their tables as texts.
struct Markdown {
  struct Section {
    var title: String
    var text: String
    /// The table's rows by heading; none where the section has no table.
    var rows: [[String: String]]
  }

  var text: String
  var sections: [Section]

  init(_ text: String) {
    self.text = text
    sections = text.components(separatedBy: "\n## ").dropFirst().map { part in
      let lines = part.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let table = lines.filter { $0.hasPrefix("|") }.map(Self.cells)
      let rows = table.dropFirst(2).map { row in
        Dictionary(zip(table[0], row), uniquingKeysWith: { first, _ in first })
      }
      return Section(title: lines[0], text: part, rows: Array(rows))
    }
  }

  func section(titled title: String) throws -> Section {
    guard let section = sections.first(where: { $0.title == title }) else {
      throw Workbook.Missing(description: "no section \(title), only \(sections.map(\.title))")
    }
    return section
  }

  /// The cells of a table's line as they read, without what marks the text up.
  private static func cells(_ line: String) -> [String] {
    line.dropFirst().dropLast().replacing("\\|", with: "\u{0}").split(
      separator: "|", omittingEmptySubsequences: false
    ).map { cell in
      let link = cell.firstMatch(of: /^ \[(.*)\]\(#.*\) $/)
      return (link.map { String($0.1) } ?? String(cell)).replacing("\u{0}", with: "|").replacing(
        "**", with: ""
      )
      .replacing(/\\(.)/) { String($0.1) }.trimmingCharacters(in: .whitespaces)
    }
  }
}

extension String {
  /// An amount as the statement writes it, in øre; nil where it is none.
  var øre: Int? {
    let plain = replacing("\u{A0}", with: "").replacing("−", with: "-").replacing("kr", with: "")
    let parts = plain.split(separator: ",", omittingEmptySubsequences: false)
    guard let kroner = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { return nil }
    if parts.count == 1 { return kroner * 100 }
    guard parts[1].count == 2, let rest = Int(parts[1]) else { return nil }
    return kroner * 100 + (plain.hasPrefix("-") ? -rest : rest)
  }
}
