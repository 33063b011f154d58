import GrantLedger
import TOMLReading

extension TableReader {
  /// The scheme's `[[rate]]` tables; a rate may stand several times, for days that do not overlap.
  func rates() -> [Rate] {
    var rates: [Rate] = []
    for table in tables("rate", subject: "the rate") {
      guard let rate = table.rate() else { continue }
      if let other = rates.first(where: { $0.id == rate.id && $0.validity.overlaps(rate.validity) }) {
        problems.add(
          table.place,
          "the rate \"\(rate.id)\" has two amounts on the same days (\(other.amount) and \(rate.amount) kroner). "
            + "Let one end with valid_to before the other begins with valid_from.")
        continue
      }
      rates.append(rate)
    }
    return rates
  }

  private func rate() -> Rate? {
    let id = required("id") { identifier($0) { PartID($0)?.text } }
    let unit = required("unit") { localizedName($0) }
    let amount = required("amount") { money($0) }
    let first = date("valid_from")
    let last = date("valid_to")
    checkOrder(first, "valid_from", last, "valid_to")
    let measures = strings("measures")
    let institutions = strings("institutions")
    let source = source()
    finish()
    guard let id, let unit, let amount, let source else { return nil }
    var rate = Rate(
      id: id, unit: unit, amount: amount, validity: Validity(first: first, last: last), measures: measures,
      institutions: institutions, source: source)
    rate.place = CataloguePlace(file: place.file, line: place.line)
    return rate
  }
}

extension Validity {
  /// Whether some day is in both.
  func overlaps(_ other: Validity) -> Bool {
    func begins(_ first: CivilDate?, by last: CivilDate?) -> Bool {
      guard let first, let last else { return true }
      return first <= last
    }
    return begins(first, by: other.last) && begins(other.first, by: last)
  }
}
