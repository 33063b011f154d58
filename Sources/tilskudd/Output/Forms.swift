internal import ExcelRendering
internal import GrantLedger

/// Empty forms for a kind of export, so that mistakes are not made at all.
struct Forms {
  let setting: Setting

  /// Writes `KIND.csv` and `KIND.xlsx` for each kind into a folder; returns their paths. Nothing is written over.
  func write(to folder: String) throws(RunFailure) -> [String] {
    var written: [String] = []
    for kind in ExportKind.allCases {
      guard let definition = setting.catalogue.exports[kind] else { continue }
      var text = DelimitedText(defusesFormulas: false)
      text.append(definition.columns.map(\.formHeading))
      try NewFile.write(text.text, to: "\(folder)/\(kind.rawValue).csv")
      let workbook = "\(folder)/\(kind.rawValue).xlsx"
      do {
        try writeForm(form(definition), to: workbook)
      } catch {
        throw RunFailure(ExitStatus(error), "\(workbook): \(error.description)")
      }
      written += ["\(folder)/\(kind.rawValue).csv", workbook]
    }
    return written
  }

  private func form(_ definition: ExportDefinition) -> Form {
    let wording = setting.wording
    return Form(
      tab: wording[definition.kind.formLabel], listsTab: wording[.formLists],
      columns: definition.columns.map { column in
        Form.Column(
          heading: column.formHeading, help: help(column), kind: column.key.formKind,
          choices: choices(column.key))
      })
  }

  private func help(_ column: ColumnDefinition) -> String {
    let wording = setting.wording
    let what =
      switch column.key.valueKind {
      case .money: wording[.formMoney]
      case .date: wording[.formDate]
      case .year: wording[.formYear]
      case .count: wording[.formCount]
      case .codeWord: wording[.formChoice]
      case .text: choices(column.key).isEmpty ? wording[.formText] : wording[.formChoice]
      case .personalText: wording[.formPersonal]
      }
    return column.isRequired ? "\(wording[.formRequired]) \(what)" : what
  }

  private func choices(_ key: ColumnKey) -> [String] {
    let catalogue = setting.catalogue
    let language = catalogue.office.language
    let municipalities = catalogue.municipalities.inForce(
      county: catalogue.office.countyNumber, on: setting.today)
    switch key {
    case .scheme: return catalogue.administeredSchemes.map { $0.name[language] }
    case .part: return catalogue.administeredSchemes.flatMap(\.parts).map { $0.name[language] }
    case .municipalityNumber: return municipalities.map(\.number.description)
    case .municipalityName: return municipalities.map(\.name)
    default: return catalogue.codeWords.choices(of: key)
    }
  }
}

extension ColumnKey {
  fileprivate var formKind: Form.Kind {
    switch valueKind {
    case .money: .money
    case .date: .date
    case .count: .count
    case .year, .codeWord, .text, .personalText: .text
    }
  }
}

extension ExportKind {
  fileprivate var formLabel: Label {
    switch self {
    case .applications: .formApplications
    case .reports: .formReports
    case .statusReports: .formStatusReports
    case .survey: .formSurvey
    case .claims: .formClaims
    }
  }
}
