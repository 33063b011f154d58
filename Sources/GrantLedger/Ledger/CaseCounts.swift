/// How many cases there are in each place, as a whole and of each part, counted in one go through the cases.
struct CaseCounts {
  struct Place: Hashable {
    var year: Int
    var scheme: SchemeID
    var municipality: MunicipalityNumber
  }

  /// The schemes whose grants demand a report.
  private let reported: Set<SchemeID>
  private var places: [Place: Int] = [:]
  /// What is counted in each place, in the order in which places and divisions are met: there are few of either.
  private var counted: [(place: Place, isReported: Bool, divisions: [Division])] = []

  private struct Division {
    var division: AllocationTable.Division
    var totals = Totals.zero
  }

  init(_ catalogue: Catalogue) {
    reported = Set(catalogue.schemes.filter(\.reportRequired).map(\.id))
  }

  /// Every place and division with its counts; amounts are zero.
  var all: [(place: Place, division: AllocationTable.Division, totals: Totals)] {
    counted.flatMap { counted in
      counted.divisions.map { (counted.place, $0.division, $0.totals) }
    }
  }

  mutating func add(_ grantCase: GrantCase) {
    let index = index(
      of: Place(year: grantCase.year, scheme: grantCase.scheme, municipality: grantCase.municipality))
    let isGranted = grantCase.granted > .zero
    let isDue = isGranted && counted[index].isReported
    add(.whole, isGranted: isGranted, isDue: isDue, isReported: !grantCase.reports.isEmpty, to: index)
    for state in grantCase.partStates where state.marks.contains(.asked) {
      let isGranted = state.marks.contains(.granted)
      add(
        AllocationTable.Division(state.part), isGranted: isGranted, isDue: isDue && isGranted,
        isReported: state.marks.contains(.reported), to: index)
    }
  }

  private mutating func index(of place: Place) -> Int {
    if let known = places[place] { return known }
    places[place] = counted.count
    counted.append((place, reported.contains(place.scheme), []))
    return counted.count - 1
  }

  private mutating func add(
    _ division: AllocationTable.Division, isGranted: Bool, isDue: Bool, isReported: Bool, to index: Int
  ) {
    let known = counted[index].divisions.firstIndex { $0.division == division }
    let place = known ?? counted[index].divisions.count
    if known == nil { counted[index].divisions.append(Division(division: division)) }
    counted[index].divisions[place].totals.applications += 1
    counted[index].divisions[place].totals.grantedApplications += isGranted ? 1 : 0
    counted[index].divisions[place].totals.reportsDue += isDue ? 1 : 0
    counted[index].divisions[place].totals.reportsReceived += isDue && isReported ? 1 : 0
  }
}
