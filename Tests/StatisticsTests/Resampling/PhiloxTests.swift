import Testing

@testable import Statistics

@Suite struct PhiloxTests {
  /// The known answers that come with the authors' own implementation (Random123, kat_vectors, philox4x32 10).
  @Test func published() {
    let all = UInt32.max
    #expect(
      Philox.mix(SIMD4(0, 0, 0, 0), key: SIMD2(0, 0))
        == SIMD4(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8))
    #expect(
      Philox.mix(SIMD4(all, all, all, all), key: SIMD2(all, all))
        == SIMD4(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD))
    #expect(
      Philox.mix(
        SIMD4(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344), key: SIMD2(0xA409_3822, 0x299F_31D0))
        == SIMD4(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1))
  }

  /// The numbers of a stream are the mixed counters 0, 1, 2, …, whatever way they are asked for.
  @Test func streams() {
    var stream = Philox(key: 0x0000_0002_0000_0001, stream: 0x0000_0004_0000_0003)
    let numbers = (0..<8).map { _ in stream.next() }
    let key = SIMD2<UInt32>(1, 2)
    let expected = [Philox.mix(SIMD4(0, 0, 3, 4), key: key), Philox.mix(SIMD4(1, 0, 3, 4), key: key)]
    #expect(numbers == expected.flatMap { mixed in (0..<4).map { mixed[$0] } })
    var one = Philox(key: 5, stream: 6)
    var four = Philox(key: 5, stream: 6)
    var drawn: [UInt32] = []
    four.below(541, count: 10) { drawn.append($0) }
    #expect(drawn == (0..<10).map { _ in one.below(541) })
  }

  /// χ² of 30,000 draws over k cells is within five standard deviations of its mean, k − 1.
  @Test(arguments: [2, 3, 7, 100, 541]) func uniform(bound: UInt32) {
    var random = Philox(key: 20_130_301, stream: UInt64(bound))
    var counts = [Int](repeating: 0, count: Int(bound))
    random.below(bound, count: 30_000) { counts[Int($0)] += 1 }
    let test = GoodnessOfFit(counts: counts, probabilities: counts.map { _ in 1 / Double(bound) })
    let df = Double(bound) - 1
    #expect(abs((test.estimates[0].statistic ?? .nan) - df) < 5 * (2 * df).squareRoot())
  }

  /// With a bound of 3 · 2³⁰ a remainder would give the lowest third half of all draws.
  @Test func withoutBias() {
    var random = Philox(key: 1, stream: 0)
    let bound: UInt32 = 3 << 30
    let low = (0..<20_000).reduce(0) { sum, _ in sum + (random.below(bound) < 1 << 30 ? 1 : 0) }
    #expect(abs(Double(low) / 20_000 - 1.0 / 3) < 5 * (2.0 / 9 / 20_000).squareRoot())
  }

  @Test func uniformReals() {
    var random = Philox(key: 9, stream: 9)
    let values = (0..<20_000).map { _ in random.uniform() }
    #expect(values.allSatisfy { 0 <= $0 && $0 < 1 })
    let sample = Sample(values)
    #expect(abs(sample.mean - 0.5) < 5 * (1.0 / 12 / 20_000).squareRoot())
    expectClose(sample.variance, 1.0 / 12, relative: 0.03)
  }

  @Test func keys() {
    let keys = [(1, "a"), (2, "a"), (1, "b"), (1, ""), (1, "a/b"), (1, "ab")].map {
      Philox.key(seed: UInt64($0.0), purpose: $0.1)
    }
    #expect(Set(keys).count == keys.count)
    #expect(Philox.key(seed: 1, purpose: "a") == keys[0])
  }
}
