/// A frame of the catalogue with what has been granted and paid of it, in the whole scheme or the one part.
struct FrameStanding {
  var scheme: SchemeID
  var frame: Frame
  var granted: Money
  var paid: Money

  /// Every frame of the schemes that the office hands out, in catalogue order.
  static func all(_ allocation: AllocationTable, _ surroundings: Surroundings) -> [FrameStanding] {
    surroundings.catalogue.administeredSchemes.flatMap { scheme in
      scheme.frames.map { frame in
        let division = frame.part.map { AllocationTable.Division.part($0) } ?? .whole
        let amounts = allocation.totals(year: frame.year, scheme: scheme.id, division: division).amounts
        return FrameStanding(
          scheme: scheme.id, frame: frame, granted: amounts.granted, paid: amounts.paid)
      }
    }
  }

  /// A breach at the county's figure, which names scheme or part and the year.
  func breach(
    _ measure: Measure, _ surroundings: Surroundings, _ more: [Finding.Argument]
  ) -> Breach {
    let figure = FigureID(
      year: frame.year, scheme: scheme, part: frame.part,
      place: .county(surroundings.catalogue.office.countyNumber), measure: measure)
    let part = frame.part.map { surroundings.name(of: $0, in: scheme) }
    return Breach(
      place: .figure(figure.description), scheme: scheme,
      arguments: [
        .init("scheme", .text(part ?? surroundings.shortName(of: scheme))),
        .init("year", .code(String(frame.year))),
      ] + more)
  }
}
