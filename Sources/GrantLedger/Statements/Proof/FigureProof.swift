/// What a figure is made of (*bevis*): every addend with its place, what was left out and why, and the sum.
public struct FigureProof: Sendable {
  /// Of one section, whose table has the addends and whose notes have the rest.
  public var statement: Statement
  /// The figure itself, as the statements have it.
  public var value: Cell
}

/// A figure as one asks for it: its id, with the scheme and part that the id names.
public struct AskedFigure: Hashable, Sendable {
  public let id: FigureID
  public let asked: AskedScheme

  public init(_ asked: AskedScheme, year: Int, place: FigureID.Place, measure: Measure) {
    self.asked = asked
    id = FigureID(
      year: year, scheme: asked.scheme.id, part: asked.part?.id, place: place, measure: measure)
  }
}

/// Proves a figure of the ledger. `locate` tells where a row's value stands, and as what it is written.
///
/// `request.findings` must hold a line for each finding of the settlement, by all rules. What the edition does not show
/// of a figure it does not show of its addends either.
public func prove(
  _ figure: AskedFigure, in request: StatementRequest, locate: (Origin, ColumnKey?) -> Location
) throws(Money.Overflow) -> FigureProof {
  try Proving(figure: figure.id, asked: figure.asked, request: request).proof(locate)
}

struct Proving {
  let figure: FigureID
  let asked: AskedScheme
  let request: StatementRequest

  private var wording: Wording { request.wording }

  /// Whether the edition shows the figure at all.
  var isShown: Bool {
    if figure.place.municipality != nil { return request.edition.shows(asked.scheme) }
    return figure.part == nil
      ? request.withholding.showsCounty(asked.scheme, year: figure.year)
      : request.withholding.showsParts(asked.scheme, year: figure.year)
  }

  /// Whether it shows the rows that make it up.
  var showsRows: Bool { isShown && request.edition.shows(asked.scheme) }

  func proof(_ locate: (Origin, ColumnKey?) -> Location) throws(Money.Overflow) -> FigureProof {
    let addends = showsRows ? try request.addends(of: figure) : []
    let value = isShown ? try value() : .withheld
    let title = wording(
      .proofTitle, ("measure", wording[figure.measure.label]),
      ("scheme", asked.scheme.name[request.language]), ("part", asked.part?.name[request.language] ?? ""),
      ("year", String(figure.year)), ("place", place))
    let lines = addends.map { (addend: $0, place: locate($0.origin, $0.column)) }
    var table = try Table(id: "addends", columns, lines: lines, nameColumns: 1)
    table.total = Table.Total(cells: total(value, of: table), rowsAreAddends: showsRows)
    let sentence =
      showsRows
      ? wording(
        .proofSentence, ("figure", figure.description), ("rows", wording.numbers.count(addends.count)))
      : figure.description
    var properties = statementProperties(request)
    properties.subject = title
    properties.custom.removeAll { $0.name == wording[.propertyRun] }
    return FigureProof(
      statement: Statement(
        name: figure.description.replacing("/", with: "-").replacing(":", with: "-"), title: title,
        keySentence: sentence, properties: properties,
        sections: [
          Section(
            id: "addends", title: title, tab: wording[.proofTab], summary: sentence, table: table,
            notes: notes(addends, locate))
        ]),
      value: value)
  }

  private var place: String {
    switch figure.place {
    case .municipality(let number): request.name(of: number)
    case .county: request.catalogue.office.countyName
    }
  }

  /// As the table of allocations has it, and not added up from the addends.
  func value() throws(Money.Overflow) -> Cell {
    let division: AllocationTable.Division = figure.part.map { .part($0) } ?? .whole
    let totals = request.allocation.totals(
      year: figure.year, scheme: figure.scheme, division: division, municipality: figure.place.municipality)
    let amounts = totals.amounts
    switch figure.measure {
    case .applications: return .count(totals.applications)
    case .reportsDue: return .count(totals.reportsDue)
    case .reportsReceived: return .count(totals.reportsReceived)
    case .available: return amounts.saysAvailable ? .money(try amounts.available()) : .blank
    case .unreported: return amounts.saysAvailable ? .money(try amounts.unreported()) : .blank
    case .applied, .proposed, .granted, .paid, .carriedIn, .used, .unused, .carryOverApplied,
      .carryOverApproved, .toRepay:
      return figure.measure.terms.first.flatMap { amounts.said($0.path) }.map { .money($0) } ?? .blank
    }
  }

  private func total(_ value: Cell, of table: Table) -> [Cell] {
    table.columns.enumerated().map { index, column in
      if column.key == "value" { return value }
      return index == 0 ? .text(wording[.total]) : .blank
    }
  }

  private var columns: [ColumnSpecification<(addend: Addend, place: Location)>] {
    let heading = wording[figure.measure.label]
    return [
      .text("place", wording[.proofPlace]) { .text($0.place.description) },
      .text("heading", wording[.column]) { .text($0.place.heading ?? "") },
      .text("written", wording[.written]) { .text($0.place.written ?? "") },
      figure.measure.terms.isEmpty
        ? .count("value", heading) { $0.addend.value } : .money("value", heading) { $0.addend.value },
    ]
  }
}
