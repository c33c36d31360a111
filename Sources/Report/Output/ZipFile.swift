internal import CZip
import Foundation

/// Writes zip archives of texts. The same texts give the same bytes.
enum ZipFile {
  static func write(_ parts: [(name: String, text: String)], to path: String) throws(SystemError) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else { throw SystemError(code: EIO) }
    for part in parts where !add(part, to: archive) {
      zip_discard(archive)
      throw SystemError(code: EIO)
    }
    if zip_close(archive) != 0 {
      zip_discard(archive)
      throw SystemError(code: EIO)
    }
  }

  private static func add(_ part: (name: String, text: String), to archive: OpaquePointer) -> Bool {
    let bytes = Array(part.text.utf8)
    // libzip frees what it is given.
    guard let copy = malloc(max(1, bytes.count)) else { return false }
    bytes.withUnsafeBytes {
      if let start = $0.baseAddress { copy.copyMemory(from: start, byteCount: $0.count) }
    }
    guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
      free(copy)
      return false
    }
    let place = zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard place >= 0 else {
      zip_source_free(source)
      return false
    }
    return zip_file_set_mtime(archive, UInt64(place), time_t(FixedDates.seconds), 0) == 0
  }
}
