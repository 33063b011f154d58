internal import CatalogueReading
internal import GrantLedger

extension Setting {
  /// The scheme or part that words on the command line mean; else what they may mean.
  func scheme(asked written: String) throws(RunFailure) -> AskedScheme {
    switch catalogue.search(scheme: written) {
    case .found(let asked):
      if asked.scheme.standing == .administered { return asked }
      throw RunFailure(
        .commandWrong,
        "The office does not hand out \(asked.name(in: wording.language)), so there are no figures of it. tilskudd schemes lists those it does."
      )
    case .unclear(let all):
      throw RunFailure(.commandWrong, messages: ["'\(written)' may be several. Write one of:"] + list(all))
    case .unknown(let near) where near.isEmpty:
      throw RunFailure(
        .commandWrong,
        messages: ["There is no scheme '\(written)'. Those that there are:"]
          + list(catalogue.administeredSchemes.map { AskedScheme(scheme: $0) }))
    case .unknown(let near):
      throw RunFailure(
        .commandWrong, messages: ["There is no scheme '\(written)'. Did you mean:"] + list(near))
    }
  }

  private func list(_ schemes: [AskedScheme]) -> [String] {
    let width = schemes.map(\.id.count).max() ?? 0
    return schemes.map { asked in
      "  \(asked.id)\(String(repeating: " ", count: width - asked.id.count + 2))\(asked.name(in: wording.language))"
    }
  }

  /// The municipality that words on the command line mean; else what they may mean.
  func municipality(
    asked written: String, year: Int?
  ) throws(RunFailure) -> (municipality: Municipality, former: Municipality?) {
    switch catalogue.search(municipality: written, year: year ?? today.year, today: today) {
    case .found(let municipality, let former): return (municipality, former)
    case .unclear(let all):
      throw RunFailure(
        .commandWrong, messages: ["--municipality '\(written)' may be several. Write the number:"] + list(all)
      )
    case .elsewhere(let municipality):
      throw RunFailure(
        .commandWrong,
        "--municipality '\(written)': \(municipality.name) is in \(municipality.countyName), not in \(catalogue.office.countyName)."
      )
    case .unknown(let near) where near.isEmpty:
      throw RunFailure(
        .commandWrong,
        "--municipality: there is no municipality '\(written)'. Write its name, or its number of four digits."
      )
    case .unknown(let near):
      throw RunFailure(
        .commandWrong,
        messages: ["--municipality: there is no municipality '\(written)'. Did you mean:"] + list(near))
    }
  }

  private func list(_ municipalities: [Municipality]) -> [String] {
    municipalities.map { "  \($0.number)  \($0.name)" }
  }

  func population() throws(RunFailure) -> Population {
    do { return try readPopulation(catalogueFiles) } catch { throw RunFailure(error) }
  }
}
