import Foundation
import StudyFile

/// The bytes of an export in their order, uncompressed where the file is compressed, and the hash of the file as it is.
struct ByteSource: ~Copyable {
  private let file: ExportFile
  private let digest: SHA256
  private let isHashed: Bool
  private var decompressor: Decompressor?
  /// Looked at before, and not yet given out.
  private var waiting: [UInt8]
  private var given = 0
  private var bytesRead: Int
  private var isAtEnd: Bool

  /// - Parameter isHashed: whether anybody will ask for the hash.
  init(path: String, isHashed: Bool = true) throws {
    let file = try ExportFile(path: path)
    let digest = SHA256()
    var start = [UInt8](repeating: 0, count: 4)
    var bytesRead = 0
    let count = try start.withUnsafeMutableBytes {
      try Self.read(file, digest, isHashed, $0, &bytesRead)
    }
    start.removeLast(start.count - count)
    if let compression = Compression(of: start) {
      decompressor = try Decompressor(compression, file: path, start: start)
      (waiting, isAtEnd) = ([], false)
    } else {
      decompressor = nil
      (waiting, isAtEnd) = (start, count < 4)
    }
    self.file = file
    self.digest = digest
    self.isHashed = isHashed
    self.bytesRead = bytesRead
  }

  var path: String { file.path }
  /// Whether the same bytes can be read once more.
  var isRepeatable: Bool { file.identity != nil }
  /// How much of the file has been read, 0…1; 0 where nobody knows.
  var fraction: Double {
    guard let size = file.identity?.size, size > 0 else { return 0 }
    return min(1, Double(bytesRead) / Double(size))
  }

  /// The SHA-256 of the bytes read so far, once.
  func sha256() -> String { isHashed ? digest.finish() : "" }

  func checkUnchanged() throws { try file.checkUnchanged() }

  /// The first bytes, which stay to be read; fewer where there are no more. Only before anything is read.
  mutating func peek(_ count: Int) throws -> [UInt8] {
    if waiting.count < count, !isAtEnd {
      var more = [UInt8](repeating: 0, count: count - waiting.count)
      let filled = try more.withUnsafeMutableBytes { try readOn($0) }
      waiting += more[..<filled]
    }
    return Array(waiting.prefix(count))
  }

  /// Drops bytes that were looked at.
  mutating func skip(_ count: Int) { given += min(count, waiting.count - given) }

  /// Fills the buffer as far as the text goes.
  mutating func fill(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let old = min(buffer.count, waiting.count - given)
    if old > 0 {
      waiting.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[given..<(given + old)])) }
      given += old
    }
    if given == waiting.count { (waiting, given) = ([], 0) }
    return old + (try readOn(.init(rebasing: buffer[old...])))
  }

  private mutating func readOn(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard !isAtEnd, !buffer.isEmpty else { return 0 }
    let count: Int
    if decompressor != nil {
      count = try decompressor!.fill(buffer) { try Self.read(file, digest, isHashed, $0, &bytesRead) }
    } else {
      count = try Self.read(file, digest, isHashed, buffer, &bytesRead)
    }
    isAtEnd = count < buffer.count
    return count
  }

  private static func read(
    _ file: borrowing ExportFile, _ digest: borrowing SHA256, _ isHashed: Bool,
    _ buffer: UnsafeMutableRawBufferPointer, _ bytesRead: inout Int
  ) throws -> Int {
    let count = try file.fill(buffer)
    if isHashed { digest.add(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
    bytesRead += count
    return count
  }
}
