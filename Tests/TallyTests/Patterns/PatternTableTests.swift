import Testing

@testable import Tally

@Suite struct PatternTableTests {
  /// Tuples of growing codes against a dictionary, through dense, hashed and many-word keys.
  @Test(arguments: [1, 2, 3, 5, 9, 24]) func countsWhateverTheSize(_ axes: Int) {
    var random = Seeded(state: UInt64(axes))
    var table = PatternTable(sizes: [Int](repeating: 1, count: axes))
    var expected: [[Int]: Int] = [:]
    for limit in [1, 2, 5, 40, 3000, 1_000_000, Int(Int32.max)] {
      table.reserve([Int](repeating: limit, count: axes))
      // An axis by itself is an array over its codes, which the pass gives without gaps.
      let top = axes == 1 ? min(limit, 3000) : limit
      for _ in 0..<200 {
        let tuple = (0..<axes).map { _ in Int.random(in: 0..<top, using: &random) }
        let count = Int.random(in: 1...4, using: &random)
        table.add(tuple, count: count)
        expected[tuple, default: 0] += count
      }
      if axes == 1, limit == 3000 { break }
    }
    var found: [[Int]: Int] = [:]
    table.forEach { tuple, count, _ in
      #expect(found[tuple] == nil)
      found[tuple] = count
    }
    #expect(found == expected)
  }

  @Test func rowsOfNoWeightLeaveNoTrace() {
    for sizes in [[4, 4], [70_000, 70_000], [Int(Int32.max), Int(Int32.max), Int(Int32.max)]] {
      var table = PatternTable(sizes: sizes)
      let keys = [[UInt64]](repeating: [0, 1, 2, 3], count: table.layout.words)
      let weights = [0, 2, 0, 0]
      weights.withUnsafeBufferPointer { weights in
        withPointers(keys) { table.add($0, weights: weights.baseAddress, rows: 4) }
      }
      var total = 0
      var tuples = 0
      table.forEach { _, count, _ in
        total += count
        tuples += 1
      }
      #expect(total == 2 && tuples == 1)
    }
  }

  private func withPointers(_ lanes: [[UInt64]], _ body: ([UnsafePointer<UInt64>]) -> Void) {
    let room = lanes.map { lane in
      let pointer = UnsafeMutablePointer<UInt64>.allocate(capacity: lane.count)
      pointer.initialize(from: lane, count: lane.count)
      return pointer
    }
    body(room.map { UnsafePointer($0) })
    for pointer in room { pointer.deallocate() }
  }
}
