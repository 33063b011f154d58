/// Everything the program knows of office, schemes, municipalities and headings (*ordningskatalog*): data, not code.
public struct Catalogue: Sendable {
  public var office: Office
  /// In the order in which statements show them; ids are unique.
  public var schemes: [Scheme] { didSet { names = schemes.map(SchemeNames.init) } }
  /// The names of each scheme, folded once: every distinct writing of a scheme is held against all of them.
  private(set) var names: [SchemeNames]
  public var municipalities: MunicipalityRegister
  public var exports: [ExportKind: ExportDefinition]
  public var codeWords: CodeWords
  /// In the order in which they are written.
  public var waivers: [Waiver] = []
  public var severityChanges: [SeverityChange] = []

  public init(
    office: Office, schemes: [Scheme], municipalities: MunicipalityRegister,
    exports: [ExportKind: ExportDefinition], codeWords: CodeWords
  ) {
    self.office = office
    self.schemes = schemes
    names = schemes.map(SchemeNames.init)
    self.municipalities = municipalities
    self.exports = exports
    self.codeWords = codeWords
  }

  public func scheme(_ id: SchemeID) -> Scheme? { schemeIndex(id).map { schemes[$0] } }

  /// The place of a scheme among `schemes`.
  func schemeIndex(_ id: SchemeID) -> Int? {
    // By place: a closure would be given a copy of each scheme with all its lists.
    for index in schemes.indices where schemes[index].id == id { return index }
    return nil
  }

  /// The schemes that the office itself hands out, in catalogue order.
  public var administeredSchemes: [Scheme] { schemes.filter { $0.standing == .administered } }
}
