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
  /// Where nothing is said of who applies, it is the municipality: one that writes its name in two ways is still one.
  func recipient(in exports: Exports) -> Recipient {
    let isOrganisation = applicantKind.map { $0 != .municipality } ?? false
    return Recipient(
      number: exports[place].municipality(in: year)?.number ?? municipality,
      organisation: isOrganisation ? applicant : nil)
  }
}

extension Surroundings {
  /// The name of who answers for the case: the applicant's, or a municipality's as it was in the year.
  func recipientName(of grantCase: GrantCase) -> String {
    if grantCase.applicantKind != .municipality, let applicant = grantCase.applicant {
      return exports.texts[applicant]
    }
    return exports[grantCase.place].municipality(in: grantCase.year)?.name ?? name(of: grantCase.municipality)
  }

  /// The name of who sent a row: the organisation's where another than a municipality applied, else the municipality's.
  func senderName(place: PlaceReferenceID, organisation: TextID? = nil, year: Int) -> String {
    if let organisation { return exports.texts[organisation] }
    return exports[place].municipality(in: year)?.name ?? exports[place].written
  }
}
