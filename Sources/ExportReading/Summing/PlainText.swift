/// Whether bytes are well-formed UTF-8 without a NUL.
func isPlainText(_ bytes: Span<UInt8>) -> Bool {
  for index in bytes.indices where bytes[index] == 0 { return false }
  return firstUTF8Error(in: bytes, from: 0) == nil
}
