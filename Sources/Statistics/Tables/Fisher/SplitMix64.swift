/// A small seeded generator of random numbers: the same seed gives the same numbers on every machine.
///
/// Source: Steele, G. L., Lea, D., & Flood, C. H. (2014). Fast splittable pseudorandom number generators. *OOPSLA*.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// One of many streams with the same seed, each by its number: they start at places of the cycle that have nothing to do
  /// with each other.
  init(seed: UInt64, stream: Int) {
    var root = SplitMix64(seed: seed)
    var branch = SplitMix64(seed: root.next() &+ UInt64(truncatingIfNeeded: stream))
    state = branch.next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Uniform in 0..<1, in steps of 2⁻⁵³.
  mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }
}
