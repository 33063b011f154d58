/// The stable name of a figure in every output, such as `2020/besoksverter/4217/granted`.
///
/// A part stands after its scheme: `2019/kompetanse-innovasjon:velferdsteknologi/42/granted`.
public struct FigureID: Hashable, Sendable, CustomStringConvertible {
  public var year: Int
  public var scheme: SchemeID
  public var part: PartID?
  public var place: Place
  public var measure: Measure

  public init(year: Int, scheme: SchemeID, part: PartID? = nil, place: Place, measure: Measure) {
    self.year = year
    self.scheme = scheme
    self.part = part
    self.place = place
    self.measure = measure
  }

  public enum Place: Hashable, Sendable {
    case municipality(MunicipalityNumber)
    /// Two digits.
    case county(String)
  }

  public var description: String { "\(row)/\(measure.rawValue)" }

  /// The id without its measure, which all figures of a year, scheme and place have in common.
  public var row: String {
    let division = part.map { "\(scheme):\($0)" } ?? scheme.text
    let place =
      switch place {
      case .municipality(let number): number.description
      case .county(let number): number
      }
    return "\(year)/\(division)/\(place)"
  }
}

/// What a figure counts or sums, from application to repayment.
public enum Measure: String, CaseIterable, Hashable, Sendable {
  case applications, applied, proposed, granted, paid, carriedIn, available, used, unused, unreported
  case carryOverApplied, carryOverApproved, toRepay, reportsDue, reportsReceived

  /// Whether it is reckoned from what was granted and what the reports say.
  fileprivate var isReckoned: Bool { self == .available || self == .unreported }
}

extension Scheme {
  /// Whether it can be asked of its money: where no reports are asked for, there is nothing that they leave untold.
  func has(_ measure: Measure) -> Bool { reportRequired || !measure.isReckoned }
}
