import Statistics

/// Random numbers of a run. Only + − × ÷ and √ are applied to them, so that every machine makes the same data.
struct Chance: RandomNumberGenerator {
  private var philox: Philox

  init(seed: UInt64, stream: UInt64) { philox = Philox(key: seed, stream: stream) }

  mutating func next() -> UInt64 {
    let low = UInt64(philox.next())
    return UInt64(philox.next()) << 32 | low
  }

  /// In 0..<1.
  mutating func uniform() -> Double { philox.uniform() }

  /// In 0..<bound; 0 where there is no choice.
  mutating func below(_ bound: Int) -> Int { bound > 1 ? Int(philox.below(UInt32(clamping: bound))) : 0 }

  mutating func happens(_ probability: Double) -> Bool { uniform() < probability }

  /// Near standard normal: twelve uniforms.
  mutating func normal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += uniform() }
    return sum
  }

  /// A place, with the probability that its weight has among all.
  mutating func place(_ weights: [Double]) -> Int {
    let total = weights.reduce(0, +)
    guard total > 0 else { return below(weights.count) }
    var left = uniform() * total
    for (place, weight) in weights.enumerated() {
      left -= weight
      if left < 0 { return place }
    }
    return weights.lastIndex { $0 > 0 } ?? 0
  }
}
