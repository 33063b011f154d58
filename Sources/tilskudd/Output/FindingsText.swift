internal import GrantLedger

/// `funn.csv`: every finding, the worst first.
func findingsText(_ findings: [FindingLine], _ wording: Wording) -> String {
  var text = DelimitedText(defusesFormulas: true)
  text.append(
    [
      .severity, .rule, .remedy, .message, .file, .line, .column, .written, .figure, .source, .waiver,
    ].map {
      wording[$0]
    })
  for finding in findings {
    text.append([
      wording[finding.severity.label], finding.rule.text, finding.remedy, finding.message,
      finding.location?.file ?? "", finding.location.map { String($0.line) } ?? "",
      finding.location?.heading ?? "", finding.location?.written ?? "", finding.figure ?? "", finding.source,
      finding.waiver?.text(wording) ?? "",
    ])
  }
  return text.text
}
