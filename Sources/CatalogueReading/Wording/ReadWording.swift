public import GrantLedger

/// Makes the words of a language of `LANGUAGE/labels.toml` and `LANGUAGE/rules.toml`, or says everything that is wrong with them.
///
/// A sentence may have only the places to fill that the bundled bokmål one has. `ruleNumbers` are the rules that
/// must have words.
///
/// Without `includingRules` the words of the rules are not read, which are the most of them: none can then be said.
public func readWording(
  _ files: TemplateFiles, language: String, ruleNumbers: [String], includingRules: Bool = true
) throws(CatalogueError) -> Wording {
  let problems = Problems()
  guard files.languages.contains(language) else {
    let known = files.languages.isEmpty ? "none" : files.languages.joined(separator: ", ")
    throw CatalogueError(
      .init(
        file: files.prefix + language,
        message: "there are no templates for the language \"\(language)\". Languages there are: \(known)."))
  }
  let reader = WordingReader(files: files, language: language, problems: problems)
  let (numbers, labels) = reader.labels()
  let (rules, demands) = includingRules ? reader.rules(ruleNumbers) : ([:], [:])
  guard problems.isEmpty, let numbers else { throw CatalogueError(problems) }
  do {
    return try Wording(
      language: language, numbers: numbers, labels: labels, rules: rules, demands: demands,
      ruleNumbers: includingRules ? ruleNumbers : [])
  } catch {
    let missing = error.labels.map(\.rawValue) + error.rules
    throw CatalogueError(
      .init(
        file: files.prefix + language,
        message: "words are missing: \(missing.joined(separator: ", ")). Add them."))
  }
}
