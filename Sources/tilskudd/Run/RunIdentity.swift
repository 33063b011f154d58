internal import CatalogueReading
internal import Crypto
internal import ExportReading
internal import GrantLedger

/// The name of a run: the same for the same inputs, catalogue, templates, request and program.
enum RunIdentity {
  /// The first 12 hexadecimal digits of a SHA-256 over everything that decides the output.
  ///
  /// `request` names the command and those of its options that decide it too.
  static func make(_ request: [String], inputs: InputReading, setting: Setting) -> String {
    var hash = SHA256()
    func add(_ parts: String...) {
      for part in parts {
        // The length keeps two neighbours apart whatever they hold.
        hash.update(data: Array("\(part.utf8.count):\(part)".utf8))
      }
    }
    add(ProgramVersion.text)
    for part in request { add(part) }
    add(setting.today.description, setting.wording.language)
    for file in setting.catalogueFiles.files + setting.templates.files { add(file.path, file.text) }
    for file in setting.waiverFiles { add(file.name, Digest.hexadecimal(file.bytes)) }
    for file in inputs.files { add(file.name, file.sha256) }
    return String(Digest.hexadecimal(hash.finalize()).prefix(12))
  }
}

enum Digest {
  /// The SHA-256 of bytes, as 64 hexadecimal digits.
  static func hexadecimal(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

  static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

/// The SHA-256 of bytes that come in pieces.
struct StreamedDigest {
  private var hash = SHA256()
  private(set) var byteCount = 0

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    hash.update(bufferPointer: bytes)
    byteCount += bytes.count
  }

  var hexadecimal: String { Digest.hexadecimal(hash.finalize()) }
}
