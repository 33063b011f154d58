/// Names from the catalogue, to be found as whole words in what an export writes.
struct NamesInText {
  private let names: [[String]]

  init(_ names: [String]) {
    self.names = names.map { FoldedText.words(of: $0) }.filter { !$0.isEmpty }
  }

  var isEmpty: Bool { names.isEmpty }

  /// Whether one of the names stands in the text, all its words in a row.
  func stand(in text: String) -> Bool {
    if names.isEmpty { return false }
    let words = FoldedText.words(of: text)
    return names.contains { name in words.indices.contains { words[$0...].starts(with: name) } }
  }
}
