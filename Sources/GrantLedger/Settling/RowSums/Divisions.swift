/// The schemes and their parts, numbered in catalogue order: each scheme itself, then its parts.
struct Divisions: Sendable {
  private(set) var all: [Division] = []
  private var numbers: [Division: Int] = [:]

  /// A scheme's rows that name no part, or those of one part.
  struct Division: Hashable, Sendable {
    var scheme: SchemeID
    var part: PartID?
  }

  init(_ schemes: [Scheme]) {
    for scheme in schemes {
      for part in [nil] + scheme.parts.map({ Optional($0.id) }) {
        let division = Division(scheme: scheme.id, part: part)
        numbers[division] = all.count
        all.append(division)
      }
    }
  }

  /// Nil for what the catalogue does not have.
  func number(_ scheme: SchemeID, _ part: PartID?) -> Int? {
    numbers[Division(scheme: scheme, part: part)]
  }
}
