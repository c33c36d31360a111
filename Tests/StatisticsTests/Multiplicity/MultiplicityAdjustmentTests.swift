import Statistics
import Testing

// Reference/numeric.R, "p.adjust".
@Suite struct MultiplicityAdjustmentTests {
  static let p: [Double?] = [0.01, 0.04, nil, 0.03, 0.005, 0.5, 0.04, 1]

  @Test(
    arguments: [
      (MultiplicityAdjustment.holm, [0.06, 0.16, nil, 0.15, 0.035, 1, 0.16, 1]),
      (.bonferroni, [0.07, 0.28, nil, 0.21, 0.035, 1, 0.28, 1]),
      (.hochberg, [0.06, 0.12, nil, 0.12, 0.035, 1, 0.12, 1]),
      (.hommel, [0.06, 0.12, nil, 0.09, 0.035, 1, 0.12, 1]),
      (
        .sidak,
        [
          0.067934652093010084, 0.248552521891840184, nil, 0.192017155218870195, 0.034479353190515760,
          0.9921875,
          0.248552521891840184, 1,
        ]
      ),
      (
        .holmSidak,
        [
          0.058519850599, 0.150653440000000138, nil, 0.141265974300000097, 0.034479353190515760, 0.75,
          0.150653440000000138, 1,
        ]
      ),
      (.benjaminiKriegerYekutieli, [0.02625, 0.042, nil, 0.042, 0.02625, 0.4375, 0.042, 0.75]),
      (.benjaminiHochberg, [0.035, 0.056, nil, 0.056, 0.035, 0.58333333333333337, 0.056, 1]),
      (.benjaminiYekutieli, [0.09075, 0.1452, nil, 0.1452, 0.09075, 1, 0.1452, 1]),
      (.none, [0.01, 0.04, nil, 0.03, 0.005, 0.5, 0.04, 1]),
    ] as [(MultiplicityAdjustment, [Double?])])
  func agreesWithR(method: MultiplicityAdjustment, expected: [Double?]) {
    let adjusted = adjust(Self.p, method: method)  // p.adjust(p, method)
    for (found, wanted) in zip(adjusted, expected) {
      if let wanted { expectClose(found, wanted, relative: 1e-14) } else { #expect(found == nil) }
    }
    #expect(adjusted.count == expected.count)
  }

  @Test(arguments: MultiplicityAdjustment.allCases) func edges(_ method: MultiplicityAdjustment) {
    #expect(adjust([], method: method).isEmpty)
    #expect(adjust([nil, nil], method: method) == [nil, nil])
    #expect(adjust([0.2, nil], method: method) == [0.2, nil])
    #expect(adjust([.nan, 0.2], method: method) == [nil, 0.2])
    // Two of three are surely false, so that one is left to adjust for.
    #expect(
      adjust([0, 0, 1], method: method) == [0, 0, method == .benjaminiKriegerYekutieli ? 1.0 / 3 * 1.05 : 1])
  }

  @Test func orderDoesNotMatterAndAdjustedIsNeverSmaller() {
    for method in MultiplicityAdjustment.allCases {
      let forward = adjust(Self.p, method: method)
      #expect(adjust(Self.p.reversed(), method: method) == forward.reversed())
      guard method != .benjaminiKriegerYekutieli else { continue }
      for (raw, adjusted) in zip(Self.p, forward) { #expect((adjusted ?? 0) >= (raw ?? 0)) }
    }
  }

  /// Closed testing by definition: the largest p of Simes' test over all subsets that hold a hypothesis.
  @Test(arguments: 0..<20) func hommelIsClosedTesting(seed: UInt64) {
    var random = Philox(key: seed, stream: 0)
    let p = (0..<7).map { _ in Double(random.below(21)) / 20 }
    func simes(_ subset: Int) -> Double {
      let inside = p.indices.filter { subset >> $0 & 1 == 1 }.map { p[$0] }.sorted()
      let ratios = zip(inside, 1...).map { value, rank in Double(inside.count) * value / Double(rank) }
      return ratios.min() ?? 1
    }
    let closed: [Double] = p.indices.map { place in
      let subsets = (0..<128).filter { $0 >> place & 1 == 1 }
      return subsets.map(simes).max() ?? 1
    }
    for (found, wanted) in zip(adjust(p, method: .hommel), closed) {
      expectClose(found, wanted, relative: 1e-14)
    }
  }

  /// Šidák's inequality is sharper than Bonferroni's, and as sharp where p is tiny: no digit is lost.
  @Test func smallPValuesKeepTheirDigits() {
    expectClose(adjust([1e-300, 0.5], method: .sidak)[0], 2e-300, relative: 1e-14)
    expectClose(adjust([1e-20, 0.5], method: .holmSidak)[0], 2e-20, relative: 1e-14)
  }

  /// Definition 6 of Benjamini, Krieger & Yekutieli (2006): what is rejected at the level in two stages.
  @Test(arguments: [0.01, 0.05, 0.2]) func twoStagesRejectWhatIsSmall(level: Double) {
    let p = Self.p.compactMap(\.self)
    func rejects(_ level: Double) -> [Bool] {
      let last = Array(zip(p.sorted(), 1...)).last { value, rank in
        value <= Double(rank) * level / Double(p.count)
      }
      let largest = last?.0 ?? -1
      return p.map { $0 <= largest }
    }
    let first = level / (1 + level)
    let left = p.count - rejects(first).count(where: \.self)
    let second =
      switch left {
      case 0: [Bool](repeating: true, count: p.count)
      case p.count: rejects(first)
      default: rejects(first * Double(p.count) / Double(left))
      }
    let adjusted = adjust(p, method: .benjaminiKriegerYekutieli, level: level)
    #expect(adjusted.map { value in (value ?? 1) <= level } == second)
  }
}
