import GrantLedger
import TOMLReading

/// What has been found wrong so far: reading goes on, so that all of it is said at once.
final class Problems {
  private(set) var found: [CatalogueError.Problem] = []

  var isEmpty: Bool { found.isEmpty }

  func add(_ place: Place, _ message: String) {
    found.append(.init(file: place.file, line: place.line, column: place.column, message: message))
  }

  func add(_ problems: [CatalogueError.Problem]) { found += problems }

  func add(file: String, _ message: String) { found.append(.init(file: file, message: message)) }

  /// By file, in the order in which files were read, then by line and column.
  var inOrder: [CatalogueError.Problem] {
    var order: [String: Int] = [:]
    for problem in found where order[problem.file] == nil { order[problem.file] = order.count }
    return found.enumerated().sorted { first, second in
      func rank(_ item: (offset: Int, element: CatalogueError.Problem)) -> (Int, Int, Int, Int) {
        (order[item.element.file] ?? 0, item.element.line ?? 0, item.element.column ?? 0, item.offset)
      }
      return rank(first) < rank(second)
    }.map(\.element)
  }
}

/// "Did you mean" for the nearest of the known words; else the list of them.
func hint(for word: String, among known: [String]) -> String {
  if let nearest = FoldedText(word).nearest(of: known) { return "Did you mean \"\(nearest)\"?" }
  return known.isEmpty ? "Take it out." : "Known here: \(known.joined(separator: ", "))."
}
