import GrantLedger
import TOMLReading

/// Reads the two files of one language.
struct WordingReader {
  let files: TemplateFiles
  let language: String
  let problems: Problems

  /// The number style and every label; those noted as wrong are left out.
  func labels() -> (NumberStyle?, [Label: Phrase]) {
    guard let top = top("labels.toml") else { return (nil, [:]) }
    let model = model("labels.toml")
    let style = top.required("format") { top.table($0, subject: "the format") }?.numberStyle()
    var labels: [Label: Phrase] = [:]
    if let table = top.required("labels", { top.table($0, subject: "the labels") }) {
      for label in Label.allCases {
        labels[label] = table.required(label.rawValue) {
          table.phrase($0, like: model.isEmpty ? nil : model["labels.\(label.rawValue)"])
        }
      }
      table.finish()
    }
    top.finish()
    return (style, labels)
  }

  /// The words of the rules and of the demands, by number; those noted as wrong are left out.
  func rules(_ numbers: [String]) -> (rules: [String: RuleWords], demands: [String: String]) {
    guard let top = top("rules.toml") else { return ([:], [:]) }
    let model = model("rules.toml")
    var rules: [String: RuleWords] = [:]
    let read = { key in top.table(key, subject: "the rules") }
    if let table = numbers.isEmpty ? read("rule") : top.required("rule", read) {
      for number in numbers {
        rules[number] = table.required(number) { table.table($0, subject: "the rule") }?
          .ruleWords(number, like: model)
      }
      table.finish()
    }
    let demands = top.table("demand", subject: "the demands").map { $0.demands() }
    top.finish()
    return (rules, demands ?? [:])
  }

  /// The places to fill in each text of the bundled bokmål file, by its path of keys; empty when it is itself read.
  private func model(_ name: String) -> [String: Set<String>] {
    let bundled = WordingReader(files: .bundled, language: "nb", problems: Problems())
    guard files.text(language: language, name: name) != bundled.files.text(language: "nb", name: name),
      let top = bundled.top(name)
    else { return [:] }
    var places: [String: Set<String>] = [:]
    func gather(_ fields: [TOMLNode.Field], _ path: String) {
      for field in fields {
        switch field.node.value {
        case .string(let text): places[path + field.key] = Set(Phrase(text).places)
        case .table(let fields): gather(fields, path + field.key + ".")
        default: continue
        }
      }
    }
    gather(top.allFields, "")
    return places
  }

  private func top(_ name: String) -> TableReader? {
    let path = "\(files.prefix)\(language)/\(name)"
    guard let file = files.file(language: language, name: name) else {
      problems.add(file: path, "the file is missing. Copy it from the templates that tilskudd init writes.")
      return nil
    }
    return readTOML(file, calling: path, problems).flatMap {
      TableReader($0, subject: "the file", problems: problems)
    }
  }
}

extension TableReader {
  /// What each demand says, by its id.
  fileprivate func demands() -> [String: String] {
    var demands: [String: String] = [:]
    for demand in Demand.all { demands[demand.id] = required(demand.id) { string($0) } }
    finish()
    return demands
  }
}
