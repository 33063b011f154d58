/// A value of the catalogue changed for the sake of a question (*hva om*); the catalogue itself stays as it is.
public struct CatalogueChange: Hashable, Sendable {
  /// Nil leaves the frames as they are.
  public var frame: FrameChange?
  /// The limit for attestation; nil leaves it as it is.
  public var limit: Money?

  public init(frame: FrameChange? = nil, limit: Money? = nil) {
    self.frame = frame
    self.limit = limit
  }

  public enum FrameChange: Hashable, Sendable {
    /// So many hundredths of a percent more, or less; of the scheme's frame and of its parts'.
    case share(basisPoints: Int)
    /// The new frame of what is asked for.
    case amount(Money)
  }
}

extension CatalogueChange.FrameChange {
  /// What becomes of a frame, rounded half away from zero to the øre; nil where there is none to reckon from.
  func applied(to frame: Money?) throws(Money.Overflow) -> Money? {
    switch self {
    case .amount(let amount): return amount
    case .share(let basisPoints):
      guard let frame else { return nil }
      let product = try frame.times(Int64(basisPoints))
      guard let change = product.divided(among: 10_000) else { return nil }
      return try frame.adding(change)
    }
  }
}
