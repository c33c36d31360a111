import Foundation

/// The file that an input is put into, as the readers open files by their paths. `TMPDIR` is a folder in memory, and only
/// this is in it, so that nothing else can pass for a companion of the export.
package enum MemoryFile {
  package static let path = FileManager.default.temporaryDirectory.path + "/export"
  private static let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)

  /// The path of a file with these bytes.
  package static func holding(_ bytes: [UInt8]) -> String {
    precondition(descriptor >= 0, "no file can be written in TMPDIR")
    precondition(ftruncate(descriptor, 0) == 0 && pwrite(descriptor, bytes, bytes.count, 0) == bytes.count)
    return path
  }
}
