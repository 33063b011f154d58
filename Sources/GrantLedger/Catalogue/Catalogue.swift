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

  public func scheme(_ id: SchemeID) -> Scheme? { schemes.first { $0.id == id } }

  /// The schemes that the office itself hands out, in catalogue order.
  public var administeredSchemes: [Scheme] { schemes.filter { $0.standing == .administered } }
}
