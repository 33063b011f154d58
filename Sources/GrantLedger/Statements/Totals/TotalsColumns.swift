extension TotalsQuestion {
  /// The columns of the answer: names, the money's way from application to what is carried over, and what was asked for
  /// besides.
  func columns(total: TotalsLine) -> [ColumnSpecification<TotalsLine>] {
    var columns = nameColumns + moneyColumns
    // A frame is the county's, and nothing is left of it for one municipality.
    if municipality == nil { columns += frameColumns }
    if change?.limit != nil { columns += attestationColumns }
    if population != nil { columns += inhabitantColumns }
    if showsShares, !total.isWithheld, let granted = total.amounts?.granted {
      columns.append(.share("shareOfGranted", wording[.totalsShare]) { $0.share(of: granted) })
    }
    return columns
  }

  private var nameColumns: [ColumnSpecification<TotalsLine>] {
    func name(_ index: Int, of line: TotalsLine) -> Cell {
      line.names.indices.contains(index) ? line.names[index] : .blank
    }
    return switch grouping {
    case .municipality:
      [
        .code("municipality", wording[.municipalityNumber]) { name(0, of: $0) },
        .text("name", wording[.municipality]) { name(1, of: $0) },
      ]
    case .part:
      [
        .text("name", wording[.part]) { name(1, of: $0) },
        .code("part", wording[.totalsPartID], isDetail: true) { name(0, of: $0) },
      ]
    case .year: [.code("year", wording[.year]) { name(0, of: $0) }]
    case .recipient:
      [
        .code("municipality", wording[.municipalityNumber]) { name(0, of: $0) },
        .text("recipient", wording[.recipient]) { name(1, of: $0) },
      ]
    case .measure: [.text("measure", wording[.measure]) { name(0, of: $0) }]
    }
  }

  private var moneyColumns: [ColumnSpecification<TotalsLine>] {
    [
      .money("applied", wording[.applied]) { $0.money(\.applied) },
      .money("granted", wording[.granted]) { $0.money(\.granted) },
      .money("paid", wording[.paid]) { $0.money(\.paid) },
      .money("used", wording[.used]) { $0.money(\.used) },
      .money("unused", wording[.unused]) { $0.money(\.unused) },
      .money("carryOverApproved", wording[.carryOverApproved]) { $0.money(\.carryOverApproved) },
    ]
  }

  private var frameColumns: [ColumnSpecification<TotalsLine>] {
    var columns: [ColumnSpecification<TotalsLine>] = [
      .money("leftOfFrame", wording[.leftOfFrame]) { (line) throws(Money.Overflow) in
        try line.left(of: line.frame)
      }
    ]
    if change?.frame != nil {
      columns += [
        .money("leftOfFrameChanged", wording[.totalsLeftChanged]) { (line) throws(Money.Overflow) in
          try line.left(of: line.changedFrame)
        },
        .money("leftOfFrameDifference", wording[.totalsDifference]) { (line) throws(Money.Overflow) in
          try line.difference()
        },
      ]
    }
    return columns
  }

  private var attestationColumns: [ColumnSpecification<TotalsLine>] {
    [
      .count("attestations", wording[.totalsAttestations]) { $0.attestations { $0.now } },
      .count("attestationsChanged", wording[.totalsAttestationsChanged]) { $0.attestations { $0.changed } },
      .count("attestationsDifference", wording[.totalsAttestationsDifference]) {
        $0.attestations { $0.changed - $0.now }
      },
    ]
  }

  private var inhabitantColumns: [ColumnSpecification<TotalsLine>] {
    [
      .count("inhabitants", wording[.totalsInhabitants]) { $0.inhabitants.map { .count($0) } ?? .blank },
      .money("grantedPerInhabitant", wording[.totalsPerInhabitant]) { $0.grantedPerInhabitant },
    ]
  }
}
