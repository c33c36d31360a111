import Testing

@testable import Ingest

@Suite struct ChunkQueueTests {
  private struct Wrong: Error, Equatable { var place: Int }

  @Test func whoReadsParsesWhereNoMemoryIsLeft() {
    let queue = ChunkQueue(chunks: 1)
    guard case .fill(let chunk) = queue.turn() else { return #expect(Bool(false), "no memory") }
    queue.add(chunk)
    guard case .parse(let same) = queue.turn() else { return #expect(Bool(false), "nothing to parse") }
    #expect(same.bytes == chunk.bytes)
    queue.giveBack(same)
  }

  @Test func chunksBeforeAFailureAreStillGivenOut() {
    let queue = ChunkQueue(chunks: 3)
    for index in [0, 1, 2] {
      guard case .fill(var chunk) = queue.turn() else { return #expect(Bool(false), "no memory") }
      chunk.index = index
      queue.add(chunk)
    }
    queue.fail(at: 1, Wrong(place: 1))
    queue.complete()
    let first = queue.next()!
    #expect(first.index == 0)
    queue.fail(at: 0, Wrong(place: 0))
    queue.giveBack(first)
    #expect(queue.next()?.index == nil)
    guard case .stop = queue.turn() else { return #expect(Bool(false), "it should stop") }
    #expect(throws: Wrong(place: 0)) { try queue.checkFailure() }
  }
}
