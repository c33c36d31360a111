import Foundation
import StudyFile

/// A binary export that is compressed once more, unpacked: it is read at any place, which a stream is not.
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
    guard let descriptor = NamelessFile.open() else {
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
        let isWritten = piece.withUnsafeBytes {
          NamelessFile.write($0.prefix(count), to: descriptor, at: size)
        }
        guard isWritten else {
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
}
