/// Who is over or near the limit for attestation, what has come, and the judgement (*revisjonsattest*); nil where no
/// scheme has a limit.
func auditSection(_ request: StatementRequest) throws(Money.Overflow) -> Section? {
  let wording = request.wording
  let schemes = request.schemes(in: request.year).filter { $0.audit != nil && $0.reportRequired }
  if schemes.isEmpty { return nil }
  let lines = auditLines(request, schemes)
  let columns: [ColumnSpecification<AuditLine>] = [
    .code("number", wording[.municipalityNumber]) { .code($0.state.municipality.description) },
    .text("municipality", wording[.municipality]) { .text(request.name(of: $0.state.municipality)) },
    .text("recipient", wording[.recipient]) { .text($0.state.recipientName) },
    .text("scheme", wording[.scheme]) { .text($0.scheme.shortName[request.language]) },
    .text("part", wording[.part], isDetail: true) { line in
      .text(line.state.part.flatMap { line.scheme.part($0)?.name[request.language] } ?? "")
    },
    .money("granted", wording[.grantedInAll], isSummed: false) { .money($0.state.granted) },
    .money("limit", wording[.auditLimit], isSummed: false) { .money($0.state.requirement.limit) },
    .money("used", wording[.used], isSummed: false) { $0.state.used.map { .money($0) } ?? .blank },
    .text("evidence", wording[.auditEvidence]) { .text(evidence(of: $0.state, wording)) },
    .text("verdict", wording[.auditVerdict]) { .text(verdict(on: $0.state, wording)) },
    .text("remark", wording[.regional]) { .text(remark(on: $0.state, wording)) },
  ]
  let over = lines.filter(\.state.isRequired)
  return Section(
    id: "audit", title: wording(.auditTitle, ("year", String(request.year))), tab: wording[.auditTab],
    summary: wording(
      .auditSummary, ("over", wording.numbers.count(over.count)),
      ("attested", wording.numbers.count(over.count { $0.state.isAttested })),
      ("missing", wording.numbers.count(over.count { $0.state.isAttestationMissing })),
      ("near", wording.numbers.count(lines.count - over.count))),
    table: lines.isEmpty ? nil : try Table(id: "audit", columns, lines: lines, nameColumns: 2),
    notes: auditNotes(request, schemes))
}

private struct AuditLine {
  var state: AuditState
  var scheme: Scheme
}

/// By municipality number, then scheme in catalogue order, then in the order first met.
private func auditLines(_ request: StatementRequest, _ schemes: [Scheme]) -> [AuditLine] {
  let ranks = Dictionary(
    schemes.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  let lines = request.settlement.ledger.audits.compactMap { state -> (rank: Int, line: AuditLine)? in
    guard state.year == request.year, state.isRequired || state.isNearLimit, let rank = ranks[state.scheme],
      request.edition.shows(schemes[rank])
    else { return nil }
    return (rank, AuditLine(state: state, scheme: schemes[rank]))
  }
  return lines.enumerated().sorted { left, right in
    (left.element.line.state.municipality, left.element.rank, left.offset)
      < (right.element.line.state.municipality, right.element.rank, right.offset)
  }.map(\.element.line)
}

private func evidence(of state: AuditState, _ wording: Wording) -> String {
  if state.verdict == .attestedWithNextYear {
    return wording(.attestationOfYear, ("year", String(state.year + 1)))
  }
  switch (state.evidence.contains(.attestation), state.evidence.contains(.accountPrintout)) {
  case (true, true): return wording[.attestationAndPrintout]
  case (true, false): return wording[.attestation]
  case (false, true): return wording[.accountPrintout]
  case (false, false): return wording[.noEvidence]
  }
}

private func verdict(on state: AuditState, _ wording: Wording) -> String {
  let years = ("year", String(state.year))
  let next = ("next", String(state.year + 1))
  return switch state.verdict {
  case .attested: wording[.auditInOrder]
  case .attestedWithNextYear: wording(.auditInOrderForTwoYears, years, next)
  case .mayWaitForNextYear: wording(.auditMayWait, years, next)
  case .attestationMissing: wording[.auditAttestationMissing]
  case .printedOut: wording[.auditNotRequired]
  case .printoutMissing: wording[.auditPrintoutMissing]
  case .reportMissing: wording[state.isRequired ? .auditReportAndAttestationMissing : .auditReportMissing]
  case .notYetAsked: wording[.auditNotYetAsked]
  }
}

private func remark(on state: AuditState, _ wording: Wording) -> String {
  if state.isAtOpenLimit { return wording[.auditAtLimit] }
  return state.isNearLimit ? wording[.auditNearLimit] : ""
}

private func auditNotes(_ request: StatementRequest, _ schemes: [Scheme]) -> [String] {
  let wording = request.wording
  return schemes.compactMap { scheme in
    if !request.edition.shows(scheme) {
      return wording(.withheldNote, ("scheme", scheme.name[request.language]))
    }
    return scheme.audit.map { audit in
      wording(
        audit.isInclusive ? .auditFromLimitNote : .auditOverLimitNote,
        ("scheme", scheme.name[request.language]), ("limit", wording.numbers.moneyWithUnit(audit.limit)),
        ("basis", wording[audit.basis == .total ? .auditBasisTotal : .auditBasisPerPart]))
    }
  }
}

extension AuditState {
  fileprivate var isAttested: Bool { verdict == .attested || verdict == .attestedWithNextYear }

  fileprivate var isAttestationMissing: Bool { verdict == .attestationMissing || verdict == .reportMissing }
}
