import Testing

@testable import Ingest

@Suite struct ChunkQueueTests {
  private struct Wrong: Error, Equatable { var place: Int }

  @Test func whoReadsParsesWhereNoMemoryIsLeft() {
    let queue = ChunkQueue(chunks: 1, digest: SHA256())
    guard case .fill(let chunk) = queue.turn() else { return #expect(Bool(false), "no memory") }
    queue.add(chunk)
    guard case .parse(let same) = queue.turn() else { return #expect(Bool(false), "nothing to parse") }
    #expect(same.bytes == chunk.bytes)
    queue.giveBack(same)
  }

  /// One piece at a time, in the order of the file, before anything is parsed, and all of it before the end.
  @Test func bytesAreHashedInOrder() {
    let queue = ChunkQueue(chunks: 2, digest: SHA256())
    guard case .fill(let chunk) = queue.turn() else { return #expect(Bool(false), "no memory") }
    queue.addUnhashed([1])
    queue.add(chunk)
    queue.addUnhashed([2])
    guard case .hash([1]) = queue.next() else { return #expect(Bool(false), "the first piece") }
    guard case .parse(let same) = queue.next() else { return #expect(Bool(false), "nothing to parse") }
    queue.hash([1])
    queue.complete()
    guard case .hash([2]) = queue.next() else { return #expect(Bool(false), "the second piece") }
    queue.hash([2])
    guard queue.next() == nil else { return #expect(Bool(false), "more work") }
    queue.giveBack(same)
  }

  /// Reading does not run ahead of the hash without end.
  @Test func whoReadsHashesWhereTooMuchWaits() {
    let queue = ChunkQueue(chunks: 2, digest: SHA256())
    queue.addUnhashed([1])
    queue.addUnhashed([2])
    guard case .hash([1]) = queue.turn() else { return #expect(Bool(false), "nothing to hash") }
    queue.hash([1])
    guard case .fill(let chunk) = queue.turn() else { return #expect(Bool(false), "no memory") }
    queue.giveBack(chunk)
  }

  @Test func chunksBeforeAFailureAreStillGivenOut() {
    let queue = ChunkQueue(chunks: 3, digest: SHA256())
    for index in [0, 1, 2] {
      guard case .fill(var chunk) = queue.turn() else { return #expect(Bool(false), "no memory") }
      chunk.index = index
      queue.add(chunk)
    }
    queue.fail(at: 1, Wrong(place: 1))
    queue.complete()
    guard case .parse(let first) = queue.next() else { return #expect(Bool(false), "nothing to parse") }
    #expect(first.index == 0)
    queue.fail(at: 0, Wrong(place: 0))
    queue.giveBack(first)
    guard queue.next() == nil else { return #expect(Bool(false), "more work") }
    guard case .stop = queue.turn() else { return #expect(Bool(false), "it should stop") }
    #expect(throws: Wrong(place: 0)) { try queue.checkFailure() }
  }
}
