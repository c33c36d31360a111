import CPlatform

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that is filled aside and then takes the place of another in one step.
///
/// It stands beside its place as `.NAME.tearsheet-XXXX`, locked while its writer lives; what a killed writer left is
/// removed by the next.
struct StagedFolder: ~Copyable {
  /// What several threads may fill it with at the same time.
  let files: StagedFiles
  private let lock: Int32

  var path: String { files.path }
  private var place: String { files.place }
  private var file: OutputFile { files.file }
  private var staging: StagingArea { files.staging }

  /// `place` is resolved, and what it stands in exists.
  init(place: String, file: OutputFile = OutputFile(), staging: StagingArea) throws(SystemError) {
    let prefix = Self.prefix(of: place)
    let parent = Path.parent(place)
    let (path, lock) = try staging.step { (staged) throws(SystemError) in
      Self.removeLeftovers(in: parent, prefix: prefix)
      var path: String
      repeat {
        path = Path.join(parent, prefix + String(UInt32.random(in: 0x1000_0000...UInt32.max), radix: 16))
        if mkdir(path, 0o777) == 0 { break }
        if errno != EEXIST { throw .last }
      } while true
      staged = path
      let lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      if lock >= 0 { _ = flock(lock, LOCK_EX | LOCK_NB) }
      return (path, lock)
    }
    files = StagedFiles(path: path, place: place, file: file, staging: staging)
    self.lock = lock
  }

  deinit {
    if lock >= 0 { close(lock) }
  }

  func makeFolder(_ name: String) throws(SystemError) {
    try staging.step { _ throws(SystemError) in
      if mkdir(path + "/" + name, 0o777) != 0 { throw .last }
    }
  }

  func write(_ text: String, to name: String) throws(SystemError) { try files.write(text, to: name) }

  /// A file to be written piece by piece. It can be removed with the folder meanwhile.
  func stream(to name: String) throws(SystemError) -> OutputStream {
    try staging.step { _ throws(SystemError) in try file.stream(path + "/" + name) }
  }

  /// Puts it in its place. What stood there is then at `path`; false where nothing did.
  func exchange(isLasting: Bool = true) throws(SystemError) -> Bool {
    if isLasting { try FileTree.sync(path) }
    return try staging.step { staged throws(SystemError) in
      if try FileTree.kind(place) == .absent {
        if rename(path, place) != 0 { throw .last }
        staged = nil
        return false
      }
      let code = tearsheet_exchange(path, place)
      if code != 0 { throw SystemError(code: code) }
      return true
    }
  }

  /// Removes what is at `path`.
  func remove() throws(SystemError) {
    try staging.step { staged throws(SystemError) in
      try FileTree.remove(path)
      staged = nil
    }
  }

  private static func prefix(of place: String) -> String {
    // A name may have 255 bytes.
    "." + String(decoding: Path.name(place).utf8.prefix(200), as: UTF8.self) + ".tearsheet-"
  }

  /// Those of writers that were killed; one that is locked has a writer still.
  private static func removeLeftovers(in parent: String, prefix: String) {
    guard let names = try? FileTree.entries(parent) else { return }
    for name in names where name.hasPrefix(prefix) {
      let path = Path.join(parent, name)
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { try? FileTree.remove(path) }
    }
  }
}
