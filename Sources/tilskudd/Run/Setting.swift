import CatalogueReading
internal import GrantLedger
internal import WorkAhead

/// What a run goes by: catalogue, words and the day that stands for today.
struct Setting: Sendable {
  var catalogue: Catalogue
  var catalogueFiles: CatalogueFiles
  var templates: TemplateFiles
  var wording: Wording
  var today: CivilDate
  /// The lists of waivers that lie beside the input; their waivers stand in the catalogue, after its own.
  var waiverFiles: [WaiverFile] = []

  /// For a run on exports: with the waivers that lie beside them.
  ///
  /// Without the words of the rules where nothing is to be said of findings; `withRuleWords` adds them after all.
  init(_ source: SourceOptions, includingRuleWords: Bool = true) throws(RunFailure) {
    try self.init(source.setting, includingRuleWords: includingRuleWords)
    waiverFiles = try WaiverFile.read(besides: source.input, by: catalogue)
    catalogue.waivers += waiverFiles.flatMap(\.waivers)
  }

  init(_ options: SettingOptions, includingRuleWords: Bool = true) throws(RunFailure) {
    today = try Today.day(asOf: options.asOf)
    let files: (catalogue: CatalogueFiles, templates: TemplateFiles)
    do {
      files.catalogue =
        if let folder = options.catalogue { try CatalogueFiles(folder: folder) } else { .bundled }
      files.templates =
        if let folder = options.templates { try TemplateFiles(folder: folder) } else { .bundled }
    } catch {
      throw RunFailure(error)
    }
    catalogueFiles = files.catalogue
    templates = files.templates
    let language = options.language ?? files.catalogue.officeLanguage
    let ahead = options.catalogue == nil ? CatalogueAhead.bundled : CatalogueAhead(files.catalogue)
    let words = Ahead { [templates = files.templates] in
      Result { () throws(RunFailure) in
        try Self.wording(templates, language, includingRules: includingRuleWords)
      }
    }
    do { catalogue = try ahead.catalogue() } catch { throw RunFailure(error) }
    wording = try words.value.get()
  }

  func withRuleWords() throws(RunFailure) -> Setting {
    var setting = self
    setting.wording = try Self.wording(templates, wording.language, includingRules: true)
    return setting
  }

  private static func wording(
    _ files: TemplateFiles, _ language: String, includingRules: Bool
  ) throws(RunFailure) -> Wording {
    do {
      return try readWording(
        files, language: language, ruleNumbers: RuleBook.all.map(\.number.text),
        includingRules: includingRules)
    } catch {
      throw RunFailure(error)
    }
  }
}

extension RunFailure {
  init(_ error: CatalogueError) {
    self.init(.configurationWrong, messages: error.problems.map(\.description))
  }
}
