import StudyFile

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes one file aside and puts it in its place in one step, so that half of it never stands there.
package enum WholeFile {
  /// A file that stands there already is replaced where it begins as the new one does; any other is refused, for an
  /// export named by mistake is not to be lost. Throws a `Diagnostic`.
  package static func replace(_ path: String, with text: String, beginning: String) throws {
    try replace(path, with: Array(text.utf8), beginning: Array(beginning.utf8))
  }

  package static func replace(_ path: String, with bytes: [UInt8], beginning: [UInt8]) throws {
    func refusal(_ why: String) -> Diagnostic { Diagnostic(at: SourceLocation(file: path), why) }
    do {
      switch try FileTree.kind(path) {
      case .folder: throw refusal("this is a folder: name a file with --output")
      case .other:
        var status = stat()
        // Reading a pipe could wait for ever.
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
          try OutputFile.readBytes(path).starts(with: beginning)
        else {
          throw refusal("this file is something else and stays: name another one with --output")
        }
      case .absent: try FileTree.makeFolders(Path.parent(path))
      }
      let aside = path + ".\(getpid()).part"
      do {
        try OutputFile().create(aside, bytes)
        guard rename(aside, path) == 0 else { throw SystemError.last }
      } catch {
        unlink(aside)
        throw error
      }
    } catch let error as SystemError {
      throw refusal("it cannot be written: \(error.advice)")
    }
  }
}
