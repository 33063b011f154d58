/// Everything that is wrong with a catalogue or with the words of a language, all at once.
public struct CatalogueError: Error, Hashable, Sendable, CustomStringConvertible {
  /// By file and place; never empty.
  public let problems: [Problem]

  /// One thing that is wrong, and what to do about it.
  public struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// The file as the user knows it.
    public var file: String
    /// 1-based; nil when the whole file is meant.
    public var line: Int?
    /// In characters, 1-based.
    public var column: Int?
    /// What is wrong, and then what to do.
    public var message: String

    public init(file: String, line: Int? = nil, column: Int? = nil, message: String) {
      self.file = file
      self.line = line
      self.column = column
      self.message = message
    }

    /// `file:line:column: what is wrong. What to do.`
    public var description: String {
      let place = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
      return "\(file)\(place): \(message)"
    }
  }

  public init(_ problem: Problem) { problems = [problem] }

  init(_ problems: Problems) { self.problems = problems.inOrder }

  /// One line for each problem.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
