import Foundation

/// A temporary file without a name, for what would take too much memory: nobody else can read it, and it is gone with its
/// descriptor, whatever happens to the program.
package enum NamelessFile {
  /// `nil` where there is no place for one.
  package static func open() -> Int32? {
    var path = Array(
      FileManager.default.temporaryDirectory.appendingPathComponent("tearsheet-XXXXXX").path.utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { return nil }
    unlink(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  /// Whether all of it was written.
  package static func write(
    _ bytes: Slice<UnsafeRawBufferPointer>, to descriptor: Int32, at offset: Int
  ) -> Bool {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      if count > 0 { done += count } else if count == 0 || errno != EINTR { return false }
    }
    return true
  }
}
