internal import GrantLedger

/// Digests the columns of a record that its typed row does not hold, so that rows can be told apart by them.
///
/// Columns go by meaning, else by heading, and blank ones add nothing: the same row in another order of columns has the
/// same digest.
struct RestDigest: Sendable {
  /// By name; fields are 0-based.
  private let columns: [(name: String, field: Int)]

  init(_ header: Header) {
    let keys = Dictionary(header.fields.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    columns = header.headings.indices.compactMap { field in
      guard let key = keys[field] else { return (folded(header.headings[field]), field) }
      return key.isTyped(in: header.kind) ? nil : (key.rawValue, field)
    }.sorted { ($0.name, $0.field) < ($1.name, $1.field) }
  }

  func digest(_ gatherer: borrowing Gatherer) -> UInt64 {
    var hash = FowlerNollVo()
    for column in columns {
      gatherer.read(field: column.field) { content in
        if content.isEmpty { return }
        hash.add(column.name.utf8)
        hash.add(CollectionOfOne(0))
        for index in content.indices { hash.add(content[index]) }
        hash.add(CollectionOfOne(0))
      }
    }
    return hash.value
  }
}

extension ColumnKey {
  /// Whether a typed row of the kind holds the column's value.
  func isTyped(in kind: ExportKind) -> Bool {
    if kind.reconciledColumns.contains(self) { return true }
    return switch self {
    case .caseNumber, .year, .round, .scheme, .part, .municipalityNumber, .municipalityName: true
    case .measure: kind == .applications || kind == .reports
    case .received: kind != .survey
    case .applicant, .applicantKind, .measureType, .regional, .contactPerson: kind == .applications
    case .decision: kind == .applications || kind == .claims
    case .audit: kind == .reports
    case .begun, .begunDate, .planIfNotBegun: kind == .statusReports
    case .doctor, .absentFrom, .absentTo, .days, .accountPrintout: kind == .claims
    case .planAdopted, .councilDate, .processDescribed, .plannedDate, .communityPlan, .network, .mapping,
      .involvement:
      kind == .survey
    default: false
    }
  }
}
