#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What tells that a file is not the one that it was.
package struct FileStamp: Equatable, Sendable {
  var device: UInt64
  var node: UInt64
  package var size: Int
  var seconds: Int
  var nanoseconds: Int

  /// `nil` where there is none.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    (device, node) = (UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino))
    (size, seconds, nanoseconds) = (Int(status.st_size), Int(time.tv_sec), Int(time.tv_nsec))
  }
}

/// Files whose changes are looked for.
package struct WatchedFiles: Equatable, Sendable {
  private var stamps: [String: FileStamp?] = [:]

  /// As they are now.
  package init(_ paths: [String]) {
    for path in paths { stamps[path] = .some(FileStamp(path)) }
  }

  /// The same files, as they are now.
  package var now: WatchedFiles { WatchedFiles(Array(stamps.keys)) }

  /// Files besides, as they are now; those that are watched already stay as they were seen.
  package mutating func add(_ paths: [String]) {
    for path in paths where stamps[path] == nil { stamps[path] = .some(FileStamp(path)) }
  }

  /// No others than these.
  package mutating func keep(_ paths: [String]) {
    stamps = stamps.filter { paths.contains($0.key) }
  }

  /// Whether one that held something holds nothing now: many programs empty a file, or remove it, before they write it.
  package func isHalfWritten(since former: WatchedFiles) -> Bool {
    former.stamps.contains { path, stamp in
      (stamp?.size ?? 0) > 0 && (stamps[path].flatMap(\.self)?.size ?? 0) == 0
    }
  }
}
