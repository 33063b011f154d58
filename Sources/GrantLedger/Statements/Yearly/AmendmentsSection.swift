/// Every value that was corrected by hand, before and after (*rettelser*); nil where nothing was.
///
/// The public edition shows no correction of a row whose scheme it does not show, or does not know.
func amendmentsSection(_ request: StatementRequest) throws(Money.Overflow) -> Section? {
  let exports = request.settlement.exports
  if exports.amendments.isEmpty { return nil }
  let wording = request.wording
  let quarantined = Set(request.settlement.quarantine.map(\.origin))
  let schemes = SchemesByOrigin(exports)
  let withholding = request.withholding
  let shown = exports.amendments.filter { amendment in
    request.edition == .internal
      || schemes[amendment.corrected].map { withholding.shows(exports[$0]) } ?? false
  }
  let lines = shown.flatMap { amendment in
    // A correction of personal data alone is told of, and not shown.
    let changes: [Amendment.Change?] = amendment.changes.isEmpty ? [nil] : amendment.changes
    return changes.map { AmendmentLine(amendment: amendment, change: $0) }
  }
  let columns: [ColumnSpecification<AmendmentLine>] = [
    .text("file", wording[.file]) { .text(exports[$0.amendment.original.file].name) },
    .count("line", wording[.line], isSummed: false) { .count(Int($0.amendment.original.line)) },
    .text("heading", wording[.column]) { .text($0.change?.heading ?? wording[.amendmentsPersonal]) },
    .text("original", wording[.amendmentsOriginal]) { .text($0.change?.original ?? "") },
    .text("corrected", wording[.amendmentsCorrected]) { .text($0.change?.corrected ?? "") },
    .text("corrected-file", wording[.amendmentsFile]) { .text(exports[$0.amendment.corrected.file].name) },
    .count("corrected-line", wording[.amendmentsLine], isSummed: false) {
      .count(Int($0.amendment.corrected.line))
    },
    .text("status", wording[.status]) { line in
      .text(
        wording[quarantined.contains(line.amendment.corrected) ? .statusQuarantined : .statusPosted])
    },
  ]
  let hidden = exports.amendments.count - shown.count
  return Section(
    id: "amendments", title: wording[.amendmentsTitle], tab: wording[.amendmentsTab],
    summary: wording(
      .amendmentsSummary, ("rows", wording.numbers.count(exports.amendments.count)),
      ("quarantined", wording.numbers.count(exports.amendments.count { quarantined.contains($0.corrected) }))),
    table: lines.isEmpty ? nil : try Table(id: "amendments", columns, lines: lines, nameColumns: 3),
    notes: [wording[.amendmentsNote]]
      + (hidden > 0 ? [wording(.amendmentsWithheldNote, ("count", wording.numbers.count(hidden)))] : []),
    audience: .workbookOnly)
}

private struct AmendmentLine {
  var amendment: Amendment
  var change: Amendment.Change?
}

/// What each corrected row calls its scheme.
private struct SchemesByOrigin {
  private var schemes: [Origin: SchemeReferenceID] = [:]

  init(_ exports: Exports) {
    let corrected = Set(exports.amendments.map(\.corrected))
    for row in exports.applications where corrected.contains(row.origin) {
      schemes[row.origin] = row.content.scheme
    }
    for row in exports.reports where corrected.contains(row.origin) {
      schemes[row.origin] = row.content.scheme
    }
    for row in exports.claims where corrected.contains(row.origin) {
      schemes[row.origin] = row.content.scheme
    }
    for row in exports.statusReports where corrected.contains(row.origin) {
      schemes[row.origin] = row.content.scheme
    }
  }

  subscript(origin: Origin) -> SchemeReferenceID? { schemes[origin] }
}
