import CPlatform

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Looks at folders, makes and removes them.
enum FileTree {
  enum Kind { case absent, folder, other }

  /// Of what the path leads to, through symbolic links.
  static func kind(_ path: String) throws(SystemError) -> Kind {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR ? .folder : .other }
    if errno == ENOENT { return .absent }
    throw .last
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Long enough for another program to finish a small write.
  static func rest() { usleep(2000) }

  /// The names in a folder, sorted.
  static func entries(_ folder: String) throws(SystemError) -> [String] {
    guard let stream = opendir(folder) else { throw .last }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Too little is left for a drawing.
  static func isFull(_ folder: String) throws(SystemError) -> Bool {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { throw .last }
    return UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize)).partialValue < 1
      << 16
  }

  /// Without symbolic links, `.` and `..`.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The folder and those that it stands in.
  static func makeFolders(_ path: String) throws(SystemError) {
    if mkdir(path, 0o777) == 0 { return }
    let code = errno
    switch code {
    case EEXIST:
      guard try kind(path) == .folder else { throw SystemError(code: ENOTDIR) }
    case ENOENT:
      let parent = Path.parent(path)
      guard parent != path else { throw SystemError(code: code) }
      try makeFolders(parent)
      if mkdir(path, 0o777) != 0, errno != EEXIST { throw .last }
    default: throw SystemError(code: code)
    }
  }

  /// Puts a folder with all that is in it on the disk. What has a second name was put there when it had one.
  static func sync(_ folder: String) throws(SystemError) {
    let paths = try paths(in: folder).map { strdup($0) }
    defer { for path in paths { free(path) } }
    let code = paths.map { UnsafePointer($0) }.withUnsafeBufferPointer {
      tearsheet_sync($0.baseAddress, $0.count)
    }
    if code != 0 { throw SystemError(code: code) }
  }

  /// The files in a folder that have no second name, and the folders; a folder after what is in it.
  private static func paths(in folder: String) throws(SystemError) -> [String] {
    var paths: [String] = []
    for name in try entries(folder) {
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { throw .last }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: paths += try self.paths(in: path)
      case S_IFREG where status.st_nlink == 1: paths.append(path)
      default: break
      }
    }
    return paths + [folder]
  }

  /// A file, or a folder with all that is in it; symbolic links themselves, never what they lead to.
  static func remove(_ path: String) throws(SystemError) {
    if unlink(path) == 0 { return }
    let code = errno
    guard code == EISDIR || code == EPERM else {
      if code == ENOENT { return }
      throw SystemError(code: code)
    }
    for name in try entries(path) { try remove(path + "/" + name) }
    if rmdir(path) != 0 { throw .last }
  }
}

/// Parts of a path, by its text.
enum Path {
  static func parent(_ path: String) -> String {
    let trimmed = withoutTrailingSlashes(path)
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : withoutTrailingSlashes(String(trimmed[..<slash]))
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  static func name(_ path: String) -> String {
    let trimmed = withoutTrailingSlashes(path)
    return trimmed.lastIndex(of: "/").map { String(trimmed[trimmed.index(after: $0)...]) } ?? trimmed
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path
    while path.count > 1, path.last == "/" { path.removeLast() }
    return path
  }
}
