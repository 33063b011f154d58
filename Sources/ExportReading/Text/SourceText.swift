/// The text of a file as UTF-8, whatever the encoding in which it came.
struct SourceText: Sendable {
  /// Well-formed UTF-8. Where it came as UTF-8 without damage, these are the file's own bytes, not copied.
  var bytes: [UInt8]
  /// The offset of the first byte of text: after a byte order mark.
  var start: Int
  var encoding: TextEncoding
  /// Places at which the file is not text, in order.
  var damages: [Damage]
}

/// A byte that stands for no character: not of the encoding, or NUL.
struct Damage: Hashable, Sendable {
  /// Where it stands in `SourceText.bytes`; 0-based. A byte that is not of the encoding is U+FFFD there.
  var textOffset: Int
  /// Where it stands in the file; 0-based.
  var fileOffset: Int
  /// The byte itself; the first of two in UTF-16.
  var byte: UInt8
}
