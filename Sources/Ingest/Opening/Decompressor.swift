internal import CZlib
internal import CZstd
import Foundation
import StudyFile

/// How a file is compressed, by its first bytes.
enum Compression: Sendable {
  case gzip, zstd

  init?(of start: [UInt8]) {
    if start.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if start.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      self = .zstd
    } else {
      return nil
    }
  }

  var name: String { self == .gzip ? "gzip" : "zstd" }
}

/// Undoes a compression piece by piece, by zlib or libzstd. Several compressed parts in a row are one text.
struct Decompressor: ~Copyable {
  private enum Engine {
    case gzip(UnsafeMutablePointer<z_stream>)
    case zstd(OpaquePointer)

    init(_ compression: Compression, file: String) throws {
      switch compression {
      case .gzip:
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 15 bits of window, and 16: with the header of gzip.
        guard inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
          throw failure(file, "zlib cannot be started; is there enough memory?")
        }
        self = .gzip(stream)
      case .zstd:
        guard let stream = ZSTD_createDStream() else {
          throw failure(file, "libzstd cannot be started; is there enough memory?")
        }
        self = .zstd(stream)
      }
    }
  }
  private let engine: Engine
  private let file: String
  private let name: String
  private var input: [UInt8]
  private var inputStart = 0
  private var inputEnd: Int
  private var isInputAtEnd = false
  /// The text may end here: no part is open.
  private var isBetweenParts = true

  /// `start` are the first bytes of the file, read already.
  init(_ compression: Compression, file: String, start: [UInt8]) throws {
    let engine = try Engine(compression, file: file)
    var input = [UInt8](repeating: 0, count: max(1 << 17, start.count))
    for (index, byte) in start.enumerated() { input[index] = byte }
    (self.engine, self.file, name, self.input, inputEnd) = (
      engine, file, compression.name, input, start.count
    )
  }

  deinit {
    switch engine {
    case .gzip(let stream):
      inflateEnd(stream)
      stream.deinitialize(count: 1)
      stream.deallocate()
    case .zstd(let stream): ZSTD_freeDStream(stream)
    }
  }

  /// Fills the buffer as far as the text goes. `read` gives more of the compressed bytes.
  mutating func fill(
    _ buffer: UnsafeMutableRawBufferPointer, read: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> Int {
    var filled = 0
    while filled < buffer.count {
      if inputStart == inputEnd, !isInputAtEnd {
        let count = try input.withUnsafeMutableBytes { try read($0) }
        (inputStart, inputEnd) = (0, count)
        isInputAtEnd = count < input.count
      }
      if inputStart == inputEnd, isBetweenParts { break }
      let before = (inputStart, filled)
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      switch engine {
      case .gzip(let stream): filled += try inflate(stream, room)
      case .zstd(let stream): filled += try decompress(stream, room)
      }
      if (inputStart, filled) == before, inputStart == inputEnd, isInputAtEnd {
        if isBetweenParts { break }
        throw failure(file, "the \(name) file ends in the middle; copy or download it again")
      }
    }
    return filled
  }

  private mutating func inflate(
    _ stream: UnsafeMutablePointer<z_stream>, _ room: UnsafeMutableRawBufferPointer
  ) throws -> Int {
    if isBetweenParts { inflateReset(stream) }
    let available = min(room.count, Int(UInt32.max))
    let result = input.withUnsafeMutableBytes { input -> Int32 in
      stream.pointee.next_in = input.baseAddress!.assumingMemoryBound(to: UInt8.self) + inputStart
      stream.pointee.avail_in = UInt32(inputEnd - inputStart)
      stream.pointee.next_out = room.baseAddress!.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = UInt32(available)
      return CZlib.inflate(stream, Z_NO_FLUSH)
    }
    guard result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR else { throw damaged() }
    inputStart = inputEnd - Int(stream.pointee.avail_in)
    isBetweenParts = result == Z_STREAM_END
    return available - Int(stream.pointee.avail_out)
  }

  private mutating func decompress(
    _ stream: OpaquePointer, _ room: UnsafeMutableRawBufferPointer
  ) throws -> Int {
    var output = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
    let (result, taken) = input.withUnsafeBytes { bytes -> (Int, Int) in
      var input = ZSTD_inBuffer(src: bytes.baseAddress! + inputStart, size: inputEnd - inputStart, pos: 0)
      return (ZSTD_decompressStream(stream, &output, &input), input.pos)
    }
    guard ZSTD_isError(result) == 0 else { throw damaged() }
    inputStart += taken
    isBetweenParts = result == 0
    return output.pos
  }

  private func damaged() -> Diagnostics {
    failure(file, "the \(name) file is damaged; copy or download it again")
  }
}

private func failure(_ file: String, _ message: String) -> Diagnostics {
  Diagnostics([Diagnostic(at: SourceLocation(file: file), message)])
}
