import Foundation
import Ingest

/// A nameless file that is gone with the last who holds it.
final class ScratchFile: Sendable {
  private let descriptor: Int32

  /// `nil` where there is no place for one.
  init?() {
    guard let descriptor = NamelessFile.open() else { return nil }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Whether all of it was written.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    NamelessFile.write(bytes[...], to: descriptor, at: offset)
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
