/// Something that the letters, slides and terms demand (*krav*), and the rules that see to it.
///
/// R01–R23 are the demands of the documents, K1–K20 the relations that the figures must keep. Its words stand in
/// `Templates/<language>/rules.toml` under `[demand]`.
public struct Demand: Hashable, Sendable {
  /// Such as `R01` or `K1`.
  public let id: String
  /// At least one, in the order of rules.
  public let rules: [RuleNumber]

  private init(_ id: String, _ rules: [RuleNumber]) {
    self.id = id
    self.rules = rules
  }

  public static let all: [Demand] = documents + relations

  private static let documents: [Demand] = [
    Demand("R01", ["APP-001"]),
    Demand("R02", ["APP-002"]),
    Demand("R03", ["AUD-001"]),
    Demand("R04", ["CAR-004", "CAR-005"]),
    Demand("R05", ["CNT-001"]),
    Demand("R06", ["CNT-001"]),
    Demand("R07", ["RAT-001"]),
    Demand("R08", ["LHL-002"]),
    Demand("R09", ["LHL-002"]),
    Demand("R10", ["SCH-003"]),
    Demand("R11", ["APP-003"]),
    Demand("R12", ["APP-003"]),
    Demand("R13", ["APP-004"]),
    Demand("R14", ["APP-004"]),
    Demand("R15", ["STA-001", "STA-002"]),
    Demand("R16", ["RAT-002", "RAT-003"]),
    Demand("R17", ["FAS-001"]),
    Demand("R18", ["FAS-002"]),
    Demand("R19", ["REP-002"]),
    Demand("R20", ["FRM-001"]),
    Demand("R21", ["MUN-001", "MUN-002", "MUN-003", "MUN-004"]),
    Demand("R22", Set(relations.flatMap(\.rules)).sorted()),
    Demand("R23", ["CON-001"]),
  ]

  private static let relations: [Demand] = [
    Demand("K1", ["USE-002"]),
    Demand("K2", ["USE-001"]),
    Demand("K3", ["USE-003", "USE-004"]),
    Demand("K4", ["CAR-001"]),
    Demand("K5", ["CAR-002"]),
    Demand("K6", ["CAR-003"]),
    Demand("K7", ["CAR-004", "CAR-005"]),
    Demand("K8", ["CAR-006"]),
    Demand("K9", ["GRT-001", "APP-007"]),
    Demand("K10", ["PAY-001", "PAY-002"]),
    Demand("K11", ["FRM-001", "FRM-002"]),
    Demand("K12", ["APP-006"]),
    Demand("K13", ["REP-001", "REP-002"]),
    Demand("K14", ["AUD-001", "AUD-003"]),
    Demand("K15", ["APP-001", "APP-002"]),
    Demand("K16", ["RAT-002", "RAT-003"]),
    Demand("K17", ["RAT-001"]),
    Demand("K18", ["GRT-002"]),
    Demand("K19", ["DDL-001", "DDL-002", "DDL-003"]),
    Demand("K20", ["PRG-001"]),
  ]
}

extension Rule {
  /// The demands that it sees to, by id.
  public var demands: [String] { Demand.all.filter { $0.rules.contains(number) }.map(\.id) }
}
