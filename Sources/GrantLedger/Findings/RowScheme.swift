/// The scheme and part that a row was found to belong to, as places in the catalogue: cheap to hand to every rule.
public struct RowScheme: Hashable, Sendable {
  /// The place in `Catalogue.schemes`; nil where the scheme was not found.
  public var index: Int?
  /// The place in the scheme's parts; nil where the row names none.
  public var part: Int?

  init(_ reference: SchemeReference, in catalogue: Catalogue) {
    switch reference.match {
    case .found(let id, let part):
      index = catalogue.schemes.firstIndex { $0.id == id }
      self.part = index.flatMap { index in
        part.flatMap { part in catalogue.schemes[index].parts.firstIndex { $0.id == part } }
      }
    case .unknownPart(let id, _): index = catalogue.schemes.firstIndex { $0.id == id }
    case .unknownScheme, .blank: index = nil
    }
  }
}

extension Exports {
  /// Scheme and part of each distinct writing, in the order of `schemes`.
  func rowSchemes(in catalogue: Catalogue) -> [RowScheme] { schemes.map { RowScheme($0, in: catalogue) } }
}
