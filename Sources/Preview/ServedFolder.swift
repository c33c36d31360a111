#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The files of a folder, and nothing that a symbolic link in it leads to.
struct ServedFolder {
  let path: String

  /// The bytes of a file; `nil` where there is none.
  func bytes(of target: RequestTarget) -> [UInt8]? {
    // The folder may be exchanged with a new one between two steps of the way.
    for _ in 0..<3 {
      if let bytes = attempt(target.names) { return bytes }
    }
    return nil
  }

  private func attempt(_ names: [String]) -> [UInt8]? {
    guard let file = names.last else { return nil }
    var folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    defer { close(folder) }
    for name in names.dropLast() {
      let next = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else { return nil }
      close(folder)
      folder = next
    }
    let descriptor = openat(folder, file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Self.whole(descriptor, size: Int(status.st_size))
  }

  private static func whole(_ descriptor: Int32, size: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let part = read(descriptor, buffer.baseAddress! + count, size - count)
        if part < 0, errno == EINTR { continue }
        failed = part < 0
        if part <= 0 { return }
        count += part
      }
    }
    return failed ? nil : bytes
  }
}
