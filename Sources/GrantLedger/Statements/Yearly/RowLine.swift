/// A record as the sheet of all rows shows it.
struct RowLine {
  var origin: Origin
  var file: String
  var kind: String
  /// Nil where the record could not be typed.
  var year: Int?
  var caseNumber = ""
  var round = ""
  var scheme = ""
  var part = ""
  var number = ""
  var municipality = ""
  /// The municipality as the record writes it.
  var written = ""
  var applicant = ""
  var measure = ""
  var decision = ""
  var standing = ""
  var received: CivilDate?
  var applied: Money?
  var proposed: Money?
  var granted: Money?
  var paid: Money?
  var carriedIn: Money?
  var available: Money?
  var used: Money?
  var unused: Money?
  var carryOverApplied: Money?
  var carryOverApproved: Money?
  var toRepay: Money?
  var isQuarantined = false
}

/// All records of a run as lines, kind by kind and in reading order, those left out that the edition does not show.
///
/// A line is made when it is asked for, from names that are looked up once: there may be millions.
struct RowLines: Sendable {
  private let exports: Exports
  private let quarantined: Set<Origin>
  private let names: RowNames
  /// The places in `all` of the lines that are shown; nil where all of them are.
  private let shown: [UInt32]?
  private let standings: Standings
  let withheldCount: Int

  init(_ request: StatementRequest) {
    exports = request.settlement.exports
    quarantined = Set(request.settlement.quarantine.map(\.origin))
    standings = Standings(exports, request.catalogue, on: request.settlement.today)
    names = RowNames(request)
    let all = exports.rowCount
    if request.edition == .internal {
      shown = nil
      withheldCount = 0
    } else {
      let shown = (0..<UInt32(clamping: all)).filter { [exports, names] place in
        names.shows(exports.row(at: Int(place)))
      }
      self.shown = shown
      withheldCount = all - shown.count
    }
  }

  var count: Int { shown?.count ?? exports.rowCount }

  subscript(index: Int) -> RowLine {
    switch exports.row(at: shown.map { Int($0[index]) } ?? index) {
    case .application(let row): line(row)
    case .claim(let row): line(row)
    case .report(let row): line(row)
    case .statusReport(let row): line(row)
    case .survey(let row): line(row)
    case .unread(let row): line(row)
    }
  }

  private func line(_ row: ApplicationRow) -> RowLine {
    let content = row.content
    var line = placed(row.origin, of: content)
    line.round = text(content.round)
    line.applicant = text(content.applicant)
    line.measure = text(content.measure)
    line.decision = content.decision.flatMap { names.decisions[$0] } ?? ""
    line.standing = names.standings[standings.standing(of: content)] ?? ""
    line.applied = content.applied
    line.proposed = content.proposed
    line.granted = content.granted
    line.paid = content.paid
    line.carryOverApplied = content.carryOverApplied
    return line
  }

  private func line(_ row: ClaimRow) -> RowLine {
    let content = row.content
    var line = placed(row.origin, of: content)
    line.decision = content.decision.flatMap { names.decisions[$0] } ?? ""
    line.applied = content.applied
    line.granted = content.granted
    line.paid = content.paid
    return line
  }

  private func line(_ row: ReportRow) -> RowLine {
    let content = row.content
    var line = placed(row.origin, of: content)
    line.round = text(content.round)
    line.measure = text(content.measure)
    line.granted = content.granted
    line.carriedIn = content.carriedIn
    line.available = content.available
    line.used = content.used
    line.unused = content.unused
    line.carryOverApplied = content.carryOverApplied
    line.carryOverApproved = content.carryOverApproved
    line.toRepay = content.toRepay
    return line
  }

  private func line(_ row: StatusReportRow) -> RowLine {
    let content = row.content
    var line = placed(row.origin, of: content)
    line.round = text(content.round)
    return line
  }

  /// What every row of a case says.
  private func placed(_ origin: Origin, of content: some CaseContent) -> RowLine {
    var line = placed(origin, year: content.year, scheme: content.scheme, place: content.place)
    line.caseNumber = text(content.caseNumber)
    line.received = content.received
    return line
  }

  private func line(_ row: SurveyRow) -> RowLine {
    placed(row.origin, year: row.content.year, scheme: nil, place: row.content.place)
  }

  /// What could not be typed has its place, its readable amounts, and nothing that would say whose they are.
  private func line(_ row: UnreadRow) -> RowLine {
    var line = begun(row.origin)
    for amount in row.amounts { line.set(amount.sum, as: amount.column) }
    return line
  }

  private func begun(_ origin: Origin) -> RowLine {
    let file = names.files[Int(origin.file.index)]
    var line = RowLine(origin: origin, file: file.name, kind: file.kind)
    line.isQuarantined = !quarantined.isEmpty && quarantined.contains(origin)
    return line
  }

  private func placed(
    _ origin: Origin, year: Int, scheme: SchemeReferenceID?, place: PlaceReferenceID
  ) -> RowLine {
    var line = begun(origin)
    line.year = year
    if let scheme {
      line.scheme = names.schemes[Int(scheme.index)].scheme
      line.part = names.schemes[Int(scheme.index)].part
    }
    let name = names.places[Int(place.index)]
    line.written = name.written
    line.number = name.number
    line.municipality = name.municipality
    return line
  }

  private func text(_ id: TextID?) -> String { id.map { exports.texts[$0] } ?? "" }
}

extension RowLine {
  fileprivate mutating func set(_ money: Money, as column: ColumnKey) {
    switch column {
    case .applied: applied = money
    case .proposed: proposed = money
    case .granted: granted = money
    case .paid: paid = money
    case .carriedIn: carriedIn = money
    case .available: available = money
    case .used: used = money
    case .unused: unused = money
    case .carryOverApplied: carryOverApplied = money
    case .carryOverApproved: carryOverApproved = money
    case .toRepay: toRepay = money
    // No other column is reconciled, so that none other has a sum.
    default: break
    }
  }
}
