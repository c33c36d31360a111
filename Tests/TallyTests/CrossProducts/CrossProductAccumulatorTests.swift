import Testing

@testable import Tally

@Suite struct CrossProductAccumulatorTests {
  static func filled(_ columns: [[Double]], weights: [Int]? = nil, batch: Int) -> CrossProductAccumulator {
    var accumulator = CrossProductAccumulator(variables: columns.count)
    var start = 0
    while start < columns[0].count {
      let rows = min(batch, columns[0].count - start)
      let room = columns.map { column in
        let pointer = UnsafeMutablePointer<Double>.allocate(capacity: rows)
        pointer.initialize(from: Array(column[start..<(start + rows)]), count: rows)
        return pointer
      }
      let pointers = room.map { UnsafePointer($0) }
      if let weights {
        Array(weights[start..<(start + rows)]).withUnsafeBufferPointer {
          accumulator.merge(CrossProductAccumulator(pointers, weights: $0.baseAddress, rows: rows))
        }
      } else {
        accumulator.merge(CrossProductAccumulator(pointers, weights: nil, rows: rows))
      }
      for pointer in room { pointer.deallocate() }
      start += rows
    }
    return accumulator
  }

  static func relativeError(_ a: Double, _ b: Double) -> Double { abs(a - b) / abs(b) }

  /// Data like those of NIST's NumAcc3 and NumAcc4 (a large offset, a small spread; the certified SD of the decimals is
  /// 0.1). What is compared with is the sum of squares of the same doubles with the offset taken off, which is exact.
  @Test(arguments: [1e6, 1e7, 1e9], [17, 300, 1001, 16_384]) func keepsItsDigitsUnderALargeOffset(
    _ offset: Double, _ batch: Int
  ) {
    var random = Seeded(state: 4)
    var x = [offset + 0.2]
    for _ in 0..<500 { x += [offset + 0.1, offset + 0.3] }
    let y = x.map { _ in -3 * offset + Double.random(in: -0.5...0.5, using: &random) }
    let tally = Self.filled([x, y], batch: batch).tally(["x", "y"])
    let small = [x.map { $0 - offset }, y.map { $0 + 3 * offset }]
    let means = small.map { $0.reduce(0, +) / Double($0.count) }
    for (i, j, place) in [(0, 0, 0), (1, 0, 1), (1, 1, 2)] {
      let exact = zip(small[i], small[j]).reduce(0) { $0 + ($1.0 - means[i]) * ($1.1 - means[j]) }
      let scale = (tally[i, i] * tally[j, j]).squareRoot()
      #expect(abs(tally.products[place] - exact) <= 1e-13 * scale)
    }
    #expect(tally.n == 1001)
    #expect(Self.relativeError(tally.means[0], offset + means[0]) <= 2.3e-16)
    #expect(Self.relativeError(tally.means[1], -3 * offset + means[1]) <= 2.3e-16)
  }

  /// NIST's NumAcc1: 10000001, 10000003, 10000002; mean 10000002, SD 1, exactly.
  @Test func nistNumAcc1() {
    let tally = Self.filled([[10_000_001, 10_000_003, 10_000_002]], batch: 2).tally(["x"])
    #expect(tally.means == [10_000_002])
    #expect(tally[0, 0] == 2)
  }

  /// Thousands of batches: digits must not wear away with the number of merges.
  @Test func keepsItsDigitsOverManyBatches() {
    var random = Seeded(state: 8)
    let x = (0..<200_000).map { _ in 1e7 + Double(Int.random(in: 0...9, using: &random)) }
    let sum = x.reduce(0) { $0 + ($1 - 1e7) }
    let squares = x.reduce(0) { $0 + ($1 - 1e7) * ($1 - 1e7) }
    // Both sums are whole numbers below 2^53, and so exact.
    let exact = squares - sum * sum / 200_000
    let tally = Self.filled([x], batch: 64).tally(["x"])
    #expect(Self.relativeError(tally[0, 0], exact) <= 1e-13)
    #expect(Self.relativeError(tally.means[0], 1e7 + sum / 200_000) <= 2.3e-16)
  }

  @Test func weightsAreRepeatedRows() {
    var random = Seeded(state: 5)
    let x = (0..<1500).map { _ in Double.random(in: 0...100, using: &random) }
    let y = x.map { $0 < 10 ? .nan : $0 * 2 + Double.random(in: 0...1, using: &random) }
    let weights = x.map { _ in Int.random(in: 0...4, using: &random) }
    let repeated = x.indices.flatMap { [Int](repeating: $0, count: weights[$0]) }
    let weighted = Self.filled([x, y], weights: weights, batch: 700).tally(["x", "y"])
    let plain = Self.filled([repeated.map { x[$0] }, repeated.map { y[$0] }], batch: 700).tally(["x", "y"])
    #expect(TallyPassTests.close(weighted, plain))
  }

  @Test func nobodyAndOneRespondent() {
    let nobody = Self.filled([[.nan, 1], [2, .nan]], batch: 8).tally(["x", "y"])
    #expect(nobody == CrossProductTally(variables: ["x", "y"], n: 0, means: [0, 0], products: [0, 0, 0]))
    let one = Self.filled([[0.1], [-7]], batch: 8).tally(["x", "y"])
    #expect(one == CrossProductTally(variables: ["x", "y"], n: 1, means: [0.1, -7], products: [0, 0, 0]))
  }
}
