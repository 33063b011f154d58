import Testing

@testable import GrantLedger

@Suite struct RunComparisonTests {
  private static let day = CivilDate(dayNumber: 18_688)

  private func finding(
    _ fingerprint: String, _ severity: Severity = .warning, isWaived: Bool = false, seen: Int32 = 0
  ) -> RunSnapshot.Finding {
    .init(
      fingerprint: fingerprint, rule: "PAY-001", severity: severity, message: "m", place: "a.csv:1:1",
      isWaived: isWaived, firstSeen: CivilDate(dayNumber: Self.day.dayNumber + seen), isPublic: true)
  }

  private func snapshot(
    _ night: Int32, _ findings: [RunSnapshot.Finding], _ matters: [Matter] = []
  ) -> RunSnapshot {
    RunSnapshot(
      runID: "r\(night)", asOf: CivilDate(dayNumber: Self.day.dayNumber + night), program: "p",
      findings: findings, matters: matters)
  }

  @Test func `a finding is new, open, mended or let stand, and its age is of its first night`() throws {
    let first = snapshot(0, [finding("a"), finding("b"), finding("c"), finding("n", .note)])
    let second = RunComparison(
      before: first,
      after: snapshot(3, [finding("a", seen: 3), finding("b", seen: 3), finding("d", seen: 3)]))
    #expect(second.findings.map(\.state) == [.new, .mended, .open, .open])
    #expect(second.findings.map(\.finding.fingerprint) == ["d", "c", "a", "b"])
    #expect(second.findings.map(\.age) == [0, 3, 3, 3])
    let third = RunComparison(
      before: second.after,
      after: snapshot(5, [finding("a", seen: 5), finding("b", .note, isWaived: true, seen: 5)]))
    #expect(third.findings.map(\.state) == [.mended, .letStand, .open])
    #expect(third.findings.map(\.age) == [2, 5, 5])
  }

  @Test func `one that comes again after a night without it is new`() {
    let gone = RunComparison(before: snapshot(0, [finding("a")]), after: snapshot(1, []))
    let back = RunComparison(before: gone.after, after: snapshot(2, [finding("a", seen: 2)]))
    #expect(back.findings.map(\.state) == [.new])
    #expect(back.findings.map(\.age) == [0])
  }

  @Test func `the worst is first among the new`() {
    let comparison = RunComparison(
      before: snapshot(0, []), after: snapshot(1, [finding("a"), finding("b", .error), finding("c")]))
    #expect(comparison.findings.map(\.finding.severity) == [.error, .warning, .warning])
  }

  @Test func `a note that becomes a warning is new, and a warning that becomes a note is mended`() {
    let before = snapshot(0, [finding("a", .note), finding("b")])
    let after = snapshot(1, [finding("a"), finding("b", .note)])
    #expect(RunComparison(before: before, after: after).findings.map(\.state) == [.new, .mended])
  }

  @Test func `the first run has nothing new: all that there is, stands`() throws {
    let comparison = RunComparison(before: nil, after: try NightlyWorld.first().snapshot())
    #expect(comparison.rows.isEmpty && comparison.figures.isEmpty && comparison.inputs.isEmpty)
    #expect(comparison.findings.allSatisfy { $0.state == .open && $0.age == 0 })
    #expect(comparison.matters.allSatisfy { $0.state == .holding && $0.age == 0 })
    #expect(!comparison.isUnchanged)
  }

  @Test func `the same input makes the same snapshot, and nothing to tell`() throws {
    let one = try NightlyWorld.first().snapshot()
    #expect(try NightlyWorld.first().snapshot() == one)
    #expect(RunComparison(before: one, after: one).isUnchanged)
    #expect(!one.rows.isEmpty && !one.figures.isEmpty)
  }
}
