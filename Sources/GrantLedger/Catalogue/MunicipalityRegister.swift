/// All municipalities of the country, through the years, and how they are found.
public struct MunicipalityRegister: Sendable {
  /// By number, and for one number by time.
  public let entries: [Municipality]
  private let ranges: [MunicipalityNumber: Range<Int>]
  /// The places in `entries` that bear a name, in order.
  private let bearers: [FoldedText: [Int]]
  let countyNames: Set<FoldedText>

  /// An alias holds for every entry of its number; one whose number is not there is of no effect.
  public init(municipalities: [Municipality], aliases: [Alias]) {
    let entries = municipalities.sorted {
      ($0.number, $0.validity.first?.dayNumber ?? .min) < ($1.number, $1.validity.first?.dayNumber ?? .min)
    }
    var ranges: [MunicipalityNumber: Range<Int>] = [:]
    for (place, entry) in entries.enumerated() {
      ranges[entry.number] = (ranges[entry.number]?.lowerBound ?? place)..<(place + 1)
    }
    var bearers: [FoldedText: [Int]] = [:]
    func add(_ name: FoldedText, _ place: Int) {
      if bearers[name]?.last != place { bearers[name, default: []].append(place) }
    }
    for (place, entry) in entries.enumerated() {
      let name = MunicipalityWriting(registerName: entry.name)
      add(name.name, place)
      for part in name.parallelNames { add(part, place) }
    }
    for alias in aliases {
      for place in ranges[alias.number] ?? 0..<0 {
        add(MunicipalityWriting(registerName: alias.name).name, place)
      }
    }
    self.entries = entries
    self.ranges = ranges
    self.bearers = bearers.mapValues { $0.sorted() }
    countyNames = Set(Set(entries.map(\.countyName)).map { FoldedText($0) })
  }

  /// Another spelling of a municipality's name, such as its Sami one.
  public struct Alias: Hashable, Sendable {
    public var number: MunicipalityNumber
    public var name: String

    public init(number: MunicipalityNumber, name: String) {
      self.number = number
      self.name = name
    }
  }

  /// The municipality that bears the number on the day; nil for none.
  public func municipality(_ number: MunicipalityNumber, on day: CivilDate) -> Municipality? {
    entries[entries(numbered: number)].first { $0.validity.contains(day) }
  }

  /// Those of a county in force on a day, by number.
  public func inForce(county: String, on day: CivilDate) -> [Municipality] {
    entries.filter { $0.countyNumber == county && $0.validity.contains(day) }
  }

  /// The entries of a number, by time.
  func entries(numbered number: MunicipalityNumber) -> Range<Int> { ranges[number] ?? 0..<0 }

  /// The entries that ever bore a name.
  func entries(named name: FoldedText) -> [Int] { bearers[name] ?? [] }

  /// Every name within `limit` letters of the given one, nearest first.
  func names(near name: FoldedText) -> [(name: FoldedText, distance: Int)] {
    bearers.keys
      .compactMap { other in name.nearness(to: other).map { (name: other, distance: $0) } }
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
  }

  /// Those of the entries that hold in the year; where none does, those that ended last before it, else those that began first after it.
  func preferred(_ places: [Int], in year: Int) -> [Int] {
    let holding = places.filter { entries[$0].validity.touches(year: year) }
    if !holding.isEmpty { return holding }
    let ended = places.compactMap { entries[$0].validity.last }.filter { $0.year < year }.max()
    if let ended { return places.filter { entries[$0].validity.last == ended } }
    let begun = places.compactMap { entries[$0].validity.first }.filter { $0.year > year }.min()
    return places.filter { entries[$0].validity.first == begun }
  }
}
