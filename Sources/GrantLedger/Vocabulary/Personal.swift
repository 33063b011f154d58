/// Personal data (*personopplysning*): a value that may be compared and counted, but not shown.
///
/// No table cell, message or description can be made from it, so that it cannot reach a published statement;
/// the one way out is `revealed(to:)`, for the working files that only the adviser may read.
/// Source: facts 5.1 (forvaltningsloven § 13, GDPR art. 9).
public struct Personal<Value: Hashable & Sendable>: Hashable, Sendable {
  private let value: Value

  public init(_ value: Value) { self.value = value }

  /// The value itself, for a working file that is not for publication.
  public func revealed(to _: WorkingFile) -> Value { value }
}

extension Personal<String> {
  /// The name as it is compared, without case, accents and spaces; nil where it has neither letter nor digit.
  var folded: Personal<FoldedText>? {
    let folded = FoldedText(value)
    return folded.isEmpty ? nil : Personal<FoldedText>(folded)
  }
}

extension Personal: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "•••" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The right to see personal data: only a file for the adviser alone, such as the quarantine, takes one.
public struct WorkingFile: Sendable {
  /// Why this file needs it; kept so that a reader of the code finds every such place by its words.
  public let purpose: StaticString

  public init(purpose: StaticString) { self.purpose = purpose }
}
