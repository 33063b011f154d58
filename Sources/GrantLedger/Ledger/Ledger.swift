/// Every posted row of applications, claims and reports, and the cases they make up (*tilskuddsregnskap*).
public struct Ledger: Sendable {
  /// In reading order: applications, then claims, then reports.
  public internal(set) var entries = Entries()
  /// In the order first met.
  public internal(set) var cases: [GrantCase] = []

  public init() {}

  /// The entries whose sum a figure is, in reading order; nil part and municipality mean all of them.
  public func entries(
    year: Int, scheme: SchemeID, part: PartID? = nil, municipality: MunicipalityNumber? = nil
  ) -> [Entry] {
    entries.those { key in
      key.year == year && key.scheme == scheme && (part == nil || key.part == part)
        && (municipality == nil || key.municipality == municipality)
    }
  }

  /// The years that have entries, earliest first.
  public var years: [Int] { Set(entries.keys.map(\.year)).sorted() }
}
