public import GrantLedger
import TOMLReading

/// Makes waivers of the text of an `unntak.toml` that lies beside the input, or says everything that is wrong with it.
///
/// - Parameters:
///   - file: the file as the user knows it, for messages.
///   - name: what the waivers' own places call it.
public func readWaivers(
  _ text: String, file: String, calling name: String, by catalogue: Catalogue
) throws(CatalogueError) -> [Waiver] {
  let problems = Problems()
  let waivers = readTOML(text, file: file, problems).flatMap {
    TableReader($0, subject: "the file", problems: problems)
  }?.waivers(schemes: catalogue.schemes, municipalities: catalogue.municipalities)
  guard problems.isEmpty, let waivers else { throw CatalogueError(problems) }
  return waivers.map { waiver in
    var waiver = waiver
    waiver.place.file = name
    return waiver
  }
}

extension TableReader {
  /// `unntak.toml`: the findings that the office lets stand. A rule's number may be that of no rule: that is a finding.
  func waivers(schemes: [Scheme], municipalities: MunicipalityRegister) -> [Waiver] {
    let waivers = tables("waiver", subject: "the waiver").compactMap {
      $0.waiver(schemes, municipalities)
    }
    finish()
    return waivers
  }

  private func waiver(_ schemes: [Scheme], _ municipalities: MunicipalityRegister) -> Waiver? {
    let rule = required("rule") { string($0) }
    let subject = subject(municipalities)
    let scheme = scheme("scheme", of: schemes)
    let year = year("year")
    let reason = required("reason") { string($0) }
    let decidedBy = required("by") { string($0) }
    let lastDay = required("until") { date($0) }
    finish()
    guard let rule, let subject, let reason, let decidedBy, let lastDay else { return nil }
    return Waiver(
      rule: RuleNumber(rule), subject: subject, scheme: scheme, year: year, reason: reason,
      decidedBy: decidedBy, lastDay: lastDay, place: CataloguePlace(file: place.file, line: place.line))
  }

  private func subject(_ municipalities: MunicipalityRegister) -> Waiver.Subject? {
    let keys = ["case", "municipality", "figure"]
    let given = keys.filter { node($0) != nil }
    if given.count > 1 {
      problems.add(
        place(of: given[1]),
        "the waiver has both \"\(given[0])\" and \"\(given[1])\". Write a waiver for each.")
      return nil
    }
    switch given.first {
    case "case": return string("case").map { .caseNumber($0) }
    case "municipality": return municipality("municipality", of: municipalities).map { .municipality($0) }
    case "figure": return figure("figure").map { .figure($0) }
    default:
      problems.add(
        place,
        "the waiver does not say what it is for. Add \"case\", \"municipality\" or \"figure\".")
      return nil
    }
  }

  private func scheme(_ key: String, of schemes: [Scheme]) -> SchemeID? {
    guard let text = string(key) else { return nil }
    if let scheme = schemes.first(where: { $0.id.text == text }) { return scheme.id }
    problems.add(
      place(of: key),
      "the catalogue has no scheme \"\(text)\". \(hint(for: text, among: schemes.map(\.id.text)))")
    return nil
  }

  /// A figure's id, such as `2021/ensomhet/42/granted`.
  private func figure(_ key: String) -> String? {
    guard let text = string(key) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 4, Int(parts[0]) != nil, Measure(rawValue: String(parts[3])) != nil { return text }
    problems.add(
      place(of: key),
      "\"\(text)\" is no figure. Copy it from funn.csv; it is of the form 2021/ensomhet/42/granted.")
    return nil
  }

  /// The number, or the name, of a municipality that is in force when the register ends.
  private func municipality(_ key: String, of register: MunicipalityRegister) -> MunicipalityNumber? {
    guard let text = string(key), let end = register.entries.compactMap(\.validity.first).max() else {
      return nil
    }
    let isNumber = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let complaint: String
    switch register.find(
      number: isNumber ? text : "", name: isNumber ? "" : text, year: end.year, today: end)
    {
    case .found(let municipality, nil): return municipality.number
    case .found(let municipality, let former?):
      complaint =
        "\(former.number) (\(former.name)) is no longer in force. Write the municipality that took over: \(listed([municipality]))."
    case .ambiguous(let several):
      complaint = "several municipalities may be meant by \"\(text)\". Write the number: \(listed(several))."
    case .unknown(let near):
      let advice = near.isEmpty ? "Write its number or name." : "Did you mean \(listed(near))?"
      complaint = "there is no municipality \"\(text)\". \(advice)"
    case .conflicting, .blank:
      complaint = "\"\(text)\" is no municipality. Write its number or name."
    }
    problems.add(place(of: key), complaint)
    return nil
  }

  private func listed(_ municipalities: [Municipality]) -> String {
    municipalities.map { "\($0.number) (\($0.name))" }.joined(separator: ", ")
  }
}
