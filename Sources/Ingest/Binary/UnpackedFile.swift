import Foundation
import StudyFile

/// A binary export that is compressed once more, unpacked: it is read at any place, which a stream is not. The file has no
/// name and is gone with its descriptor.
enum UnpackedFile {
  static let longest = 4 << 30

  /// Throws `Diagnostics`.
  ///
  /// - Parameter fill: gives the bytes in their order, fewer than asked for at their end.
  static func make(
    path: String, kind: String, fill: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> BinaryFile {
    func failure(_ message: String) -> Diagnostics {
      Diagnostics([Diagnostic(at: SourceLocation(file: path), message)])
    }
    let descriptor = open()
    guard descriptor >= 0 else {
      throw failure(
        "this is \(kind), compressed once more, and there is no folder for temporary files to unpack it in; unpack it first"
      )
    }
    var size = 0
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    do {
      while true {
        let count = try piece.withUnsafeMutableBytes { try fill($0) }
        guard size + count <= longest else {
          throw failure("this is \(kind) of more than 4 GB, compressed once more; unpack it first")
        }
        guard write(piece, count, to: descriptor) else {
          throw failure(
            "this is \(kind), compressed once more, and the folder for temporary files has no room for it; free some "
              + "space, or unpack it elsewhere")
        }
        size += count
        if count < piece.count { break }
      }
    } catch {
      close(descriptor)
      throw error
    }
    return BinaryFile(path: path, size: size, descriptor: descriptor)
  }

  /// Nobody else can read it.
  private static func open() -> Int32 {
    let folder = FileManager.default.temporaryDirectory.path
    var template = Array((folder + "/tearsheet-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return -1 }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  private static func write(_ bytes: [UInt8], _ count: Int, to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var written = 0
      while written < count {
        #if canImport(Darwin)
          let result = Darwin.write(descriptor, bytes.baseAddress! + written, count - written)
        #elseif canImport(Musl)
          let result = Musl.write(descriptor, bytes.baseAddress! + written, count - written)
        #else
          let result = Glibc.write(descriptor, bytes.baseAddress! + written, count - written)
        #endif
        if result > 0 { written += result } else if result == 0 || errno != EINTR { return false }
      }
      return true
    }
  }
}
