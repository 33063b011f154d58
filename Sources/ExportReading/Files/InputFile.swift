/// A file of exports as it came: its name and all its bytes.
public struct InputFile: Hashable, Sendable {
  /// As the user named it, or relative to the folder that the user named; `/` between folders.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
