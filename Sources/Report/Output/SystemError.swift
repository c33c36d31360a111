#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A call to the operating system that failed.
struct SystemError: Error, Equatable {
  var code: Int32

  static var last: SystemError { SystemError(code: errno) }
  static let diskFull = SystemError(code: ENOSPC)
  static let absent = SystemError(code: ENOENT)

  /// What the user can do about it.
  var advice: String {
    switch code {
    case ENOSPC, EDQUOT: "the disk is full: free some space, or choose another folder with --output"
    case EACCES, EPERM: "permission denied: choose a folder you may write with --output"
    case EROFS: "the file system is read-only: choose another folder with --output"
    case ENOTDIR: "a part of its path is a file: choose another folder with --output"
    case ENAMETOOLONG: "the name is too long: choose a shorter one with --output"
    case EINVAL, ENOSYS, ENOTSUP, EXDEV:
      "its file system cannot exchange two folders in one step: choose a folder on another one with --output"
    default: "\(String(cString: strerror(code))): choose another folder with --output"
    }
  }
}
