import Foundation

/// Hands chunks from the one thread that reads the file to those that parse them, and the memory back.
///
/// `@unchecked`: whatever can change is read and written only while `condition` is locked.
final class ChunkQueue: @unchecked Sendable {
  private let condition = NSCondition()
  private var filled: [Chunk] = []
  private var free: [Chunk]
  private var isComplete = false
  private var failure: (place: Int, error: any Error)?

  /// - Parameter chunks: how many there are altogether.
  init(chunks: Int) { free = (0..<chunks).map { _ in Chunk(capacity: 1) } }

  deinit { for chunk in filled + free { chunk.free() } }

  enum Turn {
    /// Memory for the next chunk of the file.
    case fill(Chunk)
    /// All memory is in use: a chunk to parse meanwhile.
    case parse(Chunk)
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
      if let chunk = free.popLast() { return .fill(chunk) }
      if !filled.isEmpty { return .parse(filled.removeFirst()) }
      condition.wait()
    }
  }

  func add(_ chunk: Chunk) {
    condition.lock()
    filled.append(chunk)
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

  /// The next chunk to parse, waited for; `nil` where there is none. Chunks before a failure are still given out: what is
  /// wrong in them comes first in the file.
  func next() -> Chunk? {
    condition.lock()
    defer { condition.unlock() }
    while true {
      while !filled.isEmpty {
        let chunk = filled.removeFirst()
        if chunk.index < failure?.place ?? .max { return chunk }
        free.append(chunk)
      }
      if isComplete { return nil }
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
