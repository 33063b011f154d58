internal import GrantLedger

/// The damages of a text as findings, handed out record by record.
struct DamageFindings {
  private let damages: [Damage]
  private let file: FileID
  private var next = 0

  init(_ damages: [Damage], _ file: FileID) {
    self.damages = damages
    self.file = file
  }

  /// Those before an offset that have not been handed out; they stand in the record, or after it on its last line.
  mutating func take(before end: Int, _ record: Record, _ text: [UInt8], _ severity: Severity) -> [Finding] {
    var findings: [Finding] = []
    while next < damages.count, damages[next].textOffset < end {
      let damage = damages[next]
      next += 1
      let position = text.span.position(of: damage.textOffset, in: record)
      findings.append(
        Finding(
          rule: "TXT-001", severity: severity,
          place: .position(
            file, line: UInt32(clamping: position.line), column: UInt32(clamping: position.column)),
          arguments: [
            Finding.Argument("byte", .code(hexadecimal(damage.byte))),
            Finding.Argument("offset", .code(String(damage.fileOffset))),
          ]))
    }
    return findings
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count < 2 ? "0" : "") + digits
  }
}
