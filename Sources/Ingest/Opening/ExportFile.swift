import Foundation
import StudyFile

/// An open export, read from its beginning: a file, or a pipe.
///
/// It is read rather than mapped: a mapped file that another program shortens would end this one by a signal, and its
/// pages would count as our memory.
struct ExportFile: ~Copyable {
  /// Tells whether two openings met the same bytes.
  struct Identity: Sendable, Equatable {
    var size: Int
    var inode: UInt64
    var modifiedSeconds: Int
    var modifiedNanoseconds: Int
  }

  /// As given on the command line.
  let path: String
  /// `nil` for a pipe, which can be read only once.
  let identity: Identity?
  private let descriptor: Int32

  init(path: String) throws {
    // Without O_NONBLOCK a pipe is waited for until somebody writes to it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Self.failure(path, errno == ENOENT ? Self.absent(path) : Self.unreadable(errno))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let message = Self.unreadable(errno)
      close(descriptor)
      throw Self.failure(path, message)
    }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG || kind == S_IFIFO else {
      let isTerminal = isatty(descriptor) == 1
      close(descriptor)
      throw Self.failure(
        path,
        kind == S_IFDIR
          ? "this is a folder; name the export file in it"
          : isTerminal
            ? "this is the terminal; send an export into it, as in 'tearsheet … --data - < export.csv'"
            : "this is neither a file nor a pipe")
    }
    self.path = path
    self.descriptor = descriptor
    identity = kind == S_IFREG ? Identity(status) : nil
  }

  deinit { close(descriptor) }

  private static func absent(_ path: String) -> String {
    let (folder, name) = ((path as NSString).deletingLastPathComponent, (path as NSString).lastPathComponent)
    let others = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    let files = (others ?? []).filter { StudyParser.isExport($0) || $0.hasSuffix(".txt") }.sorted()
    return "there is no such file"
      + (NearestWord.nearest(to: name, among: files).map { "; did you mean '\($0)'?" } ?? "")
  }

  /// Fills the buffer as far as the file goes; 0 at its end.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = read(descriptor, buffer.baseAddress! + filled, buffer.count - filled)
      if count > 0 {
        filled += count
      } else if count == 0 {
        break
      } else if errno != EINTR {
        throw Self.failure(path, Self.unreadable(errno))
      }
    }
    return filled
  }

  /// Another descriptor of the same file, which the caller closes.
  func duplicate() throws -> Int32 {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw Self.failure(path, Self.unreadable(errno)) }
    return copy
  }

  /// Throws when the file is no longer what it was when it was opened.
  func checkUnchanged() throws {
    guard let identity else { return }
    var status = stat()
    guard fstat(descriptor, &status) == 0, Identity(status) == identity else {
      throw Self.failure(path, "the file changed while it was being read; run again when it is complete")
    }
  }

  private static func unreadable(_ code: Int32) -> String {
    "the file cannot be read: \(String(cString: strerror(code)))"
  }

  private static func failure(_ path: String, _ message: String) -> Diagnostics {
    Diagnostics([Diagnostic(at: SourceLocation(file: path), message)])
  }
}

extension ExportFile.Identity {
  init(_ status: stat) {
    #if canImport(Darwin)
      let modified = status.st_mtimespec
    #else
      let modified = status.st_mtim
    #endif
    size = Int(status.st_size)
    inode = UInt64(status.st_ino)
    modifiedSeconds = Int(modified.tv_sec)
    modifiedNanoseconds = Int(modified.tv_nsec)
  }
}
