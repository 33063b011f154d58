import CatalogueReading
import GrantLedger
import Testing

@Suite struct BundledCatalogueTests {
  @Test func `the bundled catalogue is read without a problem`() throws {
    let catalogue: Catalogue
    do { catalogue = try readCatalogue(.bundled) } catch {
      Issue.record("\(error.description)")
      return
    }
    #expect(catalogue.schemes.count == 13)
  }
}
