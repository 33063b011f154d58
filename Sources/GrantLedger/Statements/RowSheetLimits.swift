/// How many rows a sheet of all rows may have, among a statement's other sheets and in a workbook of its own.
public struct RowSheetLimits: Hashable, Sendable {
  /// A statement with more rows than this has them in a workbook beside it, which is written as it goes and not held.
  public var beside: Int
  /// A sheet of that workbook has no more rows than this; the rest goes on to further sheets.
  public var perSheet: Int

  /// Both are at least 1. Excel has 1 048 576 rows on a sheet, those above the table included.
  public init(beside: Int, perSheet: Int) {
    self.beside = max(1, beside)
    self.perSheet = max(1, min(perSheet, Self.standard.perSheet))
  }

  private init(standardBeside beside: Int, perSheet: Int) {
    self.beside = beside
    self.perSheet = perSheet
  }

  public static let standard = RowSheetLimits(standardBeside: 50_000, perSheet: 1_000_000)
}
