/// Where the lanes of one batch stand in memory: one block, kept from batch to batch.
struct Workspace: Sendable {
  /// Rows that a lane has room for.
  private var capacity = 0
  /// In bytes.
  private var offsets: [Int] = []
  private var storage: [UInt64] = []
  private let widths: [Int]

  init(widths: [Int]) { self.widths = widths }

  mutating func withLanes<Result>(rows: Int, _ body: (Lanes) throws -> Result) rethrows -> Result {
    if rows > capacity {
      capacity = (rows + 63) / 64 * 64
      offsets = widths.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1 * capacity) }
      storage = [UInt64](repeating: 0, count: offsets[widths.count] / 8 + 1)
    }
    let offsets = offsets
    return try storage.withUnsafeMutableBytes { bytes in
      guard let base = bytes.baseAddress else { preconditionFailure("the workspace always has a word") }
      return try withUnsafeTemporaryAllocation(of: UnsafeMutableRawPointer.self, capacity: widths.count) {
        starts in
        for lane in widths.indices { starts.initializeElement(at: lane, to: base + offsets[lane]) }
        return try body(Lanes(starts: starts, rows: rows))
      }
    }
  }
}

/// The lanes of one batch. Unsafe, because every row of every lane goes through it; lanes are as wide as `Step.width`
/// says and as long as the batch, and codes are checked where they come in.
struct Lanes {
  fileprivate let starts: UnsafeMutableBufferPointer<UnsafeMutableRawPointer>
  let rows: Int

  func codes(_ lane: Int) -> UnsafeMutablePointer<Int32> { pointer(lane) }
  func numbers(_ lane: Int) -> UnsafeMutablePointer<Double> { pointer(lane) }
  func truths(_ lane: Int) -> UnsafeMutablePointer<UInt8> { pointer(lane) }
  func weights(_ lane: Int) -> UnsafeMutablePointer<Int> { pointer(lane) }
  func keys(_ lane: Int) -> UnsafeMutablePointer<UInt64> { pointer(lane) }

  /// From now on the lane is a column of the batch, where it lies. A lane is written only by its own step, and this was it.
  func place<Value>(_ lane: Int, at column: UnsafePointer<Value>) {
    starts[lane] = UnsafeMutableRawPointer(mutating: column)
  }

  private func pointer<Value>(_ lane: Int) -> UnsafeMutablePointer<Value> {
    starts[lane].bindMemory(to: Value.self, capacity: rows)
  }
}
