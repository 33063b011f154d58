internal import Crypto
internal import GrantLedger

/// What each finding is known by from run to run: made of the rule and of what the row says, not of where it stands.
///
/// 32 hexadecimal digits of a SHA-256. Findings that are alike in all of it are numbered in their order.
func fingerprints(of findings: [CheckedFinding]) -> [String] {
  var met: [[String]: Int] = [:]
  return findings.map { finding in
    let identity = identity(of: finding)
    met[identity, default: 0] += 1
    var hash = SHA256()
    for part in identity + [String(met[identity] ?? 1)] {
      // The length keeps two neighbours apart whatever they hold.
      hash.update(data: Array("\(part.utf8.count):\(part)".utf8))
    }
    return String(Digest.hexadecimal(hash.finalize()).prefix(32))
  }
}

private func identity(of finding: CheckedFinding) -> [String] {
  let (line, subject) = (finding.line, finding.subject)
  if let figure = subject.figure { return [line.rule.text, "figure", figure] }
  if let kind = subject.kind {
    return [
      line.rule.text, kind.rawValue, subject.year.map(String.init) ?? "", subject.scheme ?? "",
      subject.municipality ?? "", subject.caseNumber ?? "", subject.measure ?? "",
      line.location?.heading ?? "",
    ]
  }
  // A row that could not be typed has nothing but its place and what was written there.
  return [
    line.rule.text, line.location?.file ?? "", line.location?.heading ?? "",
    line.location?.written ?? line.message,
  ]
}
