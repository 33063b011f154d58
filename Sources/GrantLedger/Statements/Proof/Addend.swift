/// One row's part in a figure (*ledd*): what it adds, and the column in which that stands.
struct Addend {
  var origin: Origin
  var column: ColumnKey
  /// With its sign: what is used lessens what is unreported.
  var value: Cell
}

extension StatementRequest {
  /// The rows whose sum a figure is, in reading order; one whose column is blank adds nothing and is none of them.
  func addends(of figure: FigureID) throws(Money.Overflow) -> [Addend] {
    switch figure.measure {
    case .applications, .reportsDue, .reportsReceived:
      return settlement.ledger.cases.filter { isCounted($0, in: figure) }.map { grantCase in
        Addend(origin: grantCase.origin, column: .caseNumber, value: .count(1))
      }
    case .applied, .proposed, .granted, .paid, .carriedIn, .available, .used, .unused, .unreported,
      .carryOverApplied, .carryOverApproved, .toRepay:
      let entries = settlement.ledger.entries(
        year: figure.year, scheme: figure.scheme, part: figure.part, municipality: figure.place.municipality)
      var addends: [Addend] = []
      for entry in entries {
        for term in figure.measure.terms {
          guard let money = entry.amounts.said(term.path) else { continue }
          let value = term.isSubtracted ? try Money.zero.subtracting(money) : money
          addends.append(Addend(origin: entry.origin, column: term.column, value: .money(value)))
        }
      }
      return addends
    }
  }

  /// As the table of allocations counts them.
  private func isCounted(_ grantCase: GrantCase, in figure: FigureID) -> Bool {
    let municipality = figure.place.municipality
    guard grantCase.year == figure.year, grantCase.scheme == figure.scheme,
      municipality == nil || grantCase.municipality == municipality
    else { return false }
    if figure.measure == .applications { return figure.part == nil || grantCase.parts.contains(figure.part) }
    guard grantCase.reportIsDue(in: catalogue),
      figure.part == nil || grantCase.grantedParts.contains(figure.part)
    else { return false }
    if figure.measure == .reportsDue { return true }
    return figure.part == nil ? !grantCase.reports.isEmpty : grantCase.reportedParts.contains(figure.part)
  }
}

extension FigureID.Place {
  /// Nil for the county.
  var municipality: MunicipalityNumber? {
    if case .municipality(let number) = self { number } else { nil }
  }
}

extension Measure {
  /// A column that a measure is reckoned from.
  struct Term {
    var column: ColumnKey
    var path: any KeyPath<Amounts, Money> & Sendable
    var isSubtracted = false
  }

  /// None for a measure that counts cases.
  var terms: [Term] {
    switch self {
    case .applications, .reportsDue, .reportsReceived: []
    case .applied: [Term(column: .applied, path: \.applied)]
    case .proposed: [Term(column: .proposed, path: \.proposed)]
    case .granted: [Term(column: .granted, path: \.granted)]
    case .paid: [Term(column: .paid, path: \.paid)]
    case .carriedIn: [Term(column: .carriedIn, path: \.carriedIn)]
    case .used: [Term(column: .used, path: \.used)]
    case .unused: [Term(column: .unused, path: \.unused)]
    case .carryOverApplied: [Term(column: .carryOverApplied, path: \.carryOverApplied)]
    case .carryOverApproved: [Term(column: .carryOverApproved, path: \.carryOverApproved)]
    case .toRepay: [Term(column: .toRepay, path: \.toRepay)]
    case .available: Measure.granted.terms + Measure.carriedIn.terms
    case .unreported:
      Measure.available.terms
        + (Measure.used.terms + Measure.unused.terms).map {
          Term(column: $0.column, path: $0.path, isSubtracted: true)
        }
    }
  }
}
