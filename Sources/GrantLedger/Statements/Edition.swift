/// For whom a statement is made (*utgave*).
public enum Edition: String, CaseIterable, Hashable, Sendable {
  /// *Offentlig*: may be sent out and published; schemes that tell of one person's health are shown for the county only.
  case `public`
  /// *Intern*: all municipalities of all schemes; not for publication.
  case `internal`

  /// Whether the scheme's figures may be shown per municipality.
  public func shows(_ scheme: Scheme) -> Bool { self == .internal || scheme.disclosure == .municipality }
}
