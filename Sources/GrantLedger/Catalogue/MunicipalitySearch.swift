/// What a search for one of the office's municipalities by words came to.
public enum MunicipalitySearch: Hashable, Sendable {
  /// In force today; `former` is the one asked for, where it has since been merged.
  case found(Municipality, former: Municipality?)
  /// Several may be meant, by number.
  case unclear([Municipality])
  /// In another county.
  case elsewhere(Municipality)
  case unknown(near: [Municipality])
}

extension Catalogue {
  /// Finds one of the office's municipalities by name, number, former name or number, or a part of its name, with or
  /// without Norwegian letters.
  public func search(municipality written: String, year: Int, today: CivilDate) -> MunicipalitySearch {
    let own = municipalities.inForce(county: office.countyNumber, on: today)
    switch municipalities.find(number: "", name: written, year: year, today: today) {
    case .found(let municipality, let former):
      guard own.contains(municipality) else { return .elsewhere(municipality) }
      return .found(municipality, former: former)
    case .ambiguous(let all):
      let here = all.filter(own.contains)
      if let only = here.first, here.count == 1 { return .found(only, former: nil) }
      return here.isEmpty ? .unclear(all) : .unclear(here)
    case .conflicting(let number, let name): return .unclear([number, name])
    case .blank: return .unknown(near: [])
    case .unknown(let near): return searchLoosely(written, among: own, near: near)
    }
  }

  private func searchLoosely(
    _ written: String, among own: [Municipality], near: [Municipality]
  ) -> MunicipalitySearch {
    let name = LooseName(written)
    if name.isEmpty { return .unknown(near: near) }
    let names = own.map { LooseName($0.name) }
    let ways: [(LooseName) -> Bool] = [
      { $0 == name }, { $0.holdsBeginnings(name) }, { $0.holds(name) },
    ]
    for isMeant in ways {
      let all = zip(own, names).filter { isMeant($0.1) }.map(\.0)
      if let only = all.first, all.count == 1 { return .found(only, former: nil) }
      if !all.isEmpty { return .unclear(all) }
    }
    return .unknown(near: near)
  }
}
