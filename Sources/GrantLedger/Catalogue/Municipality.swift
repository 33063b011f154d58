/// A municipality (*kommune*) under one number and name, with the days on which both held.
public struct Municipality: Hashable, Sendable {
  public var number: MunicipalityNumber
  public var name: String
  public var countyNumber: String
  public var countyName: String
  /// Last day inclusive.
  public var validity: Validity
  /// The numbers that took over its area when this ended; empty while in force.
  public var successors: [MunicipalityNumber]

  public init(
    number: MunicipalityNumber, name: String, countyNumber: String, countyName: String, validity: Validity,
    successors: [MunicipalityNumber]
  ) {
    self.number = number
    self.name = name
    self.countyNumber = countyNumber
    self.countyName = countyName
    self.validity = validity
    self.successors = successors
  }
}

/// What an export wrote about a municipality, and what was found for it.
public struct PlaceReference: Hashable, Sendable {
  /// As written, number and name as far as given, such as "1018 Søgne".
  public var written: String
  public var match: MunicipalityMatch

  public init(written: String, match: MunicipalityMatch) {
    self.written = written
    self.match = match
  }
}

/// The outcome of looking a municipality up.
public enum MunicipalityMatch: Hashable, Sendable {
  /// In force on the day of the look-up's "today"; `former` is the one meant, where the row names an older one.
  case found(Municipality, former: Municipality?)
  /// Several municipalities bear the name, or the area was divided: a number is needed.
  case ambiguous([Municipality])
  /// Number and name are two different municipalities.
  case conflicting(number: Municipality, name: Municipality)
  /// Nothing like it; with those that come near, nearest first.
  case unknown(near: [Municipality])
  /// Neither number nor name was given.
  case blank
}
