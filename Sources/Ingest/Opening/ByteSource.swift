import Foundation
import StudyFile

/// The bytes of an export in their order, uncompressed where the file is compressed, and the hash of the file as it is.
struct ByteSource: ~Copyable {
  private let file: ExportFile
  let digest: SHA256
  private enum Hashing {
    /// Nobody will ask for the hash.
    case none
    case here
    /// What is read is put by, for somebody else to hash.
    case elsewhere
  }
  private var hashing: Hashing
  private var unhashed: [UInt8] = []
  private var decompressor: Decompressor?
  /// What stands in place of the bytes of a binary file.
  private var translated: TranslatedText?
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
    let count = try start.withUnsafeMutableBytes { try file.fill($0) }
    if isHashed { start.withUnsafeBytes { digest.add(.init(rebasing: $0[..<count])) } }
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
    hashing = isHashed ? .here : .none
    bytesRead = count
  }

  /// What is read at first where only the beginning is looked at.
  static let firstPiece = 1 << 14

  var path: String { file.path }
  /// `nil` for what can be read only once.
  var identity: ExportFile.Identity? { file.identity }
  /// Whether the same bytes can be read once more.
  var isRepeatable: Bool { identity != nil }
  /// How much of the file has been read, 0…1; 0 where nobody knows.
  var fraction: Double {
    if translated != nil { return translated?.translation.fraction ?? 0 }
    guard let size = file.identity?.size, size > 0 else { return 0 }
    return min(1, Double(bytesRead) / Double(size))
  }

  /// The SHA-256 of the bytes read so far, once.
  func sha256() -> String {
    if hashing == .none { return "" }
    // What was unpacked was read as it is on the way.
    return decompressor == nil ? translated?.file.sha256() ?? digest.finish() : digest.finish()
  }

  func checkUnchanged() throws { try file.checkUnchanged() }

  /// The same file, unpacked, for reading at any place; `kind` is what it is.
  mutating func binaryFile(_ kind: String) throws -> BinaryFile {
    // Its labels and missing codes are read before its answers: of a pipe they would be lost without a word.
    guard let size = file.identity?.size else {
      throw Diagnostics([
        Diagnostic(
          at: SourceLocation(file: path),
          "this is \(kind), which cannot be read from a pipe; name the file itself")
      ])
    }
    if decompressor == nil {
      return BinaryFile(path: path, size: size, descriptor: try file.duplicate())
    }
    // Only one of both can change the source.
    let path = path
    return try UnpackedFile.make(path: path, kind: kind) { try fill($0) }
  }

  /// From now on the text is read in place of the bytes, of which only the beginning was looked at.
  mutating func translate(_ binary: BinaryExport) {
    translated = TranslatedText(binary.translation, of: binary.file)
    (waiting, given, isAtEnd) = ([], 0, false)
  }

  /// What there is to say about a binary file that was read to its end.
  var notes: [Diagnostic] { translated?.translation.notes ?? [] }

  /// From now on whoever reads has to see to it that what `takeUnhashed` gives is hashed, in that order.
  mutating func hashElsewhere() { if hashing == .here { hashing = .elsewhere } }

  /// What was read since it was last asked.
  mutating func takeUnhashed() -> [UInt8] {
    defer { unhashed = [] }
    return unhashed
  }

  /// The first bytes, which stay to be read; fewer where there are no more. Only before anything is read.
  mutating func peek(_ count: Int) throws -> [UInt8] {
    while waiting.count < count, !isAtEnd {
      let size = min(count - waiting.count, max(Self.firstPiece, waiting.count))
      var more = [UInt8](repeating: 0, count: size)
      let filled = try more.withUnsafeMutableBytes { try readOn($0) }
      waiting += more[..<filled]
    }
    return Array(waiting.prefix(count))
  }

  /// Of so many bytes, as many as can be there and one more, by which the end is seen: small files do not pay for large
  /// ones.
  func roomFor(_ count: Int) -> Int {
    // What is no file on a disk (/proc) has no size.
    guard decompressor == nil, translated == nil, let size = identity?.size, size > 0 else { return count }
    return min(count, max(0, size - bytesRead) + waiting.count - given + 1)
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
    if translated != nil {
      count = try translated?.translation.fill(buffer) ?? 0
    } else if decompressor != nil {
      count = try decompressor!.fill(buffer) {
        try Self.read(file, digest, hashing, $0, &unhashed, &bytesRead)
      }
    } else {
      count = try Self.read(file, digest, hashing, buffer, &unhashed, &bytesRead)
    }
    isAtEnd = count < buffer.count
    return count
  }

  private static func read(
    _ file: borrowing ExportFile, _ digest: SHA256, _ hashing: Hashing,
    _ buffer: UnsafeMutableRawBufferPointer, _ unhashed: inout [UInt8], _ bytesRead: inout Int
  ) throws -> Int {
    let count = try file.fill(buffer)
    let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
    switch hashing {
    case .none: break
    case .here: digest.add(bytes)
    case .elsewhere: unhashed.append(contentsOf: bytes)
    }
    bytesRead += count
    return count
  }
}
