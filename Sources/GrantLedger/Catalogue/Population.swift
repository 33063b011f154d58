/// How many people live in each municipality (*folketall*) on 1 January of a year, within the borders of that day.
public struct Population: Sendable {
  /// Inhabitants by number, and by year.
  private let figures: [MunicipalityNumber: [Int: Int]]
  /// The years of which there is any figure, earliest first.
  public let years: [Int]

  public init(_ figures: [MunicipalityNumber: [Int: Int]]) {
    self.figures = figures
    years = Set(figures.values.flatMap(\.keys)).sorted()
  }

  /// The inhabitants of today's municipalities on 1 January of the year, those merged since added up.
  ///
  /// A municipality is left out where a figure is missing for any of its area, or where its area was then in a
  /// municipality that has since been divided: nothing is guessed.
  public func inhabitants(
    year: Int, today: CivilDate, in register: MunicipalityRegister
  ) -> [MunicipalityNumber: Int] {
    guard years.contains(year), let day = CivilDate(year: year, month: 1, day: 1) else { return [:] }
    var sums: [MunicipalityNumber: Int] = [:]
    var unknown: Set<MunicipalityNumber> = []
    for (place, entry) in register.entries.enumerated() where entry.validity.contains(day) {
      let heirs = register.inForce(from: place, on: today).map { register.entries[$0].number }
      if let heir = heirs.first, heirs.count == 1, let count = figures[entry.number]?[year] {
        let (sum, overflow) = (sums[heir] ?? 0).addingReportingOverflow(count)
        if overflow { unknown.insert(heir) } else { sums[heir] = sum }
      } else {
        unknown.formUnion(heirs)
      }
    }
    return sums.filter { !unknown.contains($0.key) }
  }
}

extension Money {
  /// The amount for each of so many, rounded half away from zero to the øre; nil for none to share it.
  func divided(among count: Int) -> Money? {
    guard count > 0 else { return nil }
    let (whole, rest) = øre.quotientAndRemainder(dividingBy: Int64(count))
    let isHalf = rest.magnitude >= UInt64(count) - rest.magnitude
    return Money(øre: whole + (isHalf ? (øre < 0 ? -1 : 1) : 0))
  }
}
