/// A file of exports as it came: its name and its bytes.
public struct InputFile: Hashable, Sendable {
  /// As the user named it, or relative to the folder that the user named; `/` between folders.
  public var name: String
  public var bytes: [UInt8]
  /// How many bytes the file has on disk: more than `bytes` where only its beginning was read.
  public var byteCount: Int

  /// Only its beginning was read.
  public var isBeginning: Bool { byteCount > bytes.count }

  public init(name: String, bytes: [UInt8], byteCount: Int? = nil) {
    self.name = name
    self.bytes = bytes
    self.byteCount = byteCount ?? bytes.count
  }
}
