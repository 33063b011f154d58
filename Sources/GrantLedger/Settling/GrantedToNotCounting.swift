extension Settlement {
  /// What was granted to measures that do not count (*ikke tellende*), in øre, of the rows that are in the sums; waived or not.
  ///
  /// Nil municipality is the whole county. Zero where nothing was granted so, and where the catalogue makes no difference.
  public func grantedToNotCounting(
    year: Int, scheme: SchemeID, municipality: MunicipalityNumber? = nil
  ) throws(Money.Overflow) -> Money {
    let rule = Rule.grantedToNotCounting.number
    var origins: Set<Origin> = []
    for finding in findings where finding.rule == rule && finding.scheme == scheme {
      if case .record(let origin, _) = finding.place { origins.insert(origin) }
    }
    if origins.isEmpty { return .zero }
    return try ledger.entries(year: year, scheme: scheme, municipality: municipality).lazy.filter {
      origins.contains($0.origin)
    }.map(\.amounts.granted).total()
  }
}
