extension MunicipalityRegister {
  /// Finds the municipality that a row of the given year means, and follows it to the one in force on `today`.
  ///
  /// Both texts as written; either may be empty, and either may hold number and name together ("4201 - Risør").
  /// A number or name that held in the row's year goes before one of another year. Near spellings are taken only where
  /// a number vouches for them; else they are offered.
  public func find(number: String, name: String, year: Int, today: CivilDate) -> MunicipalityMatch {
    var lookup = Lookup(
      register: self, written: MunicipalityWriting(number: number, name: name), year: year, today: today)
    let match = lookup.match()
    guard let rival = lookup.written.rivalName, case .found(let municipality, _) = match else { return match }
    // The number's field has a name of its own, which must be the same municipality's.
    lookup.written.name = rival
    switch lookup.match() {
    case .found(let other, _) where other == municipality: return match
    case .found(let other, _): return .conflicting(number: other, name: municipality)
    case .conflicting(let number, let name): return .conflicting(number: number, name: name)
    case .ambiguous, .unknown, .blank: return .unknown(near: [municipality])
    }
  }
}

/// One look-up: what was written, for which year, seen from which day.
private struct Lookup {
  let register: MunicipalityRegister
  var written: MunicipalityWriting
  let year: Int
  let today: CivilDate

  func match() -> MunicipalityMatch {
    switch written.number {
    case .none: written.name.isEmpty ? .blank : byName()
    case .invalid: .unknown(near: near())
    case .valid(let number): byNumber(number)
    }
  }

  private func byNumber(_ number: MunicipalityNumber) -> MunicipalityMatch {
    guard let meant = register.preferred(Array(register.entries(numbered: number)), in: year).last else {
      return .unknown(near: near())
    }
    if written.name.isEmpty { return settled([meant]) }
    for bearers in exactBearers() {
      if let kin = kin(of: meant, among: bearers) { return settled([meant], named: kin) }
    }
    if let namesake = exactBearers().first.map({ register.preferred($0, in: year) })?.first {
      return .conflicting(number: entry(meant), name: entry(namesake))
    }
    for near in register.names(near: written.name) {
      if let kin = kin(of: meant, among: register.entries(named: near.name)) {
        return settled([meant], named: kin)
      }
    }
    return .unknown(near: first(3, of: [meant] + nearPlaces()))
  }

  private func byName() -> MunicipalityMatch {
    let whole = bearers(of: written.name)
    if !whole.isEmpty { return settled(register.preferred(whole, in: year)) }
    let parts = written.parallelNames.map { register.preferred(bearers(of: $0), in: year) }
    if let first = parts.first, parts.allSatisfy({ $0 == first && !$0.isEmpty }) { return settled(first) }
    return .unknown(near: near())
  }

  /// Up to three municipalities whose name, as it was in the year, is the written one, or else nearly so.
  private func near() -> [Municipality] { first(3, of: nearPlaces()) }

  private func nearPlaces() -> [Int] {
    let exact = register.preferred(register.entries(named: written.name), in: year)
    let parts = written.parallelNames.flatMap { register.preferred(register.entries(named: $0), in: year) }
    let known = exact + parts
    // What bears the very name leaves nothing to guess.
    if !known.isEmpty { return known }
    return register.names(near: written.name).flatMap {
      register.preferred(register.entries(named: $0.name), in: year)
    }
  }

  private func first(_ count: Int, of places: [Int]) -> [Municipality] {
    var seen: Set<MunicipalityNumber> = []
    return Array(places.map { entry($0) }.filter { seen.insert($0.number).inserted }.prefix(count))
  }

  /// The entries that bear the whole written name, then those that bear a part of it; nothing where none does.
  private func exactBearers() -> [[Int]] {
    ([written.name] + written.parallelNames).map { bearers(of: $0) }.filter { !$0.isEmpty }
  }

  /// The entries that ever bore the name, narrowed by the county that stands beside it.
  private func bearers(of name: FoldedText) -> [Int] {
    let all = register.entries(named: name)
    guard register.countyNames.contains(written.qualifier) else { return all }
    let inCounty = all.filter { FoldedText(entry($0).countyName) == written.qualifier }
    return all.filter { place in
      inCounty.contains { register.descends(place, from: $0) || register.descends($0, from: place) }
    }
  }

  /// The namesake that is the municipality meant by the number, or an earlier or later one of the same area.
  private func kin(of meant: Int, among namesakes: [Int]) -> Int? {
    let same = namesakes.filter { entry($0).number == entry(meant).number }
    if let same = register.preferred(same, in: year).last { return same }
    let related = namesakes.filter {
      register.descends($0, from: meant) || register.descends(meant, from: $0)
    }
    return register.preferred(related, in: year).last
  }

  /// The outcome for the entries meant; `named` is the one that the written name points to, beside a number.
  private func settled(_ meant: [Int], named: Int? = nil) -> MunicipalityMatch {
    var current = Set(meant.flatMap { register.inForce(from: $0, on: today) })
    if current.count > 1, let named {
      let settled = current.intersection(register.inForce(from: named, on: today))
      if settled.count == 1 { current = settled }
    }
    guard let place = current.first, current.count == 1 else {
      let choices = (meant.count > 1 ? meant : current.sorted()).map { entry($0) }
      return choices.isEmpty ? .unknown(near: first(3, of: meant)) : .ambiguous(choices)
    }
    let former = (meant + [named].compactMap(\.self)).first { entry($0).number != entry(place).number }
    return .found(entry(place), former: former.map { entry($0) })
  }

  private func entry(_ place: Int) -> Municipality { register.entries[place] }
}
