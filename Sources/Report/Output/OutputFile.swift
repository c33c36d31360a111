import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes whole files, looking at what every call says: a full disk must not pass for a report.
struct OutputFile: Sendable {
  /// What `write(2)` does; another in tests of a full disk.
  typealias Write = @Sendable (Int32, UnsafeRawBufferPointer) -> Int

  var write: Write = { descriptor, bytes in
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Creates a file that is not there yet.
  func create(_ path: String, _ text: String) throws(SystemError) {
    var text = text
    if let error = text.withUTF8({ failure(of: path, UnsafeRawBufferPointer($0)) }) { throw error }
  }

  /// Creates a file that is not there yet.
  func create(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    if let error = bytes.withUnsafeBytes({ failure(of: path, $0) }) { throw error }
  }

  /// Writes over a file of this program's own making.
  func overwrite(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    if let error = bytes.withUnsafeBytes({ failure(of: path, $0, flags: O_TRUNC) }) { throw error }
  }

  private func failure(
    of path: String, _ bytes: UnsafeRawBufferPointer, flags: Int32 = O_CREAT | O_EXCL
  ) -> SystemError? {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | flags, 0o666)
    guard descriptor >= 0 else { return .last }
    let failure = put(bytes, to: descriptor)
    let closed = Self.close(descriptor)
    return failure ?? closed
  }

  /// Creates it as a second name of a file that holds this text already, which costs no writing, and less to remove than
  /// a file of its own. False where there is none, or the file system has no such names.
  func create(_ path: String, _ text: String, asIn former: String) -> Bool {
    var text = text
    return text.withUTF8 { Self.holds(former, UnsafeRawBufferPointer($0)) } && link(former, path) == 0
  }

  /// Whether a file, and no link to one, holds these bytes.
  private static func holds(_ path: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { _ = Self.close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == bytes.count
    else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { chunk in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = fill(
          descriptor, UnsafeMutableRawBufferPointer(rebasing: chunk[..<min(chunk.count, rest.count)]))
        let same = UnsafeRawBufferPointer(rebasing: rest.prefix(count))
        guard count > 0, memcmp(same.baseAddress!, chunk.baseAddress!, count) == 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  fileprivate func put(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> SystemError? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest))
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written == 0 {
        return SystemError(code: ENOSPC)
      } else if errno != EINTR {
        return .last
      }
    }
    return nil
  }

  /// Creates a file that is not there yet, to be written piece by piece.
  func stream(_ path: String) throws(SystemError) -> OutputStream {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .last }
    return OutputStream(self, descriptor)
  }

  /// The text of a file; bytes that are not UTF-8 are replaced.
  static func read(_ path: String) throws(SystemError) -> String {
    String(decoding: try readBytes(path), as: UTF8.self)
  }

  static func readBytes(_ path: String) throws(SystemError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { _ = Self.close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { fill(descriptor, $0) }
      if count == 0 { return bytes }
      if count > 0 {
        bytes += chunk[..<count]
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// Some file systems tell only at the end that there was no room.
  fileprivate static func close(_ descriptor: Int32) -> SystemError? {
    #if canImport(Darwin)
      Darwin.close(descriptor) == 0 ? nil : .last
    #elseif canImport(Musl)
      Musl.close(descriptor) == 0 ? nil : .last
    #else
      Glibc.close(descriptor) == 0 ? nil : .last
    #endif
  }

  private static func fill(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}

/// A file that is written piece by piece.
final class OutputStream: Sendable {
  private let file: OutputFile
  /// `nil` once it is closed.
  private let state: Mutex<(descriptor: Int32?, failure: SystemError?)>

  fileprivate init(_ file: OutputFile, _ descriptor: Int32) {
    self.file = file
    state = Mutex((descriptor, nil))
  }

  deinit { _ = try? close() }

  /// False where it cannot be written; `close` says why.
  func write(_ bytes: [UInt8]) -> Bool {
    state.withLock { state in
      guard let descriptor = state.descriptor, state.failure == nil else { return false }
      state.failure = bytes.withUnsafeBytes { file.put($0, to: descriptor) }
      return state.failure == nil
    }
  }

  /// Throws what went wrong with it, the first time.
  func close() throws(SystemError) {
    let failure = state.withLock { state -> SystemError? in
      guard let descriptor = state.descriptor else { return nil }
      state.descriptor = nil
      let closed = OutputFile.close(descriptor)
      return state.failure ?? closed
    }
    if let failure { throw failure }
  }
}
