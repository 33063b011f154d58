/// The scheme and part that a row was found to belong to, as places in the catalogue: cheap to hand to every rule.
public struct RowScheme: Hashable, Sendable {
  /// The place in `Catalogue.schemes`; nil where the scheme was not found.
  public var index: Int?
  /// The place in the scheme's parts; nil where the row names none.
  public var part: Int?
  private var demands = SchemeDemands()

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
    if let index { demands = SchemeDemands(catalogue.schemes[index]) }
  }

  /// Whether the documents say who may apply, and this kind of applicant is not among them.
  func keepsOut(_ kind: ApplicantKind) -> Bool { demands.applicants & kind.bit != 0 }

  /// Whether the documents say where those live whom the scheme is for, and this place is certainly not among them.
  func keepsOut(_ place: LivingPlace) -> Bool { demands.places & place.bit != 0 }

  /// Whether care homes must be staffed round the clock, so that a care home of which nothing is said may be one or not.
  var asksForStaff: Bool { demands.asksForStaff }
}

extension Exports {
  /// Scheme and part of each distinct writing, in the order of `schemes`.
  func rowSchemes(in catalogue: Catalogue) -> [RowScheme] { schemes.map { RowScheme($0, in: catalogue) } }
}

/// Whom a scheme keeps out, one bit each: every row asks, and nothing in the catalogue is to be retained for it.
private struct SchemeDemands: Hashable {
  var applicants: UInt8 = 0
  var places: UInt8 = 0
  var asksForStaff = false

  init() {}

  init(_ scheme: Scheme) {
    for kind in ApplicantKind.allCases where !scheme.applicants.isEmpty && !scheme.applicants.contains(kind) {
      applicants |= kind.bit
    }
    for place in LivingPlace.allCases
    where !scheme.livingPlaces.isEmpty && !scheme.livingPlaces.contains(place) {
      places |= place.bit
    }
    asksForStaff = scheme.livingPlaces.contains(.staffedCareHome)
    if asksForStaff { places &= ~LivingPlace.careHome.bit }
  }
}

extension ApplicantKind {
  fileprivate var bit: UInt8 {
    switch self {
    case .municipality: 1
    case .countyMunicipality: 2
    case .interMunicipalCompany: 4
    case .organisation: 8
    case .foundation: 16
    }
  }
}

extension LivingPlace {
  fileprivate var bit: UInt8 {
    switch self {
    case .nursingHome: 1
    case .staffedCareHome: 2
    case .careHome: 4
    case .ownHome: 8
    }
  }
}
