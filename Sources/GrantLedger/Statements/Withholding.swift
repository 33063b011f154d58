/// What an edition does not show of rows and findings; in doubt it does not show them.
///
/// A scheme that is shown for the county only must not be told of by way of a row or a finding either. So where it is
/// not certain which scheme a row means, the row counts as withheld: the name may be a misspelling of such a scheme.
///
/// Nor is a sum for the county shown that too few municipalities share: in facts 5.1 an amount divided by the daily rate
/// gives a doctor's days of absence back, and where only one municipality has money the county's sum is that amount.
/// With two, each of them could subtract its own. Sums of all schemes leave such a scheme out, since it would else be
/// what is missing from them.
struct Withholding: Sendable {
  /// As few municipalities as a shown sum of a withheld scheme may be of.
  static let fewestMunicipalities = 3

  private let edition: Edition
  private let catalogue: Catalogue
  /// The municipalities with money in each withheld scheme.
  private var recipients: [Sum: Set<MunicipalityNumber>] = [:]
  /// Files with rows that the edition does not show: what is found in them, and not tied to a scheme, may tell of those.
  private var files: Set<String> = []
  /// Rows whose scheme is not known.
  private var nameless: Set<Line> = []

  private struct Sum: Hashable {
    var scheme: SchemeID
    var year: Int
    var division: AllocationTable.Division
  }

  private struct Line: Hashable {
    var file: String
    var line: Int
  }

  init(_ edition: Edition, _ settlement: Settlement, _ catalogue: Catalogue) {
    self.edition = edition
    self.catalogue = catalogue
    if edition == .internal { return }
    findRecipients(settlement.ledger)
    findRows(settlement.exports)
  }

  private mutating func findRecipients(_ ledger: Ledger) {
    let withheld = Set(catalogue.schemes.filter { !edition.shows($0) }.map(\.id))
    for entry in ledger.entries where withheld.contains(entry.key.scheme) && entry.amounts != .zero {
      for division in [.whole, AllocationTable.Division(entry.key.part)] {
        recipients[Sum(scheme: entry.key.scheme, year: entry.key.year, division: division), default: []]
          .insert(entry.key.municipality)
      }
    }
  }

  private mutating func findRows(_ exports: Exports) {
    for file in exports.files where file.kind == .claims { files.insert(file.name) }
    // Rows by the thousand name few schemes.
    let schemes = exports.schemes.map { (isShown: shows($0), isNameless: $0.schemeID == nil) }
    var withheldFiles: Set<FileID> = []
    func add(_ origin: Origin, _ scheme: SchemeReferenceID) {
      let (isShown, isNameless) = schemes[Int(scheme.index)]
      if isShown { return }
      if isNameless {
        nameless.insert(Line(file: exports[origin.file].name, line: Int(origin.line)))
      } else {
        withheldFiles.insert(origin.file)
      }
    }
    for row in exports.applications { add(row.origin, row.content.scheme) }
    for row in exports.claims { add(row.origin, row.content.scheme) }
    for row in exports.reports { add(row.origin, row.content.scheme) }
    for row in exports.statusReports { add(row.origin, row.content.scheme) }
    for file in withheldFiles { files.insert(exports[file].name) }
  }

  /// Whether the scheme's sums for the county may be shown. Where no municipality has money there is nothing to tell of.
  func showsCounty(_ scheme: Scheme, year: Int) -> Bool {
    isShared(Sum(scheme: scheme.id, year: year, division: .whole))
  }

  /// Whether the sums of the scheme's parts may be shown as well: of all of them or none, since one could be reckoned
  /// from the others.
  func showsParts(_ scheme: Scheme, year: Int) -> Bool {
    let divisions = scheme.parts.map { AllocationTable.Division.part($0.id) } + [.whole, .unassigned]
    return divisions.allSatisfy { isShared(Sum(scheme: scheme.id, year: year, division: $0)) }
  }

  private func isShared(_ sum: Sum) -> Bool {
    let count = recipients[sum]?.count ?? 0
    return count == 0 || count >= Self.fewestMunicipalities
  }

  /// Whether a row that names the scheme so may be shown.
  func shows(_ reference: SchemeReference) -> Bool {
    if edition == .internal { return true }
    guard let id = reference.schemeID, let scheme = catalogue.scheme(id) else { return false }
    return edition.shows(scheme)
  }

  /// Whether sums of the file may be shown: its name may tell which municipality they are of.
  func showsSums(ofFile name: String) -> Bool { !files.contains(name) }

  func shows(_ finding: FindingLine) -> Bool {
    if edition == .internal { return true }
    if let id = finding.scheme { return catalogue.scheme(id).map(edition.shows) ?? false }
    guard let location = finding.location else { return true }
    if files.contains(location.file) { return false }
    return !nameless.contains(Line(file: location.file, line: location.line)) || isAboutScheme(finding.rule)
  }

  /// The rule says nothing of a row but what it calls its scheme.
  private func isAboutScheme(_ rule: RuleNumber) -> Bool {
    if case .scheme = RuleBook.rule(rule)?.check { true } else { false }
  }
}
