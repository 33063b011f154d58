/// Names a distinct writing of scheme and part in `Exports.schemes`.
public struct SchemeReferenceID: Hashable, Sendable {
  public let index: UInt32

  public init(index: UInt32) { self.index = index }
}

/// Names a distinct writing of a municipality, for one year, in `Exports.places`.
public struct PlaceReferenceID: Hashable, Sendable {
  public let index: UInt32

  public init(index: UInt32) { self.index = index }
}

/// What an export wrote about scheme and part, and what was found for them.
public struct SchemeReference: Hashable, Sendable {
  /// As written; part empty where the export has none.
  public var writtenScheme: String
  public var writtenPart: String
  public var match: Match

  public init(writtenScheme: String, writtenPart: String, match: Match) {
    self.writtenScheme = writtenScheme
    self.writtenPart = writtenPart
    self.match = match
  }

  public enum Match: Hashable, Sendable {
    /// Part is nil in an undivided scheme, and where a row of a divided one names no part.
    case found(SchemeID, PartID?)
    case unknownScheme(near: [SchemeID])
    case unknownPart(SchemeID, near: [PartID])
    /// The row names no scheme.
    case blank
  }
}

extension Exports {
  /// For each distinct writing of a scheme, the first that means the same one; for one that means none, itself.
  var firstWritings: [SchemeReferenceID] {
    var first: [SchemeID: SchemeReferenceID] = [:]
    return schemes.indices.map { index in
      let own = SchemeReferenceID(index: UInt32(index))
      guard let scheme = schemes[index].schemeID else { return own }
      if let known = first[scheme] { return known }
      first[scheme] = own
      return own
    }
  }
}
