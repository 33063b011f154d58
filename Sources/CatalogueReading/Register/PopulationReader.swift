public import GrantLedger
import TOMLReading

/// Reads `population.csv`: a line for each municipality number, with its inhabitants on 1 January of the years that the
/// line of headings names. Lines that begin with `#` tell of the source; an empty field is no figure.
///
/// It is read only when it is asked for: no other question needs its figures.
public func readPopulation(_ files: CatalogueFiles) throws(CatalogueError) -> Population {
  let path = "population.csv"
  guard let text = files.files.first(where: { $0.path == path })?.text else {
    throw CatalogueError(
      .init(
        file: files.prefix + path,
        message: "the file is missing. Copy it from the catalogue that tilskudd init writes."))
  }
  var reader = PopulationReader(file: files.prefix + path)
  reader.read(text)
  if !reader.problems.isEmpty { throw CatalogueError(reader.problems) }
  return Population(reader.figures)
}

private struct PopulationReader {
  let file: String
  let problems = Problems()
  private(set) var figures: [MunicipalityNumber: [Int: Int]] = [:]
  /// Nil until the line of headings is read.
  private var years: [Int]?

  init(file: String) { self.file = file }

  mutating func read(_ text: String) {
    var line = 0
    for var content in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      if content.last == UInt8(ascii: "\r") { content.removeLast() }
      if content.isEmpty || content.first == UInt8(ascii: "#") { continue }
      let fields = content.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      if let years {
        read(fields, years, Place(file: file, line: line, column: 1))
      } else if !readHeadings(fields, Place(file: file, line: line, column: 1)) {
        return
      }
    }
    if years == nil { problems.add(file: file, Self.headingsWanted) }
  }

  private static let headingsWanted =
    "the line of headings must be \"number\" and then years, each once, such as \"number,2020,2021\"."

  private mutating func readHeadings(_ fields: [Substring.UTF8View], _ place: Place) -> Bool {
    let years = fields.dropFirst().compactMap(Self.number)
    let isWellFormed =
      fields.first.map { Substring($0) } == "number" && years.count == fields.count - 1
      && years.allSatisfy { (1900...2100).contains($0) } && Set(years).count == years.count && !years.isEmpty
    guard isWellFormed else {
      problems.add(place, Self.headingsWanted)
      return false
    }
    self.years = years
    return true
  }

  private mutating func read(_ fields: [Substring.UTF8View], _ years: [Int], _ place: Place) {
    guard fields.count == years.count + 1, let number = MunicipalityNumber(Substring(fields[0])),
      figures[number] == nil
    else {
      problems.add(
        place,
        "the line must be a municipality number that no other line has, and a field for each of the \(years.count) years."
      )
      return
    }
    var counts: [Int: Int] = [:]
    for (year, field) in zip(years, fields.dropFirst()) where !field.isEmpty {
      guard let count = Self.number(field) else {
        problems.add(
          place, "\"\(Substring(field))\" is no number of inhabitants. Write digits alone, or nothing.")
        continue
      }
      counts[year] = count
    }
    figures[number] = counts
  }

  /// Digits alone, and few enough for a number of people.
  private static func number(_ field: Substring.UTF8View) -> Int? {
    guard (1...9).contains(field.count) else { return nil }
    var number = 0
    for byte in field {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
