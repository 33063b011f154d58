extension MunicipalityRegister {
  /// The entries in force on a day that cover what the entry covered: itself, those that took over, or those it was made of.
  ///
  /// More than one where the area was divided. A number that stands in the first entry's own list of successors settles a
  /// division that came later: former Haram went into Ålesund in 2020 and came out of it in 2024.
  func inForce(from place: Int, on day: CivilDate) -> [Int] {
    let start = entries[place]
    let isAhead = start.validity.first.map { day < $0 } ?? false
    var found: Set<Int> = []
    var seen: Set<Int> = [place]
    var open = [place]
    while let next = open.popLast() {
      if entries[next].validity.contains(day) {
        found.insert(next)
        continue
      }
      var onwards = isAhead ? predecessors(of: next) : successors(of: next)
      let settled = onwards.filter { start.successors.contains(entries[$0].number) }
      if !settled.isEmpty { onwards = settled }
      open += onwards.filter { seen.insert($0).inserted }
    }
    return found.sorted()
  }

  /// Whether one entry, at some time, took over area from the other, or is the other.
  func descends(_ place: Int, from ancestor: Int) -> Bool {
    var seen: Set<Int> = [ancestor]
    var open = [ancestor]
    while let next = open.popLast() {
      if next == place { return true }
      open += successors(of: next).filter { seen.insert($0).inserted }
    }
    return false
  }

  /// The entries that took over when this one ended.
  private func successors(of place: Int) -> [Int] {
    guard let last = entries[place].validity.last else { return [] }
    let takeover = CivilDate(dayNumber: last.dayNumber + 1)
    return entries[place].successors.flatMap { number in
      entries(numbered: number).filter { entries[$0].validity.contains(takeover) }
    }
  }

  /// The entries that ended when this one began and name it as a successor.
  private func predecessors(of place: Int) -> [Int] {
    guard let first = entries[place].validity.first else { return [] }
    let number = entries[place].number
    return entries.indices.filter { other in
      entries[other].validity.last.map { $0.dayNumber + 1 == first.dayNumber } == true
        && entries[other].successors.contains(number)
    }
  }
}
