/// Applicants that are no municipality, and regional projects: whose money stands on which municipality (*søkere*).
func applicantsSection(_ request: StatementRequest) throws(Money.Overflow) -> Section {
  let wording = request.wording
  let lines = try applicantLines(request)
  var sum = Amounts.zero
  for line in lines { try sum.add(line.amounts) }
  let total = ApplicantLine(
    scheme: "", applicant: "", kind: nil, isRegional: false, number: "", municipality: "", amounts: sum)
  let organisations = lines.filter { !$0.isRegional }.count
  return Section(
    id: "applicants", title: wording(.applicantsTitle, ("year", String(request.year))),
    tab: wording[.applicantsTab],
    summary: wording(
      .applicantsSummary, ("count", wording.numbers.count(organisations)),
      ("regional", wording.numbers.count(lines.count - organisations)),
      ("granted", wording.numbers.moneyWithUnit(sum.granted))),
    table: lines.isEmpty
      ? nil
      : try Table(
        id: "applicants", applicantColumns(wording), lines: lines, total: total,
        totalHeading: wording[.total],
        nameColumns: 2),
    notes: [wording[.applicantsNote]])
}

private struct ApplicantLine {
  var scheme: String
  var applicant: String
  var kind: ApplicantKind?
  var isRegional: Bool
  var number: String
  var municipality: String
  var amounts: Amounts
}

/// One line per scheme, applicant and municipality, in the order first met within a scheme.
private func applicantLines(_ request: StatementRequest) throws(Money.Overflow) -> [ApplicantLine] {
  struct Address: Hashable {
    var scheme: SchemeID
    var applicant: TextID?
    var municipality: MunicipalityNumber
    var isRegional: Bool
  }
  let exports = request.settlement.exports
  let entries = request.settlement.ledger.entries
  // Applications were posted first, those that were posted, in their order.
  var next = 0
  var order: [Address] = []
  var lines: [Address: ApplicantLine] = [:]
  for row in exports.applications {
    guard next < entries.count, entries.origin(of: next) == row.origin else { continue }
    let posted = next
    next += 1
    if row.content.year != request.year { continue }
    let isOrganisation = row.content.applicantKind.map { $0 != .municipality } ?? false
    let entry = entries[posted]
    guard isOrganisation || row.content.isRegional, let scheme = request.catalogue.scheme(entry.key.scheme),
      request.edition.shows(scheme)
    else { continue }
    let address = Address(
      scheme: scheme.id, applicant: row.content.applicant, municipality: entry.key.municipality,
      isRegional: row.content.isRegional)
    if lines[address] == nil { order.append(address) }
    var line =
      lines[address]
      ?? ApplicantLine(
        scheme: scheme.shortName[request.language],
        applicant: row.content.applicant.map { exports.texts[$0] }
          ?? request.name(of: entry.key.municipality),
        kind: row.content.applicantKind, isRegional: row.content.isRegional,
        number: entry.key.municipality.description, municipality: request.name(of: entry.key.municipality),
        amounts: .zero)
    try line.amounts.add(entry.amounts)
    lines[address] = line
  }
  let rank = Dictionary(
    uniqueKeysWithValues: request.catalogue.schemes.enumerated().map { ($0.element.id, $0.offset) })
  return order.enumerated().sorted { left, right in
    let ranks = (rank[left.element.scheme] ?? 0, rank[right.element.scheme] ?? 0)
    if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
    if left.element.municipality != right.element.municipality {
      return left.element.municipality < right.element.municipality
    }
    return left.offset < right.offset
  }.compactMap { lines[$0.element] }
}

private func applicantColumns(_ wording: Wording) -> [ColumnSpecification<ApplicantLine>] {
  [
    .text("scheme", wording[.scheme]) { .text($0.scheme) },
    .text("applicant", wording[.applicant]) { .text($0.applicant) },
    .text("kind", wording[.applicantKind]) { .text($0.kind.map { wording[$0.label] } ?? "") },
    .code("number", wording[.municipalityNumber]) { .code($0.number) },
    .text("municipality", wording[.placeOfMeasure]) { .text($0.municipality) },
    .money("applied", wording[.applied]) { .money($0.amounts.applied) },
    .money("granted", wording[.granted]) { .money($0.amounts.granted) },
    .money("paid", wording[.paid]) { .money($0.amounts.paid) },
    .text("regional", wording[.regional]) { .text($0.isRegional ? wording[.regionalMark] : "") },
  ]
}

extension ApplicantKind {
  var label: Label {
    switch self {
    case .municipality: .applicantMunicipality
    case .countyMunicipality: .applicantCountyMunicipality
    case .interMunicipalCompany: .applicantInterMunicipalCompany
    case .organisation: .applicantOrganisation
    case .foundation: .applicantFoundation
    }
  }
}
