/// How far reading goes before a file is refused, so that no file can take all memory or all day.
///
/// Each is far beyond what any export of grants holds, and each refusal names the line.
public enum ReadingLimits {
  /// Bytes of one field between quotes. A longer one counts as never closed, so that one forgotten quote cannot swallow
  /// the file: the record ends with its line, and those after it are read. A million letters are 400 pages.
  public static let bytesPerQuotedField = 1 << 20

  /// Bytes of one record, line breaks inside quotes included. It is what must be held at once, by each thread, however
  /// large the file is; a longer one is a file whose line ends were lost.
  public static let bytesPerRecord = 8 << 20

  /// Fields of one record: as many as Excel has columns. More of them come from a delimiter that was repeated, and would
  /// take twelve bytes each.
  public static let fieldsPerRecord = 16_384

  /// Bytes of one file that stand for no character; a file with more is no text. One in sixteen is too many as well.
  public static let damagedBytes = 1_000_000

  /// Bytes of one file where it is read whole: by all that keep its rows, or are to show it as it stands. Two million rows,
  /// twice what one sheet holds. Adding up has no such limit, since it keeps no row.
  public static let bytesReadWhole = 512 << 20

  /// Bytes that are shown of a file which is larger than can be read whole.
  static let bytesShown = 8 << 20

  /// Bytes above which a file's beginning is looked at before the rest is read.
  static let bytesWithoutLook = 64 << 20

  /// Bytes of the beginning by which a quote is seen never to be closed that opens in the first line.
  static let bytesOfQuoteLook = 2 * bytesPerQuotedField

  /// Bytes of the beginning that is looked at: enough to see a record too long that begins in its first two megabytes.
  static let bytesOfLook = bytesPerRecord + 2 << 20
}
