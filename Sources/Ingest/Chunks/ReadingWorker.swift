import StudyFile

/// All that one thread needs to make batches of chunks, and what it met in them.
///
/// `@unchecked`: one thread uses it while the file is read, and another only after that thread is done.
final class ReadingWorker<Consumer: BatchConsumer>: @unchecked Sendable {
  private(set) var parser: ChunkParser
  fileprivate var maker: BatchMaker
  private(set) var consumer: Consumer

  init(parser: consuming ChunkParser, maker: BatchMaker, consumer: Consumer) {
    self.parser = parser
    self.maker = maker
    self.consumer = consumer
  }

  func take(_ chunk: Chunk) throws {
    let batch = try maker.batch(from: try parser.parse(chunk))
    try consumer.consume(batch, labels: maker.labels, place: chunk.index)
  }

  fileprivate var counted: (records: Int, ragged: RaggedRecords) { (parser.recordCount, parser.ragged) }
}

extension Array {
  /// Passes all chunks to the workers and gives the hash of the file, and notes on it. Throws the first error in the order
  /// of the file.
  func read<Consumer>(
    _ chunks: consuming ChunkSource, progress: ((Double) -> Void)?
  ) throws -> (sha256: String, notes: [Diagnostic]) where Element == ReadingWorker<Consumer> {
    var ticker = Ticker()
    if count == 1 {
      var chunk = Chunk(capacity: 1)
      defer { chunk.free() }
      while try chunks.fill(&chunk) {
        try self[0].take(chunk)
        if let progress, ticker.isDue { progress(chunks.fraction) }
      }
    } else {
      // Twice as many as are parsed at a time: the others have work while the reading thread parses one.
      chunks.hashElsewhere()
      let queue = ChunkQueue(chunks: 2 * count + 2, digest: chunks.digest)
      onThreads(dropFirst().map { worker in { @Sendable in worker.work(on: queue) } }) {
        do {
          reading: while true {
            switch queue.turn() {
            case .fill(var chunk):
              let isFilled: Bool
              do { isFilled = try chunks.fill(&chunk) } catch {
                queue.giveBack(chunk)
                throw error
              }
              queue.addUnhashed(chunks.takeUnhashed())
              guard isFilled else {
                queue.giveBack(chunk)
                break reading
              }
              queue.add(chunk)
              if let progress, ticker.isDue { progress(chunks.fraction) }
            case .parse(let chunk): self[0].work(on: chunk, of: queue)
            case .hash(let bytes): queue.hash(bytes)
            case .stop: break reading
            }
          }
        } catch {
          queue.fail(at: chunks.nextIndex, error)
        }
        queue.complete()
        self[0].work(on: queue)
      }
      try queue.checkFailure()
    }
    progress?(1)
    return try chunks.finish()
  }

  /// What became of all records, the same whichever worker had them.
  func account<Consumer>(header: Int) throws -> Accounting where Element == ReadingWorker<Consumer> {
    var account = Accounting()
    var ragged = RaggedRecords()
    for worker in self {
      account.read += worker.counted.records
      ragged.merge(worker.counted.ragged)
    }
    let makers = map(\.maker)
    try makers.checkLevels()
    account.unusable = (ragged.unusable(header: header) + makers.unusableRecords)
      .sorted { ($0.lines.first?.number ?? 0) < ($1.lines.first?.number ?? 0) }
    account.used = account.read - account.unusable.reduce(0) { $0 + $1.count }
    account.answers = makers.unusableAnswers
    account.given = makers.given
    return account
  }
}

extension ReadingWorker {
  fileprivate func work(on queue: ChunkQueue) {
    while let work = queue.next() {
      switch work {
      case .parse(let chunk): self.work(on: chunk, of: queue)
      case .hash(let bytes): queue.hash(bytes)
      }
    }
  }

  fileprivate func work(on chunk: Chunk, of queue: ChunkQueue) {
    do { try take(chunk) } catch { queue.fail(at: chunk.index, error) }
    queue.giveBack(chunk)
  }
}

/// Says when it is time to report progress again.
private struct Ticker {
  private var last: ContinuousClock.Instant?

  var isDue: Bool {
    mutating get {
      let now = ContinuousClock.now
      if let last, now - last < .milliseconds(50) { return false }
      last = now
      return true
    }
  }
}
