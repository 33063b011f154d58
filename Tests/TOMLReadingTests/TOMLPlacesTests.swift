import Testing

@testable import TOMLReading

/// Places are held against texts that an editor's line and column would agree with.
@Suite struct TOMLPlacesTests {
  /// Every kind of table and value.
  static let example = """
    # a comment with [brackets] and "quotes"
    name = "æøå # no comment"   # a comment
    list = [ "a", # first
      "b,]", 'c' ]
    inline = { a = 1, b = { c = [1, 2] } }

    [table."a key".sub]
    x.y = 1979-05-27 07:32:00
    [[rows]]
    n = 1
    [[rows]]
    n = 2
    [rows.inner]
    m = \"\"\"
    many = 1
    \\\""" lines\"\"\"\"\"
    after = '''
    ''
    '''
    """

  @Test func `keys and values are found in every kind of table`() throws {
    let places = TOMLPlaces(text: Self.example, file: "f")
    let expected: [([String], String)] = [
      (["name"], "2:1 2:8"), (["list"], "3:1 3:8"), (["list", "0"], "3:10 3:10"), (["list", "1"], "4:3 4:3"),
      (["list", "2"], "4:10 4:10"), (["inline"], "5:1 5:10"), (["inline", "a"], "5:12 5:16"),
      (["inline", "b", "c"], "5:25 5:29"), (["inline", "b", "c", "1"], "5:33 5:33"), (["table"], "7:2 7:2"),
      (["table", "a key"], "7:8 7:8"), (["table", "a key", "sub"], "7:16 7:1"),
      (["table", "a key", "sub", "x", "y"], "8:3 8:7"), (["rows"], "9:3 9:3"), (["rows", "0"], "9:1 9:1"),
      (["rows", "0", "n"], "10:1 10:5"), (["rows", "1"], "11:1 11:1"), (["rows", "1", "n"], "12:1 12:5"),
      (["rows", "1", "inner", "m"], "14:1 14:5"), (["rows", "1", "inner", "after"], "17:1 17:9"),
    ]
    for (path, place) in expected {
      let (key, value) = (places.key(path), places.value(path))
      #expect("\(key.line):\(key.column) \(value.line):\(value.column)" == place, "\(path)")
    }
  }

  @Test func `what is not there has the place of what would hold it`() {
    let places = TOMLPlaces(text: "a = 1\n[b]\nc = 2\n", file: "f")
    #expect(places.key(["b", "d"]) == Place(file: "f", line: 2, column: 1))
    #expect(places.value(["x"]) == Place(file: "f", line: 1, column: 1))
  }

  @Test(arguments: ["\r\n", "\n"]) func `line ends of either kind count alike`(end: String) {
    let places = TOMLPlaces(
      text: "\u{FEFF}a = 1\(end)# b\(end)\(end)c = [\(end)  1,\(end)]\(end)d = 2", file: "f")
    #expect(places.key(["a"]) == Place(file: "f", line: 1, column: 1))
    #expect(places.value(["c", "0"]) == Place(file: "f", line: 5, column: 3))
    #expect(places.key(["d"]) == Place(file: "f", line: 7, column: 1))
  }

  @Test func `the keys of a table come in the order of the file`() throws {
    let node = try TOMLDocument.read("b = 1\na = 2\n[d]\n[c]\n", file: "f")
    guard case .table(let fields) = node.value else {
      Issue.record("no table")
      return
    }
    #expect(fields.map(\.key) == ["b", "a", "d", "c"])
  }

  /// The scan is for valid texts, but must end on any.
  @Test func `the scan ends on texts cut short anywhere`() throws {
    let scalars = Array(Self.example.unicodeScalars)
    for length in scalars.indices {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[..<length])
      #expect(TOMLPlaces(text: String(text), file: "f").value(TOMLPlaces.top).line == 1)
    }
    for text in [
      "]", "= 1", "[", "[[", "[]]", "a = [{", "a = {b", "\"", "'''", "a.", ".", "\\", "a = \"\\", "}",
      "a = ]\n}",
    ] {
      #expect(TOMLPlaces(text: text, file: "f").value(TOMLPlaces.top).line == 1)
    }
  }
}

extension TOMLPlaces {
  /// The steps from the top: keys, and 0-based numbers for the elements of lists.
  fileprivate func key(_ path: [String]) -> Place {
    let parent = node(path.dropLast())
    return key(child(path.last ?? "", of: parent), in: parent)
  }

  fileprivate func value(_ path: [String]) -> Place { value(node(path)) }

  private func node(_ path: [String]) -> Node {
    var node = Self.top
    for step in path { node = child(step, of: node) ?? node }
    return node
  }
}
