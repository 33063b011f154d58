internal import CatalogueReading
internal import GrantLedger
internal import MarkdownRendering

/// The catalogue of rules in each of its forms.
struct RulesRun {
  var setting: Setting
  var year: Int?
  /// The one rule that is asked for.
  var only: RuleNumber?

  private var pages: [RulePage] {
    RulePage.all(by: setting.catalogue, setting.wording, year: year).filter {
      only == nil || $0.rule.number == only
    }
  }

  func text(_ format: RulesFormat) throws(RunFailure) -> String {
    switch format {
    case .text: only == nil ? list : pages.map(single).joined(separator: "\n")
    case .markdown: try markdown()
    case .json: rulesJSON(pages, setting).document
    }
  }

  /// A line for each rule: severity, number and title.
  private var list: String {
    let wording = setting.wording
    let width = Severity.allCases.map { wording[$0.label].count }.max() ?? 0
    return pages.map { page in
      let severity = wording[page.rule.severity.label]
      return severity + String(repeating: " ", count: width - severity.count + 2)
        + "\(page.number)  \(page.words.title)\n"
    }.joined()
  }

  private func single(_ page: RulePage) -> String {
    "\(page.number) \(page.words.title)\n"
      + page.lines(setting.wording).map { "  \($0.name): \($0.text)\n" }.joined()
  }

  private func markdown() throws(RunFailure) -> String {
    do {
      var statement = try rulesStatement(
        by: setting.catalogue, setting.wording, year: year, today: setting.today,
        programVersion: ProgramVersion.text)
      if let only { statement.sections.removeAll { $0.id != only.text.lowercased() } }
      let template = try setting.template("rules.md.mustache")
      return template.render(
        statement, words: setting.wording.markdownWords, numbers: setting.wording.numbers
      ).document
    } catch let failure as RunFailure {
      throw failure
    } catch {
      throw RunFailure(.notReconciled, "A number is too large to be shown.")
    }
  }
}
