import Foundation

/// Hands chunks from the one thread that reads the file to those that parse them, and the memory back; and what was read,
/// in its order, to one at a time that hashes it. Hashing goes before parsing, as it cannot be shared.
///
/// `@unchecked`: whatever can change is read and written only while `condition` is locked.
final class ChunkQueue: @unchecked Sendable {
  private let condition = NSCondition()
  private var filled: [Chunk] = []
  private var free: [Chunk]
  private let digest: SHA256
  private var unhashed: [[UInt8]] = []
  private var isHashing = false
  /// How much may wait to be hashed.
  private let mostUnhashed: Int
  private var isComplete = false
  private var failure: (place: Int, error: any Error)?

  /// - Parameter chunks: how many there are altogether.
  init(chunks: Int, digest: SHA256) {
    free = (0..<chunks).map { _ in Chunk(capacity: 1) }
    mostUnhashed = chunks
    self.digest = digest
  }

  deinit { for chunk in filled + free { chunk.free() } }

  enum Turn {
    /// Memory for the next chunk of the file.
    case fill(Chunk)
    /// All memory is in use: a chunk to parse meanwhile.
    case parse(Chunk)
    /// The next bytes of the file to hash meanwhile.
    case hash([UInt8])
    /// No more chunks are wanted.
    case stop
  }

  /// What the thread that reads the file does next: it fills chunks ahead of the others, and parses where they do not
  /// keep up, so that no core is idle and no thread is more than there are cores.
  func turn() -> Turn {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if failure != nil { return .stop }
      if unhashed.count < mostUnhashed, let chunk = free.popLast() { return .fill(chunk) }
      if !filled.isEmpty { return .parse(filled.removeFirst()) }
      if let bytes = nextToHash() { return .hash(bytes) }
      condition.wait()
    }
  }

  func add(_ chunk: Chunk) {
    condition.lock()
    filled.append(chunk)
    condition.broadcast()
    condition.unlock()
  }

  /// What was read of the file after what was added before.
  func addUnhashed(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    condition.lock()
    unhashed.append(bytes)
    condition.broadcast()
    condition.unlock()
  }

  /// Only while it is locked.
  private func nextToHash() -> [UInt8]? {
    guard !isHashing, !unhashed.isEmpty else { return nil }
    isHashing = true
    return unhashed.removeFirst()
  }

  func hash(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { digest.add($0) }
    condition.lock()
    isHashing = false
    condition.broadcast()
    condition.unlock()
  }

  /// No chunk follows.
  func complete() {
    condition.lock()
    isComplete = true
    condition.broadcast()
    condition.unlock()
  }

  enum Work {
    case parse(Chunk)
    case hash([UInt8])
  }

  /// The next chunk to parse or bytes to hash, waited for; `nil` where there are none. Chunks before a failure are still
  /// given out: what is wrong in them comes first in the file.
  func next() -> Work? {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if failure != nil { unhashed = [] }
      if let bytes = nextToHash() { return .hash(bytes) }
      while !filled.isEmpty {
        let chunk = filled.removeFirst()
        if chunk.index < failure?.place ?? .max { return .parse(chunk) }
        free.append(chunk)
      }
      if isComplete, unhashed.isEmpty { return nil }
      condition.wait()
    }
  }

  func giveBack(_ chunk: Chunk) {
    condition.lock()
    free.append(chunk)
    condition.broadcast()
    condition.unlock()
  }

  /// The failure with the lowest place counts.
  func fail(at place: Int, _ error: any Error) {
    condition.lock()
    if place < failure?.place ?? .max { failure = (place, error) }
    condition.broadcast()
    condition.unlock()
  }

  /// Throws the first failure in the order of the file.
  func checkFailure() throws {
    condition.lock()
    defer { condition.unlock() }
    if let failure { throw failure.error }
  }
}
