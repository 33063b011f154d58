import Testing

@testable import TOMLReading

@Suite struct PackedTOMLTests {
  private static let values = """
    \(TOMLPlacesTests.example)
    small = -9223372036854775808
    large = 9223372036854775807
    yes = true
    no = false
    day = 2021-03-01
    decimal = 1.5
    time = 07:32:00
    empty = ""
    none = []
    nothing = {}
    long = "\(String(repeating: "å", count: 700))"
    """

  @Test func `what is unpacked is what was parsed, with its places`() throws {
    let node = try TOMLDocument.read(Self.values, file: "f")
    let packed = PackedTOML(node)
    #expect(packed.unpacked(file: "f") == node)
    #expect(packed.unpacked(file: "g") != node)
    #expect(packed.unpacked(file: "g")?.place == Place(file: "g", line: 1, column: 1))
  }

  @Test func `a text that was not packed, or not all of it, gives nothing`() throws {
    let text = Array(PackedTOML(try TOMLDocument.read(Self.values, file: "f")).text.utf8)
    for length in text.indices {
      let cut = PackedTOML(String(decoding: text[..<length], as: UTF8.self))
      #expect(cut.unpacked(file: "f") == nil)
    }
    #expect(PackedTOML(String(decoding: text, as: UTF8.self) + " ").unpacked(file: "f") == nil)
    for other in ["", "x", "s", "a = 1", "t!!", String(repeating: "_", count: 40), "s!!_____________"] {
      #expect(PackedTOML(other).unpacked(file: "f") == nil)
    }
  }
}
