import CDeflate

/// Packs bytes piece by piece; pieces laid one after the other, and `lastBlock` after them, are one packed whole.
struct Deflater: ~Copyable {
  /// The library keeps the address, so that the stream must not move.
  private let stream: UnsafeMutablePointer<z_stream>

  /// How hard to look for what stands there already.
  enum Level: Int32 {
    /// Twice as fast as the spreadsheet library's own choice, for a seventh more bytes.
    case thorough = 3
    /// Faster by a third again, for a tenth more, where a reader waits.
    case quick = 2
  }

  /// Ends the whole: an empty block that says it is the last.
  static let lastBlock: [UInt8] = [0x03, 0x00]

  init(_ level: Level = .thorough) throws(WorkbookError.Reason) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let code = deflateInit2_(
      stream, level.rawValue, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    if code != Z_OK {
      stream.deallocate()
      throw .library("packing cannot begin (\(code))")
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Packs a piece so that it stands alone and ends on a whole byte.
  func pack(_ bytes: [UInt8]) throws(WorkbookError.Reason) -> PackedPiece {
    deflateReset(stream)
    var code = Z_OK
    // The end mark of a piece that is not the last takes at most five bytes more than the bound.
    let most = Int(deflateBound(stream, UInt(bytes.count))) + 16
    // A piece is kept in no more room than it takes, which is a small part of what it might have taken.
    let packed = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: most) { room in
      bytes.withUnsafeBufferPointer { bytes in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.pointee.avail_in = UInt32(bytes.count)
        stream.pointee.next_out = room.baseAddress
        stream.pointee.avail_out = UInt32(room.count)
        code = deflate(stream, Z_FULL_FLUSH)
      }
      return Array(room[..<(room.count - Int(stream.pointee.avail_out))])
    }
    guard code == Z_OK, stream.pointee.avail_in == 0, stream.pointee.avail_out > 0 else {
      throw .library("packing failed (\(code))")
    }
    return PackedPiece(bytes: packed, checksum: checksum(of: bytes), size: bytes.count)
  }
}

/// A packed piece of a whole.
struct PackedPiece: Sendable {
  var bytes: [UInt8]
  /// CRC-32 and number of the bytes before they were packed.
  var checksum: UInt
  var size: Int
}

func checksum(of bytes: [UInt8]) -> UInt {
  bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
}

/// The checksum of one whole after another that has so many bytes.
func combinedChecksum(_ first: UInt, _ second: UInt, size: Int) -> UInt { crc32_combine(first, second, size) }

/// Unpacks a whole of a known size; nil where it is not one.
func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
  var stream = z_stream()
  var code = Z_OK
  let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { room, count in
    packed.withUnsafeBufferPointer { packed in
      // The stream stays where it is from the first call to the last.
      withUnsafeMutablePointer(to: &stream) { stream in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
        stream.pointee.avail_in = UInt32(packed.count)
        stream.pointee.next_out = room.baseAddress
        stream.pointee.avail_out = UInt32(room.count)
        code = inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else { return }
        code = inflate(stream, Z_FINISH)
        count = room.count - Int(stream.pointee.avail_out)
        inflateEnd(stream)
      }
    }
  }
  return code == Z_STREAM_END && bytes.count == size ? bytes : nil
}
