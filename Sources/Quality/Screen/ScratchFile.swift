import Foundation

/// A file without a name, for what would take too much memory. It is gone with the last who holds it, whatever happens to
/// the program.
final class ScratchFile: Sendable {
  private let descriptor: Int32

  /// `nil` where there is no place for one.
  init?() {
    var path = Array(
      FileManager.default.temporaryDirectory.appendingPathComponent("tearsheet-XXXXXX").path.utf8CString)
    descriptor = mkstemp(&path)
    guard descriptor >= 0 else { return nil }
    unlink(path)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Whether all of it was written.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      if count <= 0, errno != EINTR || count == 0 { return false }
      done += max(0, count)
    }
    return true
  }

  /// Whether there was so much to read.
  func read(into bytes: UnsafeMutableRawBufferPointer, at offset: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
      let count = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      if count <= 0, errno != EINTR || count == 0 { return false }
      done += max(0, count)
    }
    return true
  }
}
