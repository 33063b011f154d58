/// All that a run knew and that a later one compares with (*øyeblikksbilde*).
///
/// Nothing in it tells of a person: of a row it holds the case, the place and the amounts, and of all else that the row
/// says only a digest. Each list is in the order of its keys, so that two snapshots of the same are equal.
public struct RunSnapshot: Hashable, Sendable {
  public var runID: String
  /// The day that stood for today.
  public var asOf: CivilDate
  /// Name and version, such as `tilskudd 0.1.0`.
  public var program: String
  public private(set) var inputs: [Input]
  public private(set) var rows: [Row]
  public private(set) var figures: [Figure]
  public private(set) var findings: [Finding]
  public private(set) var matters: [Matter]

  public init(
    runID: String, asOf: CivilDate, program: String, inputs: [Input] = [], rows: [Row] = [],
    figures: [Figure] = [], findings: [Finding] = [], matters: [Matter] = []
  ) {
    self.runID = runID
    self.asOf = asOf
    self.program = program
    self.inputs = inputs.sorted { $0.name < $1.name }
    self.rows = rows.sorted()
    self.figures = figures.sorted { $0.id < $1.id }
    self.findings = findings.sorted { ($0.fingerprint, $0.message) < ($1.fingerprint, $1.message) }
    self.matters = matters.sorted { $0.key < $1.key }
  }

  /// A file that was read.
  public struct Input: Hashable, Sendable {
    public var name: String
    public var byteCount: Int
    /// 64 hexadecimal digits.
    public var sha256: String
    /// Whether the public edition may tell of it: its name may say which municipality's a withheld row is.
    public var isPublic: Bool

    public init(name: String, byteCount: Int, sha256: String, isPublic: Bool = true) {
      self.name = name
      self.byteCount = byteCount
      self.sha256 = sha256
      self.isPublic = isPublic
    }
  }

  /// A figure of the ledger by its id, such as `2021/ensomhet/4217/granted`.
  public struct Figure: Hashable, Sendable {
    public var id: String
    /// Øre, or how many, as the measure has it.
    public var value: Int64
    public var isMoney: Bool
    /// Whether the public edition may tell of it.
    public var isPublic: Bool

    public init(id: String, value: Int64, isMoney: Bool, isPublic: Bool) {
      self.id = id
      self.value = value
      self.isMoney = isMoney
      self.isPublic = isPublic
    }
  }

  /// A finding in words, known again in another run by its fingerprint.
  public struct Finding: Hashable, Sendable {
    /// Of the rule and of what the row says, not of where it stands; unique in its run.
    public var fingerprint: String
    public var rule: String
    public var severity: Severity
    /// The sentence shown, in the language of the run.
    public var message: String
    /// `file:line:column`, or the figure's id.
    public var place: String
    /// The office lets it stand.
    public var isWaived: Bool
    /// The day of the first of the runs without a break in which it was found.
    public var firstSeen: CivilDate
    public var isPublic: Bool

    public init(
      fingerprint: String, rule: String, severity: Severity, message: String, place: String, isWaived: Bool,
      firstSeen: CivilDate, isPublic: Bool
    ) {
      self.fingerprint = fingerprint
      self.rule = rule
      self.severity = severity
      self.message = message
      self.place = place
      self.isWaived = isWaived
      self.firstSeen = firstSeen
      self.isPublic = isPublic
    }

    /// To be looked at: a warning or worse.
    public var isOpen: Bool { severity >= .warning }
  }
}

extension RunSnapshot {
  /// The snapshot with the first day of everything that the earlier run knew already.
  public func carryingOn(from before: RunSnapshot?) -> RunSnapshot {
    guard let before else { return self }
    let findings = Dictionary(
      before.findings.map { ($0.fingerprint, $0.firstSeen) }, uniquingKeysWith: { first, _ in first })
    let matters = Dictionary(
      before.matters.map { ($0.key, $0.firstSeen) }, uniquingKeysWith: { first, _ in first })
    var snapshot = self
    snapshot.findings = self.findings.map { finding in
      var finding = finding
      finding.firstSeen = findings[finding.fingerprint] ?? finding.firstSeen
      return finding
    }
    snapshot.matters = self.matters.map { matter in
      var matter = matter
      matter.firstSeen = matters[matter.key] ?? matter.firstSeen
      return matter
    }
    return snapshot
  }
}
