/// Who was granted the money and answers for it (*tilskuddsmottaker*): a municipality as it was in the year, or an organisation.
public struct Recipient: Hashable, Sendable {
  /// In the year of the grant: municipalities that were merged later stand for themselves.
  public var number: MunicipalityNumber
  /// Nil where the municipality itself applied.
  public var organisation: TextID?

  public init(number: MunicipalityNumber, organisation: TextID? = nil) {
    self.number = number
    self.organisation = organisation
  }
}

extension GrantCase {
  /// The organisation that applied; nil for a municipality, and where nothing is said.
  var organisation: TextID? { applicantKind == .municipality ? nil : applicant }

  func recipient(in exports: Exports) -> Recipient {
    Recipient(
      number: exports[place].municipality(in: year)?.number ?? municipality, organisation: organisation)
  }
}

extension Surroundings {
  /// The name of who answers for the case: the organisation's, or the municipality's as it was in the year.
  func recipientName(of grantCase: GrantCase) -> String {
    if let organisation = grantCase.organisation { return exports.texts[organisation] }
    return exports[grantCase.place].municipality(in: grantCase.year)?.name ?? name(of: grantCase.municipality)
  }

  /// The name of who sent a row: the organisation's where another than a municipality applied, else the municipality's.
  func senderName(place: PlaceReferenceID, organisation: TextID? = nil, year: Int) -> String {
    if let organisation { return exports.texts[organisation] }
    return exports[place].municipality(in: year)?.name ?? exports[place].written
  }
}
