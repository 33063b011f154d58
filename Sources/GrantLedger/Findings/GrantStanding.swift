extension ApplicationRow.Content {
  /// What the row asks or gives: what was granted, and before that is known what was applied for; nil where nothing will be.
  var atStake: Money? { granted ?? (givesNothing ? nil : applied) }

  /// Refused, dismissed, withdrawn or granted nothing: no more is to be asked of it.
  @inline(__always)
  var givesNothing: Bool { decision?.givesNothing == true || granted == .zero }
}

extension ClaimRow.Content {
  /// What the row asks or gives: what was granted, and before that is known what was applied for; nil where nothing will be.
  var atStake: Money? { granted ?? (givesNothing ? nil : applied) }

  /// Refused, dismissed, withdrawn or granted nothing: no more is to be asked of it.
  var givesNothing: Bool { decision?.givesNothing == true || granted == .zero }
}
