internal import GrantLedger

/// The damages of a text as findings, handed out record by record: one for all damages of a record, at the first.
struct DamageFindings {
  private let damages: [Damage]
  private let file: FileID
  private var next = 0

  /// Whether there is none at all.
  var isEmpty: Bool { damages.isEmpty }

  init(_ damages: [Damage], _ file: FileID) {
    self.damages = damages
    self.file = file
  }

  /// What is to be said of those before an offset that have not been handed out; they stand in the record.
  mutating func take(before end: Int, _ record: Record, _ text: [UInt8], _ severity: Severity) -> [Finding] {
    let first = next
    while next < damages.count, damages[next].textOffset < end { next += 1 }
    if next == first { return [] }
    let position = text.span.position(of: damages[first].textOffset, in: record)
    return [
      Finding(
        rule: "TXT-001", severity: severity,
        place: .position(
          file, line: UInt32(clamping: position.line), column: UInt32(clamping: position.column)),
        arguments: [
          Finding.Argument("byte", .code(hexadecimal(damages[first].byte))),
          Finding.Argument("offset", .code(String(damages[first].fileOffset))),
          Finding.Argument("count", .count(next - first)),
        ])
    ]
  }
}

/// Such as `0xF8`.
func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return "0x" + (digits.count < 2 ? "0" : "") + digits
}
