/// The schemes that the office hands out, their parts, frames and years (*ordninger*).
public func schemesStatement(
  by catalogue: Catalogue, _ wording: Wording, today: CivilDate, programVersion: String
) throws(Money.Overflow) -> Statement {
  let schemes = catalogue.administeredSchemes
  let lines = schemes.flatMap { scheme in
    [AskedScheme(scheme: scheme)] + scheme.parts.map { AskedScheme(scheme: scheme, part: $0) }
  }
  let others = catalogue.schemes.filter { $0.standing != .administered }.map {
    $0.shortName[wording.language]
  }
  let title = wording(.schemesTitle, ("office", catalogue.office.name))
  let sentence = wording(
    .schemesKeySentence, ("count", wording.numbers.count(schemes.count)),
    ("others", others.joined(separator: ", ")))
  return Statement(
    name: wording[.schemesFileName], title: title, keySentence: sentence,
    properties: Statement.Properties(
      author: catalogue.office.name, subject: title, language: wording.language, asOf: today, runID: "",
      custom: [.init(wording[.propertyProgram], "tilskudd \(programVersion)")]),
    sections: [
      Section(
        id: "schemes", title: title, tab: wording[.schemesTab], summary: sentence,
        table: try Table(
          id: "schemes", columns(schemes, wording), lines: lines),
        notes: [wording[.framesNotSetNote]])
    ])
}

private func columns(_ schemes: [Scheme], _ wording: Wording) -> [ColumnSpecification<AskedScheme>] {
  let language = wording.language
  var columns: [ColumnSpecification<AskedScheme>] = [
    .code("id", wording[.schemesID]) { .code($0.id) },
    .text("name", wording[.scheme]) { .text($0.part == nil ? $0.scheme.shortName[language] : "") },
    .text("part", wording[.part]) { .text($0.part?.name[language] ?? "") },
    .text("fullName", wording[.schemesFullName], isDetail: true) { .text($0.scheme.name[language]) },
    .text("years", wording[.schemesYears]) {
      .text($0.part == nil ? years(of: $0.scheme) ?? wording[.ruleYearsAll] : "")
    },
  ]
  for year in Set(schemes.flatMap { $0.frames.map(\.year) }).sorted() {
    columns.append(
      .money("frame\(year)", wording(.frameOfYear, ("year", String(year))), isSummed: false) { asked in
        guard let frame = asked.scheme.frames.first(where: { $0.year == year && $0.part == asked.part?.id })
        else { return .blank }
        return frame.amount.map { .money($0) } ?? .notSet
      })
  }
  return columns
}

/// The years in which money is given: "2020–2022", open at an end where the catalogue has no year; nil for all years.
private func years(of scheme: Scheme) -> String? {
  if scheme.firstYear == nil, scheme.lastYear == nil { return nil }
  if let first = scheme.firstYear, first == scheme.lastYear { return String(first) }
  return (scheme.firstYear.map(String.init) ?? "") + "–" + (scheme.lastYear.map(String.init) ?? "")
}
