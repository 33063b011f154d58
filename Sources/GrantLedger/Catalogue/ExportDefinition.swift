/// What a file holds.
public enum ExportKind: String, CaseIterable, Hashable, Sendable {
  /// *Søknader*: one row a measure of a case.
  case applications
  /// *Rapporter*: one row a case and part.
  case reports
  /// *Korte statusrapporter*: one row a case, on whether the work has begun.
  case statusReports
  /// The office's own questions to municipalities on *Leve hele livet*.
  case survey
  /// *Refusjonskrav* for general practitioners' absence: one row a period.
  case claims
}

/// The columns of one kind of export, with every heading under which they are known.
public struct ExportDefinition: Hashable, Sendable {
  public var kind: ExportKind
  /// The columns that tell this kind from the others: a file is of the kind only when it has them all.
  public var signature: [ColumnKey]
  /// Beside the signature, a file of the kind has at least one of these; empty asks for none.
  public var signatureOneOf: [ColumnKey]
  /// In the order in which a form would have them.
  public var columns: [ColumnDefinition]
  /// Rows of this kind belong to this scheme when they name none.
  public var scheme: SchemeID?

  public init(
    kind: ExportKind, signature: [ColumnKey], signatureOneOf: [ColumnKey] = [], columns: [ColumnDefinition],
    scheme: SchemeID? = nil
  ) {
    self.kind = kind
    self.signature = signature
    self.signatureOneOf = signatureOneOf
    self.columns = columns
    self.scheme = scheme
  }

  public func column(_ key: ColumnKey) -> ColumnDefinition? { columns.first { $0.key == key } }
}

/// A column of an export: what it means and what it may be called.
public struct ColumnDefinition: Hashable, Sendable {
  public var key: ColumnKey
  /// The first is the usual one; matched without regard to case, spaces and punctuation. `{year}` stands for any four digits.
  public var headings: [String]
  /// The file cannot be used without it.
  public var isRequired: Bool

  public init(key: ColumnKey, headings: [String], isRequired: Bool) {
    self.key = key
    self.headings = headings
    self.isRequired = isRequired
  }
}

/// The meaning of a column, in every kind of export.
public enum ColumnKey: String, CaseIterable, Hashable, Sendable {
  case caseNumber, year, round, scheme, part, municipalityNumber, municipalityName
  case applicant, applicantKind, organisationNumber, contactPerson, email, telephone
  case measure, measureType, institution, credits, participants, alreadyBegun, users
  case regional, cooperatingMunicipalities
  case applied, ownFunding, otherFunding, totalBudget, proposed, granted, paid
  case carryOverApplied, carryOverApproved, carriedIn, available, used, unused, toRepay
  case decision, decisionDate, received, paidDate, grantLetter, remark
  case planned, started, completed, withdrawn, audit, auditor, auditDate, accountPrintout, approval
  case begun, begunDate, planIfNotBegun
  case planAdopted, councilDate, processDescribed, plannedDate, communityPlan, network, mapping, involvement
  case doctor, absentFrom, absentTo, days, cause, insured, rate, booked
  case placeType, residents, tag, housing, officer, goalAchievement
}

extension ColumnKey {
  /// The kind of value the column holds.
  public var valueKind: ValueKind {
    switch self {
    case .applied, .ownFunding, .otherFunding, .totalBudget, .proposed, .granted, .paid, .carryOverApplied,
      .carryOverApproved, .carriedIn, .available, .used, .unused, .toRepay, .rate, .booked:
      .money
    case .decisionDate, .received, .paidDate, .begunDate, .auditDate, .councilDate, .plannedDate, .absentFrom,
      .absentTo:
      .date
    case .year: .year
    case .credits, .participants, .users, .planned, .started, .completed, .withdrawn, .days, .residents,
      .alreadyBegun:
      .count
    case .regional, .accountPrintout, .begun, .planAdopted, .processDescribed, .communityPlan,
      .mapping, .involvement, .insured, .network, .audit, .decision, .applicantKind, .placeType, .housing:
      .codeWord
    case .contactPerson, .email, .telephone, .doctor, .remark, .cause, .planIfNotBegun, .goalAchievement:
      .personalText
    case .caseNumber, .round, .scheme, .part, .municipalityNumber, .municipalityName, .applicant,
      .organisationNumber, .measure, .measureType, .institution, .cooperatingMunicipalities, .grantLetter,
      .auditor, .approval, .tag, .officer:
      .text
    }
  }

  /// The column whose value is taken in a file that has not this one; itself where there is none.
  public var standIn: ColumnKey { self == .placeType ? .housing : self }

  public enum ValueKind: Hashable, Sendable {
    case money, date, year, count, codeWord, text
    /// Names, addresses and free text: may hold personal data and is never shown.
    case personalText
  }

  /// The money columns that are added up per file and reconciled: those of the money flow itself.
  public static let reconciled: [ColumnKey] = [
    .applied, .proposed, .granted, .paid, .carriedIn, .available, .used, .unused, .carryOverApplied,
    .carryOverApproved, .toRepay,
  ]
}
