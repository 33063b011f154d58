/// All findings of one rule, waived ones apart: "12 rows in 3 files".
public struct FindingGroup: Sendable {
  public let rule: RuleNumber
  /// The severest of them.
  public let severity: Severity
  public let title: String
  public let source: String
  /// In the order given; at least one.
  public let lines: [FindingLine]
  /// How many records and files they point at; those of figures point at none.
  public let rowCount: Int
  public let fileCount: Int

  /// What to do, where it is the same for all of them.
  public var remedy: String? {
    let first = lines[0].remedy
    return lines.allSatisfy { $0.remedy == first } ? first : nil
  }

  private struct Row: Hashable {
    var file: String
    var line: Int
  }

  /// Nil for no lines.
  private init?(_ lines: [FindingLine]) {
    guard let first = lines.first else { return nil }
    rule = first.rule
    severity = lines.lazy.map(\.severity).max() ?? first.severity
    title = first.title
    source = first.source
    self.lines = lines
    let places = lines.lazy.compactMap(\.location)
    rowCount = Set(places.map { Row(file: $0.file, line: $0.line) }).count
    fileCount = Set(places.map(\.file)).count
  }

  /// The groups in the order in which their rules are first met, which for a settlement's findings is the worst first.
  public static func groups(of lines: some Sequence<FindingLine>) -> [FindingGroup] {
    var order: [RuleNumber] = []
    var byRule: [RuleNumber: [FindingLine]] = [:]
    for line in lines {
      if byRule[line.rule] == nil { order.append(line.rule) }
      byRule[line.rule, default: []].append(line)
    }
    return order.compactMap { byRule[$0].flatMap(FindingGroup.init) }
  }
}

extension FindingGroup {
  /// "12 rader i 3 filer"; for findings that point at figures, "2 funn".
  public func extent(_ wording: Wording) -> String {
    let numbers = wording.numbers
    if rowCount == 0 || lines.contains(where: { $0.location == nil }) {
      return wording(.groupFindings, ("count", numbers.count(lines.count)))
    }
    return wording(
      .groupRows, ("rows", numbers.count(rowCount)), ("files", numbers.count(fileCount)))
  }
}
