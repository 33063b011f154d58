extension RowSums {
  /// The totals of one year, scheme, part and municipality.
  public struct Line: Hashable, Sendable {
    public var key: LedgerKey
    public var totals: RowTotals
  }

  /// How many findings a rule has.
  public struct FindingLine: Hashable, Sendable {
    public var rule: RuleNumber
    public var severity: Severity
    public var count: Int
  }

  /// By year, then in catalogue order, then by municipality number; only places with a posted row.
  public var lines: [Line] {
    zip(table.keys, table.totals).sorted { $0.0 < $1.0 }.map { key, totals in
      let division = divisions.all[Int(key >> 16 & 0xFFFF)]
      return Line(
        key: LedgerKey(
          year: Int(key >> 32), scheme: division.scheme, part: division.part,
          municipality: MunicipalityNumber(value: UInt16(truncatingIfNeeded: key))), totals: totals)
    }
  }

  /// The most severe first, then by rule number.
  public var findingLines: [FindingLine] { findings.lines(of: judges.rules) }
}
