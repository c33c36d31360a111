/// Random numbers from a counter: the numbers of a stream are a keyed mixing of 0, 1, 2, …, so a stream costs nothing to
/// begin, streams never overlap, and each replicate can have its own.
///
/// GSL's generators are seeded one by one and promise nothing about how their sequences lie to each other.
///
/// Source: Salmon, J. K., Moraes, M. A., Dror, R. O., & Shaw, D. E. (2011). Parallel random numbers: As easy as 1, 2, 3.
/// *SC ’11*: Philox4x32-10.
package struct Philox: Sendable {
  private let key: SIMD2<UInt32>
  private let stream: UInt64
  private var counter: UInt64 = 0
  private var numbers = SIMD4<UInt32>()
  private var left = 0

  package init(key: UInt64, stream: UInt64) {
    self.key = SIMD2(UInt32(truncatingIfNeeded: key), UInt32(truncatingIfNeeded: key >> 32))
    self.stream = stream
  }

  /// Ten rounds over one counter.
  static func mix(_ counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (a, b, c, d) = (counter[0], counter[1], counter[2], counter[3])
    var (k, l) = (key[0], key[1])
    for _ in 0..<10 {
      let first = UInt64(a) &* 0xD251_1F53
      let second = UInt64(c) &* 0xCD9E_8D57
      a = UInt32(truncatingIfNeeded: second >> 32) ^ b ^ k
      b = UInt32(truncatingIfNeeded: second)
      c = UInt32(truncatingIfNeeded: first >> 32) ^ d ^ l
      d = UInt32(truncatingIfNeeded: first)
      k &+= 0x9E37_79B9
      l &+= 0xBB67_AE85
    }
    return SIMD4(a, b, c, d)
  }

  /// The numbers of the next counter.
  private mutating func four() -> SIMD4<UInt32> {
    defer { counter &+= 1 }
    return Self.mix(
      SIMD4(
        UInt32(truncatingIfNeeded: counter), UInt32(truncatingIfNeeded: counter >> 32),
        UInt32(truncatingIfNeeded: stream), UInt32(truncatingIfNeeded: stream >> 32)), key: key)
  }

  package mutating func next() -> UInt32 {
    if left == 0 {
      numbers = four()
      left = 4
    }
    left -= 1
    return numbers[3 - left]
  }

  /// Uniform in 0..<1, in steps of 2⁻⁵³.
  package mutating func uniform() -> Double {
    let low = UInt64(next())
    return Double((UInt64(next()) << 32 | low) >> 11) * 0x1p-53
  }

  /// Uniform in 0..<bound, which is above 0, without the bias of a remainder.
  ///
  /// Source: Lemire, D. (2019). Fast random integer generation in an interval. *ACM Transactions on Modeling and Computer
  /// Simulation, 29*(1), 3.
  package mutating func below(_ bound: UInt32) -> UInt32 { below(bound, from: next()) }

  /// `count` such numbers, four at a time.
  @inline(__always)
  mutating func below(_ bound: UInt32, count: Int, _ body: (UInt32) -> Void) {
    var left = count
    while left > 0 {
      let raw = four()
      for lane in 0..<min(4, left) { body(below(bound, from: raw[lane])) }
      left -= 4
    }
  }

  @inline(__always)
  private mutating func below(_ bound: UInt32, from raw: UInt32) -> UInt32 {
    var product = UInt64(raw) * UInt64(bound)
    if UInt32(truncatingIfNeeded: product) < bound {
      let rejected = (0 &- bound) % bound
      while UInt32(truncatingIfNeeded: product) < rejected { product = UInt64(next()) * UInt64(bound) }
    }
    return UInt32(truncatingIfNeeded: product >> 32)
  }

  /// A key that depends on a run's seed and on what the numbers are for, so that what is added to a study leaves the
  /// random numbers of the rest as they are.
  static func key(seed: UInt64, purpose: String) -> UInt64 {
    // Fowler, Noll and Vo's hash 1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in purpose.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var mixed = Philox(key: seed, stream: hash)
    let low = UInt64(mixed.next())
    return UInt64(mixed.next()) << 32 | low
  }
}
