/// How each municipality stands to the four criteria of *Leve hele livet* (*Leve hele livet-status*); nil where no scheme
/// of the office gives priority.
///
/// Before the first year of priority, and for a year without a survey, the section says so and has no table.
func prioritySection(_ request: StatementRequest) throws(Money.Overflow) -> Section? {
  let wording = request.wording
  let year = String(request.year)
  guard let first = request.catalogue.administeredSchemes.compactMap(\.priority?.firstYear).min() else {
    return nil
  }
  var section = Section(
    id: "priority", title: wording(.prioritySectionTitle, ("year", year)), tab: wording[.prioritySectionTab],
    summary: wording(.priorityNotInForce, ("first", String(first)), ("year", year)))
  if request.year < first { return section }
  let standings = Standings(
    request.settlement.exports, request.catalogue, on: request.settlement.today)
  guard standings.survey.isTaken(in: request.year) else {
    section.summary = wording(.priorityNotSurveyed, ("year", year))
    section.notes = [wording[.priorityOpenNote]]
    return section
  }
  let lines = request.priorityLines(standings)
  section.summary = prioritySummary(lines, request)
  section.table = try Table(id: "priority", priorityColumns(request), lines: lines, nameColumns: 2)
  section.notes = priorityNotes(lines, request)
  return section
}

/// How many answered, met each criterion, and all of them.
private func prioritySummary(_ lines: [PriorityLine], _ request: StatementRequest) -> String {
  let answered = lines.compactMap(\.answered?.criteria)
  func count(_ isMeant: (Criteria) -> Bool) -> String {
    request.wording.numbers.count(answered.count(where: isMeant))
  }
  return request.wording(
    .prioritySummary, ("year", String(request.year)), ("answered", count { _ in true }),
    ("all", request.wording.numbers.count(lines.count)), ("plan", count(\.meetsFirst)),
    ("adopted", count { $0.plan == .planAdopted }), ("process", count { $0.plan == .processDescribed }),
    ("council", count { $0.council.verdict == .met }), ("toCome", count { $0.council.verdict == .notYetDue }),
    ("communityPlan", count { $0.communityPlan.verdict == .met }),
    ("network", count { $0.network.verdict == .met }), ("allFour", count(\.meetsAll)),
    ("firstOnly", count { $0.meetsFirst && !$0.meetsAll }),
    ("without", lines.filter { $0.answered == nil }.map(\.name).joined(separator: ", ")))
}

private func priorityColumns(_ request: StatementRequest) -> [ColumnSpecification<PriorityLine>] {
  let wording = request.wording
  func flag(
    _ key: String, _ label: Label, _ question: @escaping (SurveyRow.Content) -> Answer?
  ) -> ColumnSpecification<PriorityLine> {
    .text(key, wording[label], isDetail: true) { line in
      line.common(question).map { .text(wording[$0.label]) } ?? .blank
    }
  }
  func rows(_ key: String, _ label: Label, _ standings: [Standing]) -> ColumnSpecification<PriorityLine> {
    .count(key, wording[label], isSummed: false, isDetail: true) { .count($0.count(of: standings)) }
  }
  return [
    .code("number", wording[.municipalityNumber]) { .code($0.number) },
    .text("municipality", wording[.municipality]) { .text($0.name) },
    .text("standing", wording[.priorityStanding]) { line in
      .text(line.standing.label.map { wording[$0] } ?? "")
    },
  ]
    + Criterion.allCases.map { criterion in
      .text("criterion-\(criterion.rawValue)", wording[criterion.label]) { line in
        .text(wording[line.verdict(criterion).label])
      }
    } + [
      .text("all-four", wording[.priorityAllFour]) { line in
        .text(wording[line.standing == .prioritised ? .priorityYes : .priorityNo])
      },
      .text("reason", wording[.priorityReason]) { .text(priorityReasons($0, wording)) },
      .date("council-date", wording[.priorityCouncilDate]) { line in
        line.common(\.councilDate).map { .date($0) } ?? .blank
      },
      .date("planned-date", wording[.priorityPlannedDate]) { line in
        line.common(\.plannedDate).map { .date($0) } ?? .blank
      },
      flag("mapping", .priorityMapping, \.mapping), flag("involvement", .priorityInvolvement, \.involvement),
      rows("rows", .priorityRows, Standing.allCases),
      rows("rows-shielded", .priorityRowsShielded, [.shielded]),
      rows("rows-exempt", .priorityRowsExempt, [.exempt]),
    ]
}
