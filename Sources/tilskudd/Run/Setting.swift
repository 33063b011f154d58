import CatalogueReading
internal import GrantLedger

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
  init(_ source: SourceOptions) throws(RunFailure) {
    try self.init(source.setting)
    waiverFiles = try WaiverFile.read(besides: source.input, by: catalogue)
    catalogue.waivers += waiverFiles.flatMap(\.waivers)
  }

  init(_ options: SettingOptions) throws(RunFailure) {
    guard let today = Today.day(asOf: options.asOf) else {
      throw RunFailure(
        .configurationWrong,
        "The day it is in Norway cannot be found, since this machine lacks time zone data. Install tzdata, or give --as-of."
      )
    }
    self.today = today
    do {
      catalogueFiles =
        if let folder = options.catalogue { try CatalogueFiles(folder: folder) } else { .bundled }
      templates = if let folder = options.templates { try TemplateFiles(folder: folder) } else { .bundled }
      catalogue = try readCatalogue(catalogueFiles)
      wording = try readWording(
        templates, language: options.language ?? catalogue.office.language,
        ruleNumbers: RuleBook.all.map(\.number.text))
    } catch {
      throw RunFailure(.configurationWrong, messages: error.problems.map(\.description))
    }
  }
}
