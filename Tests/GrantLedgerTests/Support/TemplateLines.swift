import GrantLedger

/// The lines `key = "text"` of a template file by table; enough TOML for the tests' words, and no more.
struct TemplateLines {
  private(set) var tables: [String: [String: String]] = [:]

  init(_ text: String) {
    var table = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix("["), line.hasSuffix("]") {
        table = String(line.dropFirst().dropLast())
      } else if let equals = line.firstRange(of: " = \""), line.hasSuffix("\""), !line.hasPrefix("#") {
        let value = String(line[equals.upperBound...].dropLast())
        tables[table, default: [:]][String(line[..<equals.lowerBound])] =
          value.replacing("\\\"", with: "\"").replacing("\\u00A0", with: "\u{A0}")
      }
    }
  }
}

extension Wording {
  /// The words in `Templates/nb`, as statements show them.
  static func bokmål() throws -> Wording {
    let labels = TemplateLines(try Repository.text("Templates/nb/labels.toml")).tables["labels"] ?? [:]
    let rules = TemplateLines(try Repository.text("Templates/nb/rules.toml")).tables
    var words: [String: RuleWords] = [:]
    for (table, lines) in rules where table.hasPrefix("rule.") {
      words[String(table.dropFirst(5))] = RuleWords(
        title: lines["title"] ?? "", given: lines["given"] ?? "", when: lines["when"] ?? "",
        then: lines["then"] ?? "", message: Phrase(lines["message"] ?? ""),
        remedy: Phrase(lines["remedy"] ?? ""), source: lines["source"] ?? "")
    }
    return try Wording(
      language: "nb", numbers: .norwegian,
      labels: Dictionary(
        uniqueKeysWithValues: labels.compactMap { key, text in
          Label(rawValue: key).map { ($0, Phrase(text)) }
        }), rules: words, demands: rules["demand"] ?? [:], ruleNumbers: RuleBook.all.map(\.number.text))
  }
}

extension NumberStyle {
  static let norwegian = NumberStyle(
    group: "\u{A0}", decimal: ",", minus: "\u{2212}", date: "dd.mm.yyyy", longDate: "d. month yyyy",
    months: [
      "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
      "november", "desember",
    ], currency: "kr")
}
