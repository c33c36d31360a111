import Foundation
import StudyFile

/// A file that is read at any place, by whichever thread: the programs that wrote it put what is needed first anywhere.
final class BinaryFile: Sendable {
  /// As given on the command line.
  let path: String
  let size: Int
  private let descriptor: Int32

  /// The file is one that stands on disk; `descriptor` is closed with it.
  init(path: String, size: Int, descriptor: Int32) {
    (self.path, self.size, self.descriptor) = (path, size, descriptor)
  }

  deinit { close(descriptor) }

  /// Fills the buffer as far as the file goes; -1 where it cannot be read.
  func read(_ buffer: UnsafeMutableRawBufferPointer, at place: Int) -> Int {
    guard place >= 0 else { return -1 }
    var filled = 0
    while filled < buffer.count {
      let count = pread(
        descriptor, buffer.baseAddress! + filled, buffer.count - filled, off_t(place + filled))
      if count > 0 {
        filled += count
      } else if count == 0 {
        break
      } else if errno != EINTR {
        return -1
      }
    }
    return filled
  }

  /// Some of its bytes; fewer where it ends.
  func bytes(at place: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
      filled = max(0, read(UnsafeMutableRawBufferPointer(buffer), at: place))
    }
  }

  /// The SHA-256 of all of it.
  func sha256() -> String {
    let hash = SHA256()
    var place = 0
    while true {
      let piece = bytes(at: place, count: 1 << 20)
      if piece.isEmpty { return hash.finish() }
      piece.withUnsafeBytes { hash.add($0) }
      place += piece.count
    }
  }

  func failure(_ message: String, row: Int? = nil) -> Diagnostics {
    Diagnostics([Diagnostic(at: SourceLocation(file: path, line: row), message)])
  }
}
