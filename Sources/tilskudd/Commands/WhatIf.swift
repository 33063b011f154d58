internal import ArgumentParser
internal import GrantLedger

/// A change of the catalogue as it is written: `frame=-3%`, `limit=100000`.
struct WhatIf: Sendable {
  enum Name: String, CaseIterable, Sendable {
    case frame, limit
  }

  let name: Name
  private let frame: CatalogueChange.FrameChange?
  private let limit: Money?

  init(_ text: String) throws {
    let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard halves.count == 2, let name = Name(rawValue: halves[0].lowercased()) else {
      let near = FoldedText(halves.first ?? "").nearest(of: Name.allCases.map(\.rawValue))
      throw ValidationError(
        "what can be changed is frame and limit, such as frame=-3%, frame=11000000 or limit=100000."
          + (near.map { " Did you mean \($0)?" } ?? ""))
    }
    self.name = name
    let value = halves[1]
    switch name {
    case .frame:
      guard let change = Self.share(value) ?? Self.kroner(value).map({ .amount($0) }) else {
        throw ValidationError(
          "a frame is changed by a share with its sign, such as -3% or +2.5%, or to kroner, such as 11000000."
        )
      }
      (frame, limit) = (change, nil)
    case .limit:
      guard let limit = Self.kroner(value) else {
        throw ValidationError("a limit is changed to kroner, such as 100000.")
      }
      (frame, self.limit) = (nil, limit)
    }
  }

  /// Digits, with spaces between groups if one likes.
  private static func kroner(_ text: String) -> Money? {
    let digits = text.filter { $0 != " " && $0 != "\u{A0}" }
    guard (1...13).contains(digits.utf8.count), digits.utf8.allSatisfy(isDigit) else { return nil }
    return Int64(digits).flatMap { Money(kroner: $0) }
  }

  /// Plus or minus, and percent with at most two decimals; no more than all of it is taken away.
  private static func share(_ text: String) -> CatalogueChange.FrameChange? {
    guard let match = text.wholeMatch(of: /([+\-\u{2212}])([0-9]{1,4})(?:[.,]([0-9]{1,2}))?[ \u{A0}]?%/),
      let whole = Int(match.2)
    else { return nil }
    let decimals = match.3.map { ($0 + "0").prefix(2) }.flatMap { Int($0) } ?? 0
    let basisPoints = whole * 100 + decimals
    if match.1 == "+" { return .share(basisPoints: basisPoints) }
    return basisPoints <= 10_000 ? .share(basisPoints: -basisPoints) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  fileprivate func apply(to change: inout CatalogueChange) {
    if let frame { change.frame = frame }
    if let limit { change.limit = limit }
  }
}

extension [WhatIf] {
  /// All of them together.
  var change: CatalogueChange {
    var change = CatalogueChange()
    for whatIf in self { whatIf.apply(to: &change) }
    return change
  }
}
