/// Whether a file without a mark that is not quite UTF-8 is nearer to it than to anything else.
func isDamagedUTF8(_ file: [UInt8], from firstError: Int) -> Bool {
  let bytes = file.span
  var wellFormed = charactersOutsideASCII(in: bytes.extracting(0..<firstError))
  var damaged = 1
  var start = firstError + 1
  // Enough has been seen after a thousand: a file of Windows-1252 has such a byte in almost every line.
  while damaged < 1000, let error = nextUTF8Error(in: bytes, from: start) {
    wellFormed += charactersOutsideASCII(in: bytes.extracting(start..<error))
    damaged += 1
    start = error + 1
  }
  if damaged < 1000 { wellFormed += charactersOutsideASCII(in: bytes.extracting(start..<bytes.count)) }
  return wellFormed > damaged
}

/// The text of a file in UTF-8; each byte that is none becomes U+FFFD and is kept as damage.
///
/// Only up to where there are more damages than `most`: then it is no text.
func decodeUTF8(_ file: [UInt8], startingAt start: Int, most: Int = .max) -> SourceText {
  let encoding: TextEncoding = start == 0 ? .utf8 : .utf8WithMark
  let bytes = file.span
  guard var error = firstUTF8Error(in: bytes, from: start) else {
    return SourceText(bytes: file, start: start, encoding: encoding, damages: [])
  }
  var text: [UInt8] = []
  text.reserveCapacity(file.count + 64)
  var damages: [Damage] = []
  var copied = 0
  while true {
    text += file[copied..<error]
    damages.append(Damage(textOffset: text.count, fileOffset: error, byte: file[error]))
    text += replacementCharacter
    copied = error + 1
    if damages.count > most { break }
    guard let next = nextUTF8Error(in: bytes, from: copied) else { break }
    error = next
  }
  text += file[copied...]
  return SourceText(bytes: text, start: start, encoding: encoding, damages: damages)
}

/// The offset of the first byte that begins no well-formed character.
func firstUTF8Error(in bytes: Span<UInt8>, from start: Int) -> Int? {
  bytes.extracting(start..<bytes.count).isPlainText ? nil : nextUTF8Error(in: bytes, from: start)
}

/// The same where there are some already: bytes behind the next one are not looked at.
private func nextUTF8Error(in bytes: Span<UInt8>, from start: Int) -> Int? {
  do {
    _ = try UTF8Span(validating: bytes.extracting(start..<bytes.count))
    return nil
  } catch {
    return start + error.byteOffsets.lowerBound
  }
}

private func charactersOutsideASCII(in bytes: Span<UInt8>) -> Int {
  var count = 0
  for index in bytes.indices where bytes[index] >= 0xC0 { count += 1 }
  return count
}

/// U+FFFD in UTF-8.
let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]
