import Testing

@testable import Statistics

/// An effect against the statistic that it resamples, on random counts of its patterns.
func expectSame(
  _ effect: some PatternEffect, patterns: Int, most: UInt32 = 4, seed: UInt64, relative: Double = 1e-10,
  _ expected: (_ counts: [Int]) -> [Double?], sourceLocation: SourceLocation = #_sourceLocation
) {
  for round in 0..<60 {
    var random = Philox(key: seed, stream: UInt64(round))
    let counts = (0..<patterns).map { _ in Int(random.below(most)) }
    let actual = values(effect, counts)
    for (index, (value, wanted)) in zip(actual, expected(counts)).enumerated() {
      guard let wanted, wanted.isFinite else {
        #expect(!value.isFinite, "\(index) of \(counts)", sourceLocation: sourceLocation)
        continue
      }
      #expect(
        abs(value - wanted) <= relative * max(1, abs(wanted)), "\(index) of \(counts)",
        sourceLocation: sourceLocation)
    }
  }
}

func values(_ effect: some PatternEffect, _ counts: [Int]) -> [Double] {
  var values = [Double](repeating: 99, count: effect.size)
  effect.values(counts.map(Double.init), into: &values)
  return values
}

/// Leaving out is what it says: the values of the counts with one less.
func expectLeavingOut(
  _ effect: some PatternEffect, counts: [Int], of first: Int,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var all = [Double](repeating: 99, count: effect.size * counts.count)
  effect.leavingOut(counts.indices, of: counts.map(Double.init), into: &all)
  for pattern in counts.indices {
    var fewer = counts
    fewer[pattern] -= 1
    for (index, wanted) in values(effect, fewer).enumerated() where index < first {
      let value = all[pattern * effect.size + index]
      #expect(
        abs(value - wanted) <= 1e-10 * max(1, abs(wanted)) || (value.isNaN && wanted.isNaN),
        "\(index) without \(pattern)", sourceLocation: sourceLocation)
    }
  }
}

func bootstrap(_ kind: Bootstrap.Kind = .bca, resamples: Int = 200, threads: Int? = nil) -> Bootstrap {
  Bootstrap(kind, resamples: resamples, seed: 20_130_301, purpose: "test", threads: threads)
}
