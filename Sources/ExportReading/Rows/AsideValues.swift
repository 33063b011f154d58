internal import GrantLedger

// Values beside the money flow. The row counts whatever they say, so that what cannot be read is a warning and blank.
extension Gatherer {
  mutating func livingPlace(_ column: Column) -> LivingPlace? {
    if let range = inPlace(column), let known = livingPlaces.known(file.bytes.span.extracting(range)) {
      return choice(known, column)
    }
    return choice(livingPlaces.learn(written(column)), column)
  }

  mutating func amountAside(_ column: Column) -> Money? { aside(readAmount(column), column) }

  mutating func countAside(_ column: Column) -> Int? { aside(read(column, readCount), column) }

  mutating func anyAside(_ column: Column) -> Bool? {
    let count = read(column, readCount)
    if case .unreadable = count, let answer = answers.learn(written(column)).taken {
      return answer == .yes || answer == .inProgress
    }
    return aside(count, column).map { $0 > 0 }
  }

  func namesFormerMailbox(_ column: Column) -> Bool {
    guard keepsTexts, !formerMailboxes.isEmpty else { return false }
    if let range = inPlace(column) { return formerMailboxes.occur(in: file.bytes.span.extracting(range)) }
    return written(column).map { formerMailboxes.occur(in: Array($0.utf8).span) } ?? false
  }

  private mutating func aside<Value>(_ reading: Reading<Value>, _ column: Column) -> Value? {
    taken(reading, column, unreadable: "VAL-007", .warning)
  }
}

extension QuickCells {
  @inline(__always)
  mutating func amountAside(_ column: Column) -> Money? { amount(column) }

  @inline(__always)
  mutating func countAside(_ column: Column) -> Int? { count(column) }

  @inline(__always)
  mutating func anyAside(_ column: Column) -> Bool? { count(column).map { $0 > 0 } }

  func namesFormerMailbox(_ column: Column) -> Bool { false }
}
