import Testing

@testable import Ingest

@Suite struct ChunkQueueTests {
  private struct Wrong: Error, Equatable { var place: Int }

  @Test func chunksBeforeAFailureAreStillGivenOut() {
    let queue = ChunkQueue(chunks: 3)
    for index in [0, 1, 2] {
      var chunk = queue.emptyChunk()!
      chunk.index = index
      queue.add(chunk)
    }
    queue.fail(at: 1, Wrong(place: 1))
    queue.complete()
    let first = queue.next()!
    #expect(first.index == 0)
    queue.fail(at: 0, Wrong(place: 0))
    queue.giveBack(first)
    #expect(queue.next() == nil)
    #expect(queue.emptyChunk() == nil)
    #expect(throws: Wrong(place: 0)) { try queue.checkFailure() }
  }
}

extension Chunk: Equatable {
  public static func == (left: Chunk, right: Chunk) -> Bool { left.index == right.index }
}
