import GrantLedger

extension TableReader {
  /// A sentence whose places to fill are those of the model; any set where there is no model.
  func phrase(_ key: String, like model: Set<String>?) -> Phrase? {
    guard let text = string(key) else { return nil }
    let phrase = Phrase(text)
    if phrase.hasOpenOption {
      problems.add(place(of: key), "\"\(key)\" opens [? and does not end it. Put a ] where the part ends.")
    }
    guard let model else { return phrase }
    let places = Set(phrase.places)
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

  func ruleWords(_ number: String, like model: [String: Set<String>]) -> RuleWords? {
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
}
