internal import GrantLedger

/// What a record below the headings is.
enum RecordSort {
  case data
  case blank
  case repeatedHeadings
  case totals
  case footer
}

/// Tells rows of data from everything else that stands below headings. Source: facts E14, E15, E18, E25.
struct RecordSorter: Sendable {
  private let quote: UInt8
  private let headings: [String]
  /// Content of the first heading that is not empty, for a quick no.
  private let firstHeading: (field: Int, bytes: [UInt8])
  private let money: [Int]
  private let fields: [ColumnKey: Int]
  private let totals: TotalsWords
  private let isMunicipality: @Sendable (String) -> Bool
  /// By a byte: whether a row of totals or headings may begin with it.
  private let startsOther: [Bool]

  init(
    _ header: Header, quote: UInt8, totals: TotalsWords,
    isMunicipality: @escaping @Sendable (String) -> Bool
  ) {
    self.quote = quote
    self.totals = totals
    self.isMunicipality = isMunicipality
    headings = header.headings
    fields = header.fields
    money = header.fields.filter { $0.key.valueKind == .money }.map(\.value)
    let first = header.headings.firstIndex { !$0.isEmpty } ?? 0
    firstHeading = (first, header.headings.isEmpty ? [] : Array(header.headings[first].utf8))
    // Headings that begin further to the right are told by their first byte there, not here.
    let heading = first == 0 ? header.headings.first?.utf8.first : nil
    startsOther = (0...255).map { byte in
      totals.mayBegin(byte) || byte == heading || first > 0
    }
  }

  func sort(_ record: Record, in bytes: Span<UInt8>) -> RecordSort {
    if isPlainlyData(record, in: bytes) { return .data }
    return sortWithCare(record, in: bytes)
  }

  /// Whether the first bytes alone rule out everything but data: two fields that say something, and no word of totals or
  /// headings where one would have to begin.
  @inline(__always)
  func isPlainlyData(_ record: Record, in bytes: Span<UInt8>) -> Bool {
    guard record.fields.count > 1 else { return false }
    let (first, second) = (record.fields[0], record.fields[1])
    guard first.start < first.end, second.start < second.end else { return false }
    let byte = bytes[Int(first.start)]
    return Self.isVisible(byte) && Self.isVisible(bytes[Int(second.start)])
      && !startsOther[Int(byte)]
  }

  /// A character of ASCII that is no space.
  @inline(__always)
  private static func isVisible(_ byte: UInt8) -> Bool { byte &- 0x21 < 0x5E }

  private func sortWithCare(_ record: Record, in bytes: Span<UInt8>) -> RecordSort {
    guard let first = record.fields.firstIndex(where: { !isEmpty($0, bytes) }) else { return .blank }
    if isHeadings(record, bytes) { return .repeatedHeadings }
    let isAlone = !record.fields[(first + 1)...].contains { !isEmpty($0, bytes) }
    if isAlone { return first == 0 && isFooter(record, bytes) ? .footer : .data }
    return isTotals(record, first: first, bytes) ? .totals : .data
  }

  private func isHeadings(_ record: Record, _ bytes: Span<UInt8>) -> Bool {
    guard firstHeading.field < record.fields.count, !firstHeading.bytes.isEmpty else { return false }
    let field = record.fields[firstHeading.field]
    let range = trimmed(field.range, in: bytes)
    guard !range.isEmpty, range.count == firstHeading.bytes.count || field.quotes != .none,
      bytes[range.lowerBound] == firstHeading.bytes[0]
    else { return false }
    return headings.indices.allSatisfy { index in
      index < record.fields.count
        ? content(of: record, index, bytes) == headings[index] : headings[index].isEmpty
    }
  }

  /// Words such as a source or a page number in the first field, and nothing else in the record.
  private func isFooter(_ record: Record, _ bytes: Span<UInt8>) -> Bool {
    guard headings.count > 1, record.unclosedQuote == nil else { return false }
    let text = content(of: record, 0, bytes)
    let isNamed = fields[.municipalityName] == 0 && isMunicipality(text)
    return !isNamed && text.contains(where: \.isLetter)
  }

  /// A word for totals in the first field that says anything, an amount, and neither municipality nor case.
  private func isTotals(_ record: Record, first: Int, _ bytes: Span<UInt8>) -> Bool {
    guard totals.mayBegin(bytes[trimmed(record.fields[first].range, in: bytes).lowerBound]),
      totals.begin(content(of: record, first, bytes))
    else { return false }
    let names: [ColumnKey] = [.caseNumber, .municipalityNumber, .municipalityName]
    let isNamed = names.contains { key in
      guard let field = fields[key], field != first, field < record.fields.count else { return false }
      return !isEmpty(record.fields[field], bytes)
    }
    return !isNamed
      && money.contains { field in
        field != first && field < record.fields.count && !isEmpty(record.fields[field], bytes)
      }
  }

  private func content(of record: Record, _ index: Int, _ bytes: Span<UInt8>) -> String {
    record.fields[index].trimmedText(in: bytes, quote: quote)
  }

  private func isEmpty(_ field: Field, _ bytes: Span<UInt8>) -> Bool {
    // The first byte tells in nearly every case.
    field.start == field.end
      || bytes[Int(field.start)] <= 0x20 && trimmed(field.range, in: bytes).isEmpty
      || bytes[Int(field.start)] >= 0x80 && trimmed(field.range, in: bytes).isEmpty
  }
}
