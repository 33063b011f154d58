extension TotalsQuestion {
  /// The inhabitants of a municipality, or of all of the county's; nil where a figure is missing.
  func inhabitants(of municipality: MunicipalityNumber?, year: Int) -> Int? {
    guard let figures = inhabitants[year] else { return nil }
    if let municipality { return figures[municipality] }
    let all = request.municipalities.map { figures[$0.number] }
    return all.contains(nil) || all.isEmpty ? nil : all.compactMap(\.self).reduce(0, +)
  }

  /// How many of some recipients need an attestation, now and by the changed limit; nil where no limit is changed, and
  /// where the limit is for all parts together and a part is asked for.
  func attestations(
    year: Int, part: PartID?, _ isMeant: (AuditState) -> Bool
  ) -> (now: Int, changed: Int)? {
    guard let limit = change?.limit, let audit = scheme.audit, part == nil || audit.basis == .perPart else {
      return nil
    }
    let states = request.settlement.ledger.audits.filter { state in
      state.scheme == scheme.id && state.year == year && (part == nil || state.part == part)
        && (municipality == nil || state.municipality == municipality?.number) && isMeant(state)
    }
    let changed = states.count { state in
      var requirement = state.requirement
      requirement.limit = limit
      return requirement.demandsAttestation(of: state.granted)
    }
    return (states.count(where: \.isRequired), changed)
  }
}
