import Testing

@testable import Statistics

@Suite struct BinomialDrawTests {
  /// Draws against the binomial's own probabilities, cells with fewer than five expected joined: χ² is within five
  /// standard deviations of its mean. Inversion and rejection, both tails, and where one gives way to the other.
  @Test(arguments: [
    (1, 1, 2), (5, 3, 10), (99, 1, 10), (100, 1, 10), (101, 1, 10), (40, 1, 2), (541, 7, 10),
    (5_000_000, 1, 1_000_000),
    (5_000_000, 3, 100_000), (1_000, 999, 1_000),
  ])
  func distribution(trials: Int, share: Int, whole: Int) {
    var random = Philox(key: 11, stream: UInt64(trials + share))
    let draws = 20_000
    var counts: [Int: Int] = [:]
    for _ in 0..<draws { counts[random.binomial(trials, share: share, of: whole), default: 0] += 1 }
    #expect(counts.keys.allSatisfy { (0...trials).contains($0) })
    let binomial = Binomial(trials: trials, probability: Double(share) / Double(whole))
    let mean = Double(trials) * binomial.probability
    let spread = (mean * (1 - binomial.probability)).squareRoot()
    let low = max(0, Int(mean - 8 * spread) - 1)
    let high = min(trials, Int(mean + 8 * spread) + 1)
    var (chiSquare, cells, seen, expected) = (0.0, 0, 0, 0.0)
    for k in low...high {
      seen += counts[k] ?? 0
      expected += Double(draws) * binomial.exactly(k)
      guard expected >= 5 else { continue }
      chiSquare += (Double(seen) - expected) * (Double(seen) - expected) / expected
      (cells, seen, expected) = (cells + 1, 0, 0)
    }
    let df = Double(max(1, cells - 1))
    #expect(abs(chiSquare - df) < 5 * (2 * df).squareRoot(), "χ² \(chiSquare) with \(df) degrees of freedom")
  }

  @Test func certain() {
    var random = Philox(key: 1, stream: 1)
    #expect(random.binomial(10, share: 0, of: 5) == 0)
    #expect(random.binomial(10, share: 5, of: 5) == 10)
    #expect(random.binomial(0, share: 1, of: 5) == 0)
  }
}
