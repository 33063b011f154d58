public import GrantLedger
import WorkAhead

/// A catalogue that is read on other threads while something else is done.
public struct CatalogueAhead: Sendable {
  private let read: Ahead<Result<Catalogue, CatalogueError>>

  /// Begins at once.
  public init(_ files: CatalogueFiles) {
    read = Ahead { Result { () throws(CatalogueError) in try readCatalogue(files) } }
  }

  /// The bundled catalogue, begun by whoever names it first.
  public static let bundled = CatalogueAhead(.bundled)

  /// As `readCatalogue` gives it.
  public func catalogue() throws(CatalogueError) -> Catalogue { try read.value.get() }
}
