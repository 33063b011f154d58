/// Whether bytes are well-formed UTF-8 without a NUL.
func isPlainText(_ bytes: Span<UInt8>) -> Bool {
  var hasNul = false
  for index in bytes.indices { hasNul = hasNul || bytes[index] == 0 }
  return !hasNul && firstUTF8Error(in: bytes, from: 0) == nil
}
