internal import ExportReading
internal import GrantLedger

/// The rows left out of the sums, and why (*karantene*).
struct Quarantine: Sendable {
  private let rows: [QuarantinedRow]
  /// The rows' reasons in words.
  private let words: [Finding: FindingLine]

  /// - Parameter lines: the settlement's findings in words, in their order.
  init(_ settlement: Settlement, lines: [FindingLine]) {
    rows = settlement.quarantine
    // Of all findings, of which there may be very many, only those for which a row was left out.
    let reasons = Set(rows.flatMap(\.reasons))
    words = Dictionary(
      zip(settlement.findings, lines).lazy.filter { reasons.contains($0.0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// `karantene.csv`: the rows with their columns as delivered, and why they were left out.
  ///
  /// Files have different headings, so the columns are all headings met, in the order first met. The values are
  /// untouched, so that a corrected row can be given to a later run.
  func text(_ inputs: InputReading, _ wording: Wording) -> String {
    let purpose = WorkingFile(
      purpose: "karantene.csv: the adviser corrects the rows and gives them to the next run")
    var headings: [String] = []
    var known: Set<String> = []
    for file in Set(rows.map(\.origin.file)).sorted() {
      // A file of corrections has no heading for the columns of other exports.
      let isCorrection = inputs.read.exports[file].corrects != nil
      for heading in inputs.read.headings(of: file)
      where !(isCorrection && heading.isEmpty) && known.insert(heading).inserted {
        headings.append(heading)
      }
    }
    var text = DelimitedText(defusesFormulas: false)
    text.append(
      headings
        + [
          .quarantineSurplus, .quarantineRule, .quarantineReason, .quarantineSuggestion, .quarantineFile,
          .quarantineLine,
        ].map { wording[$0] })
    for row in rows {
      let own = inputs.read.headings(of: row.origin.file)
      let fields = inputs.read.rawFields(of: row.origin).revealed(to: purpose)
      let values = Dictionary(zip(own, fields), uniquingKeysWith: { first, _ in first })
      // A row that was corrected and is wrong still can be corrected again, where it came from.
      let original = inputs.read.exports.original(of: row.origin)
      let reasons = row.reasons.compactMap { words[$0] }
      text.append(
        headings.map { values[$0] ?? "" }
          + [
            fields.dropFirst(own.count).joined(separator: ";"),
            reasons.map(\.rule.text).joined(separator: " "), reasons.map(\.message).joined(separator: " "),
            reasons.map(\.remedy).joined(separator: " "), inputs.read.exports[original.file].name,
            String(original.line),
          ])
    }
    return text.text
  }
}
