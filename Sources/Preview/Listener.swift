import Foundation

/// A port of the loopback address, and who asks there. A library would bring a client of the web with it, which every run
/// of the program would load.
struct Listener: Sendable {
  private let descriptor: Int32
  let port: UInt16

  private static let mostWaiting: Int32 = 64

  /// - Parameter port: 0 takes any that is free.
  init(port: UInt16) throws(PreviewServer.Refusal) {
    #if os(Linux)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    let descriptor = socket(AF_INET, stream, 0)
    guard descriptor >= 0 else { throw Self.refusal }
    // What the program starts does not inherit it.
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutableBytes(of: &address) { bytes in
      let name = bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self)
      return bind(descriptor, name, size) == 0 && listen(descriptor, Self.mostWaiting) == 0
        && getsockname(descriptor, name, &size) == 0
    }
    guard isBound else {
      let refusal = Self.refusal
      _ = close(descriptor)
      throw refusal
    }
    self.descriptor = descriptor
    self.port = UInt16(bigEndian: address.sin_port)
  }

  private static var refusal: PreviewServer.Refusal {
    switch errno {
    case EADDRINUSE: .portTaken
    case EACCES: .portReserved
    default: .other(String(cString: strerror(errno)))
    }
  }

  /// The next who asks; `nil` once it is closed.
  func next() -> Connection? {
    while true {
      let connection = accept(descriptor, nil, nil)
      if connection >= 0 { return Connection(descriptor: connection) }
      switch errno {
      case EINTR, ECONNABORTED: continue
      case EMFILE, ENFILE, ENOBUFS, ENOMEM: usleep(50_000)
      default: return nil
      }
    }
  }

  /// Lets `next` end.
  func end() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  func release() { _ = close(descriptor) }
}

/// One who asks, once: an answer ends it.
struct Connection: Sendable {
  private let descriptor: Int32

  private static let mostBytes = 16_384
  private static let patience = 10

  init(descriptor: Int32) {
    self.descriptor = descriptor
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var limit = timeval(tv_sec: Self.patience, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(descriptor, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
    }
    #if canImport(Darwin)
      var yes: Int32 = 1
      setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  /// The lines before a body; `nil` where they do not come, or are too long.
  func head() -> String? {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 4096)
    while bytes.count < Self.mostBytes {
      let count = recv(descriptor, &part, part.count, 0)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      bytes += part[..<count]
      let text = String(decoding: bytes, as: UTF8.self)
      if let end = text.range(of: "\r\n\r\n") { return String(text[..<end.lowerBound]) }
    }
    return nil
  }

  func reply(_ data: Data) {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    data.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count {
        let count = send(descriptor, bytes.baseAddress! + sent, bytes.count - sent, flags)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        sent += count
      }
    }
  }

  func end() {
    shutdown(descriptor, Int32(SHUT_WR))
    _ = close(descriptor)
  }
}
