import GrantLedger
import TOMLReading

/// Reads `municipalities.csv`: a line for each number and name a municipality has had, days inclusive.
func readMunicipalities(_ text: String, file: String, problems: Problems) -> [Municipality] {
  let headings = ["number", "name", "county", "county_name", "first_day", "last_day", "successors"]
  guard let lines = RegisterLines(text, file: file, headings: headings, problems: problems) else { return [] }
  var municipalities: [Municipality] = []
  municipalities.reserveCapacity(lines.records.count)
  var places: [Place] = []
  for record in lines.records {
    guard let municipality = municipality(record, problems: problems) else { continue }
    municipalities.append(municipality)
    places.append(record.place)
  }
  checkSuccession(municipalities, places, problems)
  return municipalities
}

/// Reads `municipality-aliases.csv`: other spellings of a municipality's name.
func readAliases(_ text: String, file: String, of municipalities: [Municipality], problems: Problems)
  -> [MunicipalityRegister.Alias]
{
  guard let lines = RegisterLines(text, file: file, headings: ["number", "alias"], problems: problems) else {
    return []
  }
  let known = Set(municipalities.map(\.number))
  return lines.records.compactMap { record in
    guard let number = municipalityNumber(record.fields[0], at: record.place, problems) else { return nil }
    guard known.contains(number), !FoldedText(record.fields[1]).isEmpty else {
      problems.add(
        record.place, "the register has no municipality \(number), or the alias is empty. Correct the line.")
      return nil
    }
    return MunicipalityRegister.Alias(number: number, name: record.fields[1])
  }
}

private func municipality(_ record: RegisterLines.Record, problems: Problems) -> Municipality? {
  let fields = record.fields
  guard let number = municipalityNumber(fields[0], at: record.place, problems) else { return nil }
  guard !fields[1].isEmpty, fields[2].utf8.count == 2, !fields[3].isEmpty else {
    problems.add(record.place, "name, county (two digits) and county_name must all be given. Fill them in.")
    return nil
  }
  let days = fields[4...5].map { CivilDate(iso: $0) }
  guard (fields[4].isEmpty || days[0] != nil) && (fields[5].isEmpty || days[1] != nil) else {
    problems.add(
      record.place, "first_day and last_day must be days such as 2019-12-31, or empty. Correct them.")
    return nil
  }
  if let first = days[0], let last = days[1], last < first {
    problems.add(record.place, "last_day comes before first_day. Correct one of them.")
    return nil
  }
  let written = fields[6].utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
  let successors = written.compactMap { municipalityNumber($0, at: record.place, problems) }
  guard successors.count == written.count else { return nil }
  return Municipality(
    number: number, name: fields[1], countyNumber: fields[2], countyName: fields[3],
    validity: Validity(first: days[0], last: days[1]), successors: successors)
}

private func municipalityNumber(_ text: String, at place: Place, _ problems: Problems)
  -> MunicipalityNumber?
{
  if let number = MunicipalityNumber(text) { return number }
  problems.add(
    place,
    "\"\(text)\" is no municipality number. Write four digits, with the zero that stands first, such as 0301."
  )
  return nil
}

/// A number may hold for one municipality at a time, and what ends must be taken over by what is then there.
private func checkSuccession(_ municipalities: [Municipality], _ places: [Place], _ problems: Problems) {
  var entries: [MunicipalityNumber: [Int]] = [:]
  for (index, municipality) in municipalities.enumerated() {
    for other in entries[municipality.number] ?? []
    where municipalities[other].validity.overlaps(municipality.validity) {
      problems.add(
        places[index],
        "\(municipality.number) is in force twice on the same days, here and on line \(places[other].line). "
          + "Let one end before the other begins.")
    }
    entries[municipality.number, default: []].append(index)
  }
  for (index, municipality) in municipalities.enumerated() {
    guard let last = municipality.validity.last else { continue }
    let takeover = CivilDate(dayNumber: last.dayNumber + 1)
    let known = municipality.successors.filter { entries[$0] != nil }
    let isTakenOver = known.contains { number in
      (entries[number] ?? []).contains { municipalities[$0].validity.contains(takeover) }
    }
    if !isTakenOver || known.count != municipality.successors.count {
      problems.add(
        places[index],
        "\(municipality.number) \(municipality.name) ends, and no municipality of the register takes over "
          + "on \(takeover) under the numbers in successors. Correct them.")
    }
  }
}
