/// What is known of one part of a case (*delordning*), in few bytes: there are as many of these as there are cases.
struct PartState: Hashable, Sendable {
  /// Nil stands for rows that name no part.
  var part: PartID?
  var marks: Marks

  struct Marks: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// A row of the application names it.
    static let asked = Marks(rawValue: 1 << 0)
    /// It was granted money.
    static let granted = Marks(rawValue: 1 << 1)
    /// A report has come.
    static let reported = Marks(rawValue: 1 << 2)
    /// A report has come that is in quarantine.
    static let held = Marks(rawValue: 1 << 3)
    /// Its report, also one in quarantine, has an attestation with it.
    static let attested = Marks(rawValue: 1 << 4)
    /// Its report, also one in quarantine, has a print-out of the accounts with it.
    static let printed = Marks(rawValue: 1 << 5)
  }
}

extension GrantCase {
  /// The parts the application names, in the order met; nil stands for rows that name no part.
  public var parts: some Collection<PartID?> { parts(.asked) }
  /// The parts that were granted money.
  public var grantedParts: some Collection<PartID?> { parts(.granted) }
  /// The parts for which a report has come.
  public var reportedParts: some Collection<PartID?> { parts(.reported) }
  /// The parts for which a report has come that is in quarantine.
  public var heldParts: some Collection<PartID?> { parts(.held) }
  /// The parts whose report, also one in quarantine, has an attestation with it (*revisjonsattest*).
  public var attestedParts: some Collection<PartID?> { parts(.attested) }
  /// The parts whose report, also one in quarantine, has a print-out of the accounts with it (*regnskapsutskrift*).
  public var printedParts: some Collection<PartID?> { parts(.printed) }

  private func parts(_ mark: PartState.Marks) -> some Collection<PartID?> {
    partStates.lazy.filter { $0.marks.contains(mark) }.map(\.part)
  }

  /// Notes something of a part, once or more often.
  mutating func note(_ mark: PartState.Marks, of part: PartID?) {
    if let index = partStates.firstIndex(where: { $0.part == part }) {
      partStates.change(at: index) { $0.marks.formUnion(mark) }
    } else {
      partStates.append(PartState(part: part, marks: mark))
    }
  }
}
