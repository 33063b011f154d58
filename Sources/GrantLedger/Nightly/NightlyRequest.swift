/// What a nightly statement and its summary are asked to show.
public struct NightlyRequest: Sendable {
  /// Only what the edition may show.
  public let comparison: RunComparison
  public let edition: Edition
  public let catalogue: Catalogue
  public let wording: Wording
  /// Files that somebody was still writing to, and that are left for the next run.
  public var filesLeft: [String]
  /// Files that have the same bytes as another, and were not read.
  public var copies: [Copy]

  public init(
    comparison: RunComparison, edition: Edition, catalogue: Catalogue, wording: Wording,
    filesLeft: [String] = [], copies: [Copy] = []
  ) {
    self.comparison = comparison.shown(in: edition)
    self.edition = edition
    self.catalogue = catalogue
    self.wording = wording
    self.filesLeft = filesLeft
    self.copies = copies
  }

  /// A file and the one that it is a copy of.
  public struct Copy: Hashable, Sendable {
    public var name: String
    public var original: String

    public init(name: String, original: String) {
      self.name = name
      self.original = original
    }
  }
}

extension NightlyRequest {
  var today: CivilDate { comparison.after.asOf }
  var language: String { wording.language }

  /// The short name of a scheme, with its part's after it, by what a snapshot calls it; as written where it is no scheme's.
  func schemeName(_ text: String) -> String {
    let pieces = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard let first = pieces.first, let scheme = SchemeID(first).flatMap(catalogue.scheme) else {
      return text
    }
    let name = scheme.shortName[language]
    guard pieces.count > 1 else { return name }
    let part = PartID(pieces[1]).flatMap(scheme.part)?.shortName[language] ?? pieces[1]
    return "\(name), \(part)"
  }

  func schemeName(_ key: Matter.Key) -> String {
    schemeName(key.part.map { "\(key.scheme):\($0)" } ?? key.scheme.text)
  }

  /// The name of a municipality by what a snapshot calls it; as written where it is no number.
  func municipalityName(_ text: String) -> String {
    MunicipalityNumber(text).map(name) ?? text
  }

  func name(of number: MunicipalityNumber) -> String {
    catalogue.municipalities.municipality(number, on: today)?.name ?? number.description
  }

  /// Who it concerns: the recipient, where it has a name of its own.
  func recipientName(_ key: Matter.Key) -> String {
    key.recipient.isEmpty ? key.municipality.map(name) ?? "" : key.recipient
  }

  /// `+412 000 kr`: the sign always stands.
  func difference(_ money: Money) -> String {
    (money > .zero ? "+" : "") + wording.numbers.moneyWithUnit(money)
  }

  func count(_ number: Int) -> String { wording.numbers.count(number) }

  /// The first few of a list, and how many more there are: "Åmli, Bykle og 3 til".
  func list(_ names: [String], atMost limit: Int = 3, separator: String = ", ") -> String {
    if names.count <= limit { return names.joined(separator: separator) }
    return wording(
      .nightlyAndMore, ("names", names.prefix(limit).joined(separator: separator)),
      ("count", count(names.count - limit)))
  }
}

extension Matter.Kind {
  /// What has not come, such as "Revisjonsattest"; what it is for limits and frames.
  var label: Label {
    switch self {
    case .missingReport, .awaitedReport: .kindReport
    case .missingStatusReport, .awaitedStatusReport: .missingStatusReport
    case .missingAttestation: .attestation
    case .missingAccountPrintout: .accountPrintout
    case .missingCarryOverInApplication: .missingCarryOverInApplication
    case .missingCarryOverInReport: .missingCarryOverInReport
    case .awaitedApplication: .kindApplication
    case .overAuditLimit: .nightlyOverLimit
    case .frameNearlySpent: .nightlyFrameNearlySpent
    case .frameOverspent: .nightlyFrameOverspent
    }
  }
}
