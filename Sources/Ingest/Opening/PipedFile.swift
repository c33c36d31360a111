internal import CPlatform
import Foundation
import StudyFile

/// Binary exports that come through a pipe of this process (`/dev/stdin`, `/dev/fd/63`): their labels are read before their
/// answers, and their parts in any order, so that they are put into a file first, which takes the pipe's place.
package enum PipedFile {
  /// What is looked at to tell what comes: more than any format needs.
  private static let startSize = 4096

  /// Text stays in its pipe, whatever its length. So does what comes through a named pipe, of which only its reader has an
  /// end, and all elsewhere than on Linux, where nobody can look at what waits: they are refused by who reads them.
  package static func settle(_ paths: [String]) throws(Diagnostics) {
    for path in paths {
      guard let descriptor = descriptor(path), isPipe(descriptor) else { continue }
      guard let kind = kind(of: start(of: descriptor), path: path) else { continue }
      try settle(descriptor, kind, path: path)
    }
  }

  private static func descriptor(_ path: String) -> Int32? {
    if path == "/dev/stdin" { return STDIN_FILENO }
    for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
      return Int32(path.dropFirst(folder.count))
    }
    return nil
  }

  private static func isPipe(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }

  /// The first bytes, which stay in the pipe.
  private static func start(of descriptor: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: startSize) { buffer, count in
      count = max(0, tearsheet_look_into_pipe(descriptor, buffer.baseAddress, startSize))
    }
  }

  /// What they begin; `nil` for text.
  private static func kind(of start: [UInt8], path: String) -> String? {
    var start = start
    var packed = ""
    if let compression = Compression(of: start) {
      packed = ", compressed once more"
      start = unpacked(start, compression, path: path)
    }
    if let kind = start.withUnsafeBytes({ StatFileKind(of: $0) }) { return kind.described + packed }
    return start.starts(with: Array("PK\u{3}\u{4}".utf8)) ? "an Excel workbook" + packed : nil
  }

  /// As far as the first of its bytes go.
  private static func unpacked(_ start: [UInt8], _ compression: Compression, path: String) -> [UInt8] {
    var unpacked = [UInt8](repeating: 0, count: 512)
    do {
      var decompressor = try Decompressor(compression, file: path, start: start)
      let count = try unpacked.withUnsafeMutableBytes { try decompressor.fill($0) { _ in 0 } }
      return Array(unpacked[..<count])
    } catch {
      // Who reads it all says what is wrong with it.
      return []
    }
  }

  private static func settle(_ descriptor: Int32, _ kind: String, path: String) throws(Diagnostics) {
    func failure(_ message: String) -> Diagnostics {
      Diagnostics([Diagnostic(at: SourceLocation(file: path), "this is \(kind), from a pipe, " + message)])
    }
    guard let file = NamelessFile.open() else {
      throw failure("and there is no folder for temporary files to put it in; name the file itself")
    }
    defer { close(file) }
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    var size = 0
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw failure("which cannot be read: \(String(cString: strerror(errno)))")
      }
      if count == 0 { break }
      guard size + count <= UnpackedFile.longest else {
        throw failure("of more than 4 GB; name the file itself")
      }
      let isWritten = piece.withUnsafeBytes { NamelessFile.write($0.prefix(count), to: file, at: size) }
      guard isWritten else {
        throw failure("and the folder for temporary files has no room for it; name the file itself")
      }
      size += count
    }
    guard dup2(file, descriptor) >= 0 else {
      throw failure("which cannot be read twice; name the file itself")
    }
  }
}
