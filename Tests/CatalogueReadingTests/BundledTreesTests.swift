import TOMLReading
import Testing

@testable import CatalogueReading

@Suite struct BundledTreesTests {
  private static let files =
    CatalogueFiles.bundled.files + TemplateFiles.bundled.files

  @Test func `each bundled TOML file carries the tree of its text, and no other file does`()
    throws
  {
    #expect(Self.files.contains { $0.packed != nil })
    for file in Self.files {
      #expect((file.packed != nil) == file.path.hasSuffix(".toml"), "\(file.path)")
      guard let packed = file.packed else { continue }
      #expect(
        try packed.unpacked(file: file.path) == TOMLDocument.read(file.text, file: file.path), "\(file.path)")
    }
  }

  @Test func `a bundled text that is changed is parsed anew`() throws {
    var file = try #require(Self.files.first { $0.path == "office.toml" })
    file.text = "name = \"x\""
    let node = try #require(readTOML(file, calling: "office.toml", Problems()))
    #expect(try node == TOMLDocument.read("name = \"x\"", file: "office.toml"))
  }
}
