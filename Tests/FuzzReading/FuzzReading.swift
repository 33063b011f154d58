/// The reader under libFuzzer: whatever the bytes, it must not crash, and these things must hold.
///
/// - What is read is posted, quarantined, left out by rule or replaced, to the øre.
/// - Reading gives the same the next time.
/// - Added up in pieces of any size, by one thread or two, a file gives what it gives whole.
/// - Records printed as CSV and read again are the same records.
private func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  requireTypedRows(bytes)
  requireSameSumsInPieces(bytes)
  requireSameRecordsPrinted(bytes)
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// Where the program begins: the package manager calls it so, and libFuzzer's own beginning is then not linked.
@_cdecl("FuzzReading_main")
public func begin(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments) { testOneInput($0, $1) }
}

func require(_ holds: Bool, _ words: @autoclosure () -> String) {
  if !holds { fatalError(words()) }
}
