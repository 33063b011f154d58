internal import GrantLedger

/// `tall.json`: every figure of a statement by its id, for programs, and for a later run to be held against.
///
/// The public edition has none of a scheme that it shows for the county only.
enum FiguresJSON {
  static let file = "tall.json"
  static let schemaVersion = 1

  static func text(_ publication: YearlyPublication) -> String {
    let figures = publication.figures.filter { publication.edition == .internal || $0.isPublic }
    return JSON.object([
      ("schemaVersion", .number(schemaVersion)), ("year", .number(publication.year)),
      ("edition", .string(publication.edition.rawValue)),
      (
        "figures",
        .array(
          figures.map { figure in
            .object([
              ("id", .string(figure.id)), ("value", .number(Int(figure.value))),
              ("unit", .string(figure.isMoney ? "øre" : "count")),
            ])
          })
      ),
    ]).document
  }
}
