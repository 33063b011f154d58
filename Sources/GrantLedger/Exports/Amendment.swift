/// A row of an export that was corrected by hand after an earlier run had left it out (*rettelse*).
///
/// The corrected row takes the original's place; the original is read, declared replaced, and in no sum.
public struct Amendment: Hashable, Sendable {
  public var original: Origin
  /// In the file of corrections, which is a file of its own in `Exports.files`.
  public var corrected: Origin
  /// The original's amounts, as far as they could be read.
  public var amounts: [SourceFile.ColumnSum]
  /// The values that differ, in the order of the original's columns; columns that may hold personal data are not told of.
  public var changes: [Change]

  public init(
    original: Origin, corrected: Origin, amounts: [SourceFile.ColumnSum] = [], changes: [Change]
  ) {
    self.original = original
    self.corrected = corrected
    self.amounts = amounts
    self.changes = changes
  }

  public struct Change: Hashable, Sendable {
    public var heading: String
    /// Both as written.
    public var original: String
    public var corrected: String

    public init(heading: String, original: String, corrected: String) {
      self.heading = heading
      self.original = original
      self.corrected = corrected
    }
  }
}

extension Exports {
  /// Puts corrected rows in their originals' place: the originals go, with what was found in them.
  public mutating func replaceOriginals(by corrections: [Amendment]) {
    let replaced = Set(corrections.map(\.original))
    var amounts: [Origin: [SourceFile.ColumnSum]] = [:]
    func keep(_ origin: Origin, _ written: [ReconciledAmount]) {
      guard replaced.contains(origin) else { return }
      amounts[origin] = written.compactMap { amount in
        amount.written.map { SourceFile.ColumnSum(column: amount.column, sum: $0) }
      }
    }
    for row in applications { keep(row.origin, row.content.reconciledAmounts) }
    for row in claims { keep(row.origin, row.content.reconciledAmounts) }
    for row in reports { keep(row.origin, row.content.reconciledAmounts) }
    for row in unread { keep(row.origin, row.reconciledAmounts) }
    applications.removeAll { replaced.contains($0.origin) }
    claims.removeAll { replaced.contains($0.origin) }
    reports.removeAll { replaced.contains($0.origin) }
    statusReports.removeAll { replaced.contains($0.origin) }
    surveys.removeAll { replaced.contains($0.origin) }
    unread.removeAll { replaced.contains($0.origin) }
    let lines = Set(replaced.map { Line(file: $0.file, line: $0.line) })
    findings.removeAll { finding in
      switch finding.place {
      case .record(let origin, _): replaced.contains(origin)
      case .position(let file, let line, _): lines.contains(Line(file: file, line: line))
      case .file, .figure, .catalogue: false
      }
    }
    amendments += corrections.map { correction in
      var correction = correction
      correction.amounts = amounts[correction.original] ?? []
      return correction
    }
  }

  /// The row of an export that a row stands for: the original of a corrected one, else the row itself.
  public func original(of origin: Origin) -> Origin {
    amendments.first { $0.corrected == origin }?.original ?? origin
  }

  private struct Line: Hashable {
    var file: FileID
    var line: UInt32
  }
}
