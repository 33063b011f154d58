import CatalogueReading
internal import GrantLedger

/// What a run goes by: catalogue, words and the day that stands for today.
struct Setting: Sendable {
  var catalogue: Catalogue
  var catalogueFiles: CatalogueFiles
  var templates: TemplateFiles
  var wording: Wording
  var today: CivilDate

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
