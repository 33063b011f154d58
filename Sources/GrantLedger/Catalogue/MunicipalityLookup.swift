/// All municipalities of the country, through the years, and how they are found.
public struct MunicipalityRegister: Sendable {
  public init(municipalities: [Municipality], aliases: [Alias]) {
    self.municipalities = municipalities
  }

  private let municipalities: [Municipality]

  /// Another spelling of a municipality's name, such as its Sami one.
  public struct Alias: Hashable, Sendable {
    public var number: MunicipalityNumber
    public var name: String

    public init(number: MunicipalityNumber, name: String) {
      self.number = number
      self.name = name
    }
  }

  /// Finds the municipality that a row of the given year means, and follows it to the one in force on `today`.
  ///
  /// Both texts as written; either may be empty, and either may hold number and name together ("4201 - Risør").
  public func find(number: String, name: String, year: Int, today: CivilDate) -> MunicipalityMatch {
    .blank
  }

  /// The municipality that bears the number on the day; nil for none.
  public func municipality(_ number: MunicipalityNumber, on day: CivilDate) -> Municipality? {
    municipalities.first { $0.number == number && $0.validity.contains(day) }
  }

  /// Those of a county in force on a day, by number.
  public func inForce(county: String, on day: CivilDate) -> [Municipality] { [] }
}

extension Catalogue {
  /// Finds scheme and part by id, name, short name or other name, as exports write them.
  public func findScheme(_ scheme: String, part: String) -> SchemeReference.Match { .blank }
}
