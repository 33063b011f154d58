public import GrantLedger

/// Makes the words of a language of `LANGUAGE/labels.toml` and `LANGUAGE/rules.toml`, or says everything that is wrong with them.
///
/// A sentence may have only the places to fill that the bundled bokmål one has. `ruleNumbers` are the rules that
/// must have words.
public func readWording(_ files: TemplateFiles, language: String, ruleNumbers: [String])
  throws(CatalogueError)
  -> Wording
{
  let problems = Problems()
  guard files.languages.contains(language) else {
    let known = files.languages.isEmpty ? "none" : files.languages.joined(separator: ", ")
    throw CatalogueError(
      .init(
        file: files.prefix + language,
        message: "there are no templates for the language \"\(language)\". Languages there are: \(known)."))
  }
  let model = WordingReader(files: .bundled, language: "nb", problems: Problems())
  let reader = WordingReader(files: files, language: language, problems: problems)
  let (numbers, labels) = reader.labels(like: model.texts(of: "labels.toml"))
  let rules = reader.rules(ruleNumbers, like: model.texts(of: "rules.toml"))
  guard problems.isEmpty, let numbers else { throw CatalogueError(problems) }
  do {
    return try Wording(
      language: language, numbers: numbers, labels: labels, rules: rules, ruleNumbers: ruleNumbers)
  } catch {
    let missing = error.labels.map(\.rawValue) + error.rules
    throw CatalogueError(
      .init(
        file: files.prefix + language,
        message: "words are missing: \(missing.joined(separator: ", ")). Add them."))
  }
}

/// Reads the two files of one language.
private struct WordingReader {
  let files: TemplateFiles
  let language: String
  let problems: Problems

  /// The number style and every label; those noted as wrong are left out.
  func labels(like model: [String: Set<String>]) -> (NumberStyle?, [Label: Phrase]) {
    guard let top = top("labels.toml") else { return (nil, [:]) }
    let style = top.required("format") { top.table($0, subject: "the format") }?.numberStyle()
    var labels: [Label: Phrase] = [:]
    if let table = top.required("labels", { top.table($0, subject: "the labels") }) {
      for label in Label.allCases {
        labels[label] = table.required(label.rawValue) {
          table.phrase($0, like: model["labels.\(label.rawValue)"])
        }
      }
      table.finish()
    }
    top.finish()
    return (style, labels)
  }

  func rules(_ numbers: [String], like model: [String: Set<String>]) -> [String: RuleWords] {
    guard let top = top("rules.toml") else { return [:] }
    var rules: [String: RuleWords] = [:]
    if let table = numbers.isEmpty
      ? top.table("rule", subject: "the rules")
      : top.required("rule", { top.table($0, subject: "the rules") })
    {
      for number in numbers {
        rules[number] = table.required(number) { table.table($0, subject: "the rule") }?
          .ruleWords(number, like: model)
      }
      table.finish()
    }
    top.finish()
    return rules
  }

  /// The places to fill in each text of a file, by its path of keys.
  func texts(of file: String) -> [String: Set<String>] {
    guard let top = top(file) else { return [:] }
    var texts: [String: Set<String>] = [:]
    func gather(_ fields: [TOMLNode.Field], _ path: String) {
      for field in fields {
        switch field.node.value {
        case .string(let text): texts[path + field.key] = Set(Phrase(text).places)
        case .table(let fields): gather(fields, path + field.key + ".")
        default: continue
        }
      }
    }
    gather(top.allFields, "")
    return texts
  }

  private func top(_ name: String) -> TableReader? {
    let file = "\(files.prefix)\(language)/\(name)"
    guard let text = files.text(language: language, name: name) else {
      problems.add(file: file, "the file is missing. Copy it from the templates that tilskudd init writes.")
      return nil
    }
    return TOMLDocument.read(text, file: file, problems: problems).flatMap {
      TableReader($0, subject: "the file", problems: problems)
    }
  }
}

extension TableReader {
  /// A sentence whose places to fill are those of the model; any set where there is no model.
  fileprivate func phrase(_ key: String, like model: Set<String>?) -> Phrase? {
    guard let text = string(key) else { return nil }
    let phrase = Phrase(text)
    let places = Set(phrase.places)
    guard let model else { return phrase }
    for name in places.subtracting(model).sorted() {
      problems.add(
        place(of: key),
        "\"\(key)\" has the place {\(name)}, which nothing fills. \(hint(for: name, among: model.sorted()))")
    }
    for name in model.subtracting(places).sorted() {
      problems.add(
        place(of: key), "\"\(key)\" lacks the place {\(name)}. Put it where it belongs in the sentence.")
    }
    return phrase
  }

  fileprivate func ruleWords(_ number: String, like model: [String: Set<String>]) -> RuleWords? {
    let title = required("title") { string($0) }
    let given = required("given") { string($0) }
    let when = required("when") { string($0) }
    let then = required("then") { string($0) }
    let message = required("message") { phrase($0, like: model["rule.\(number).message"]) }
    let remedy = required("remedy") { phrase($0, like: model["rule.\(number).remedy"]) }
    let source = required("source") { string($0) }
    finish()
    guard let title, let given, let when, let then, let message, let remedy, let source else { return nil }
    return RuleWords(
      title: title, given: given, when: when, then: then, message: message, remedy: remedy, source: source)
  }

  /// The `[format]` table: how numbers and dates are written.
  fileprivate func numberStyle() -> NumberStyle? {
    let group = required("group") { string($0, mayBeBlank: true) }
    let decimal = required("decimal") { string($0) }
    let minus = required("minus") { string($0) }
    let date = required("date") { pattern($0, parts: ["dd", "mm", "yyyy"]) }
    let longDate = required("long_date") { pattern($0, parts: ["d", "month", "yyyy"]) }
    let months = required("months") { strings($0) }
    let currency = required("currency") { string($0) }
    finish()
    if let months, months.count != 12 {
      problems.add(
        place(of: "months"), "\"months\" has \(months.count) names, not 12. Write one for each month.")
      return nil
    }
    guard let group, let decimal, let minus, let date, let longDate, let months, let currency else {
      return nil
    }
    return NumberStyle(
      group: group, decimal: decimal, minus: minus, date: date, longDate: longDate, months: months,
      currency: currency)
  }

  private func pattern(_ key: String, parts: [String]) -> String? {
    guard let pattern = string(key) else { return nil }
    for part in parts where !pattern.contains(part) {
      problems.add(
        place(of: key), "\"\(key)\" lacks \"\(part)\". Write it with \(parts.joined(separator: ", ")).")
    }
    return pattern
  }
}
