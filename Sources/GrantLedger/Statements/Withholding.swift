/// What an edition does not show of rows and findings; in doubt it does not show them.
///
/// A scheme that is shown for the county only must not be told of by way of a row or a finding either. So where it is
/// not certain which scheme a row means, the row counts as withheld: the name may be a misspelling of such a scheme.
struct Withholding {
  private let edition: Edition
  private let catalogue: Catalogue
  /// Files with rows that the edition does not show: what is found in them, and not tied to a scheme, may tell of those.
  private var files: Set<String> = []
  /// Rows whose scheme is not known.
  private var nameless: Set<Line> = []

  private struct Line: Hashable {
    var file: String
    var line: Int
  }

  init(_ request: StatementRequest) {
    edition = request.edition
    catalogue = request.catalogue
    if edition == .internal { return }
    let exports = request.settlement.exports
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
