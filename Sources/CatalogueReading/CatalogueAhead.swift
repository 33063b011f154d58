public import GrantLedger
import WorkAhead

/// A catalogue of which the longest file, the register, is read on another thread while something else is done.
public struct CatalogueAhead: Sendable {
  private let files: CatalogueFiles
  private let registers: Ahead<RegistersRead>

  /// Begins at once.
  public init(_ files: CatalogueFiles) {
    self.files = files
    registers = Ahead { RegistersRead(files) }
  }

  /// The bundled catalogue, begun by whoever names it first.
  public static let bundled = CatalogueAhead(.bundled)

  /// As `readCatalogue` gives it.
  public func catalogue() throws(CatalogueError) -> Catalogue {
    try readCatalogue(files, DefinitionsRead(files), registers.value)
  }
}
