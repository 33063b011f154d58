internal import GrantLedger

/// One finding as a result of a SARIF log.
struct SARIFResult {
  /// What the paths of the input's files are relative to; where it lies is not said, so that the log is the same everywhere.
  static let inputBase = "INPUT"

  /// Other places lie in the catalogue, and are relative to where the program was called.
  var inputNames: Set<String>

  func json(_ finding: CheckedFinding, _ fingerprint: String, _ place: Int?, level: String) -> JSON {
    let line = finding.line
    var members: [(key: String, value: JSON)] = [("ruleId", .string(line.rule.text))]
    if let place { members.append(("ruleIndex", .number(place))) }
    members += [
      ("level", .string(level)), ("message", sarifMessage("\(line.remedy) \(line.message)")),
      ("locations", .array([location(of: line)])),
      ("partialFingerprints", .object([("finding/v1", .string(fingerprint))])),
    ]
    if let waiver = line.waiver { members.append(("suppressions", .array([suppression(waiver)]))) }
    members.append(
      (
        "properties",
        .object([
          ("year", .optional(finding.subject.year)), ("scheme", .optional(line.scheme?.text)),
          ("municipality", .optional(finding.subject.municipality)),
          ("didYouMean", .array(line.suggestions.map(JSON.string))), ("source", .string(line.source)),
        ])
      ))
    return .object(members)
  }

  /// A place in a file; of a figure, its id.
  private func location(of line: FindingLine) -> JSON {
    guard let location = line.location else {
      let name = JSON.string(line.figure ?? "")
      return .object([
        ("logicalLocations", .array([.object([("fullyQualifiedName", name), ("kind", "member")])]))
      ])
    }
    var region: [(key: String, value: JSON)] = [
      ("startLine", .number(location.line)), ("startColumn", .number(location.column)),
    ]
    if let written = location.written, !written.isEmpty { region.append(("snippet", sarifMessage(written))) }
    return .object([("physicalLocation", physical(location.file, region))])
  }

  private func physical(_ file: String, _ region: [(key: String, value: JSON)]) -> JSON {
    var artifact: [(key: String, value: JSON)] = [("uri", .string(URIPath.encoded(file)))]
    if inputNames.contains(file) { artifact.append(("uriBaseId", .string(Self.inputBase))) }
    return .object([("artifactLocation", .object(artifact)), ("region", .object(region))])
  }

  private func suppression(_ waiver: Waiver) -> JSON {
    .object([
      ("kind", "external"), ("status", "accepted"),
      ("justification", .string("\(waiver.reason) (\(waiver.decidedBy), \(waiver.lastDay))")),
      (
        "location",
        .object([
          ("physicalLocation", physical(waiver.place.file, [("startLine", .number(waiver.place.line))]))
        ])
      ),
    ])
  }
}

/// A file's path as a relative reference of RFC 3986.
enum URIPath {
  static func encoded(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return text
  }
}
