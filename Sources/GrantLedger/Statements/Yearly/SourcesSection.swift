/// Where each frame, rate, deadline and limit is written, and which schemes are known but not handed out here (*kilder*).
func sourcesSection(_ request: StatementRequest) throws(Money.Overflow) -> Section {
  let wording = request.wording
  let lines = request.catalogue.schemes.flatMap { sourceLines($0, request) }
  let columns: [ColumnSpecification<SourceLine>] = [
    .text("scheme", wording[.scheme]) { .text($0.scheme) },
    .code("chapter", wording[.chapterAndPost]) { .code($0.chapter) },
    .text("what", wording[.sourceOf]) { .text($0.what) },
    .text("value", wording[.sourceValue]) { .text($0.value) },
    .text("document", wording[.sourceDocument]) { .text($0.source.document) },
    .text("place", wording[.sourcePlace]) { .text($0.source.place) },
  ]
  return Section(
    id: "sources", title: wording[.sourcesTitle], tab: wording[.sourcesTab],
    summary: wording[.sourcesSummary],
    table: lines.isEmpty ? nil : try Table(id: "sources", columns, lines: lines),
    notes: [
      wording(
        .contactNote, ("unit", request.catalogue.office.contact.unit), ("mailbox", currentMailbox(request)))
    ])
}

private func currentMailbox(_ request: StatementRequest) -> String {
  request.catalogue.office.mailboxes.first { $0.isCurrent }?.address ?? ""
}

private struct SourceLine {
  var scheme: String
  var chapter: String
  var what: String
  var value: String
  var source: Source
}

private func sourceLines(_ scheme: Scheme, _ request: StatementRequest) -> [SourceLine] {
  let wording = request.wording
  let numbers = wording.numbers
  func line(_ what: String, _ value: String, _ source: Source) -> SourceLine {
    SourceLine(
      scheme: scheme.name[request.language], chapter: scheme.chapterAndPost, what: what, value: value,
      source: source)
  }
  var lines = [line(wording[.scheme], wording[scheme.standing.label], scheme.source)]
  lines += scheme.frames.map { frame in
    let part = frame.part.flatMap { scheme.part($0) }?.name[request.language]
    let year = String(frame.year)
    return line(
      part.map { wording(.frameOfPartAndYear, ("part", $0), ("year", year)) }
        ?? wording(.frameOfYear, ("year", year)),
      frameValue(frame, wording), frame.source)
  }
  lines += scheme.rates.map { rate in
    line(
      wording(.rateOf, ("unit", rate.unit[request.language])), numbers.moneyWithUnit(rate.amount), rate.source
    )
  }
  lines += scheme.deadlines.map { deadline in
    line(
      wording(deadline.kind.label, ("year", String(deadline.grantYear))), numbers.date(deadline.day),
      deadline.source)
  }
  if let audit = scheme.audit {
    lines.append(line(wording[.auditLimit], numbers.moneyWithUnit(audit.limit), audit.source))
  }
  if let priority = scheme.priority {
    lines.append(
      line(wording[.priority], wording(.fromYear, ("year", String(priority.firstYear))), priority.source))
    if let day = priority.planExpectedBy {
      lines.append(line(wording[.priorityPlanExpected], numbers.date(day), priority.source))
    }
  }
  return lines
}

private func frameValue(_ frame: Frame, _ wording: Wording) -> String {
  guard let amount = frame.amount else { return wording[.notSet] }
  let words = wording.numbers.moneyWithUnit(amount)
  return frame.isRounded ? wording(.frameRounded, ("frame", words)) : words
}

extension Scheme.Standing {
  var label: Label {
    switch self {
    case .administered: .standingAdministered
    case .known: .standingKnown
    case .announced: .standingAnnounced
    }
  }
}

extension Deadline.Kind {
  var label: Label {
    switch self {
    case .application: .deadlineApplication
    case .report: .deadlineReport
    case .statusReport: .deadlineStatusReport
    }
  }
}
