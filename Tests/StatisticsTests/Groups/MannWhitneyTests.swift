import Statistics
import Testing

// Mann–Whitney and Hodges–Lehmann: Reference/numeric.R, "two groups".
@Suite struct MannWhitneyTests {
  @Test func agreesWithR() {
    // wilcox.test(heights, controls, conf.int = TRUE)
    let exact = MannWhitney(Sample(NumericData.heights), Sample(NumericData.controls))
    #expect(exact.isExact && exact.estimates[0].method == "exact")
    expectClose(exact.u, 9)
    expectClose(exact.pValue, 0.028904428904428903)
    let shift = HodgesLehmann(Sample(NumericData.heights), Sample(NumericData.controls))
    expectClose(shift.shift, -6.8)
    expectClose(shift.interval?.low, -13)
    expectClose(shift.interval?.high, -1.5)

    // wilcox.test(before, after, conf.int = TRUE)
    let tied = MannWhitney(Sample(NumericData.before), Sample(NumericData.after))
    #expect(!tied.isExact)
    expectClose(tied.u, 42.5)
    expectClose(tied.pValue, 0.017150470448880049)
    let whole = HodgesLehmann(Sample(NumericData.before), Sample(NumericData.after))
    #expect(whole.shift == -1 && whole.interval == Interval(low: -2, high: 0, level: 0.95))

    // wilcox.test(many, more, conf.int = TRUE, tol.root = 1e-12)
    let large = MannWhitney(Sample(NumericData.many), Sample(NumericData.more))
    expectClose(large.u, 1755)
    expectClose(large.pValue, 0.55848876642903711)
    let move = HodgesLehmann(Sample(NumericData.many), Sample(NumericData.more))
    expectClose(move.shift, 3.47)
    expectClose(move.interval?.low, -7.43)
    expectClose(move.interval?.high, 15.27)
  }

  @Test func byHand() {
    var random = SmallRandom(seed: 2)
    for round in 0..<150 {
      let range = round % 2 == 0 ? 0...6 : 0...1000
      let a = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        Double(Int.random(in: range, using: &random))
      }
      let b = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        Double(Int.random(in: range, using: &random))
      }
      var won = 0.0
      for x in a { for y in b { won += x > y ? 1 : (x == y ? 0.5 : 0) } }
      #expect(MannWhitney(Sample(a), Sample(b)).u == won)

      let differences = a.flatMap { x in b.map { x - $0 } }.sorted()
      let middle = differences.count / 2
      let median =
        differences.count % 2 == 1 ? differences[middle] : (differences[middle - 1] + differences[middle]) / 2
      let shift = HodgesLehmann(Sample(a), Sample(b))
      #expect(shift.shift == median)
      if let interval = shift.interval, let low = interval.low, let high = interval.high {
        // Both ends are differences, as far from one end of the list as from the other.
        #expect(low <= median && median <= high && differences.contains(low) && differences.contains(high))
      }
    }
  }

  @Test func exactPByCountingAllOrders() {
    // All ways in which 4 of 9 places fall to the first group.
    func u(_ mask: Int) -> Int {
      var below = 0
      var won = 0
      for place in 0..<9 { if mask & (1 << place) != 0 { won += below } else { below += 1 } }
      return won
    }
    let all = (0..<512).filter { $0.nonzeroBitCount == 4 }.map(u)
    for mask in [0b000001111, 0b101010100, 0b110110000, 0b100100101, 0b111100000] {
      let a = (0..<9).filter { mask & (1 << $0) != 0 }.map(Double.init)
      let b = (0..<9).filter { mask & (1 << $0) == 0 }.map(Double.init)
      let extreme = min(u(mask), 20 - u(mask))
      let expected = min(1, 2 * Double(all.filter { $0 <= extreme }.count) / Double(all.count))
      expectClose(MannWhitney(Sample(a), Sample(b)).pValue, expected, relative: 1e-14)
    }
  }

  @Test func invariants() {
    let a = Sample(NumericData.before)
    let b = Sample(NumericData.after)
    let one = MannWhitney(a, b)
    let other = MannWhitney(b, a)
    expectClose((one.u ?? 0) + (other.u ?? 0), Double(a.count * b.count))
    expectClose(other.pValue, one.pValue ?? 0)
    // Ranks do not see a monotone change of the scale.
    let stretched = MannWhitney(
      Sample(NumericData.before.map { $0 * $0 * $0 }), Sample(NumericData.after.map { $0 * $0 * $0 }))
    #expect(stretched.pValue == one.pValue)
    let shift = HodgesLehmann(b, a)
    #expect(shift.shift == 1 && shift.interval == Interval(low: 0, high: 2, level: 0.95))
    let moved = HodgesLehmann(Sample(NumericData.before.map { $0 + 10 }), b)
    #expect(moved.shift == 9)
  }

  @Test func millionsOfTiedAnswersTakeNoMemory() {
    let a = Sample(values: [1, 2, 3, 4, 5], counts: [500_000, 400_000, 300_000, 200_000, 100_000])
    let b = Sample(values: [1, 2, 3, 4, 5], counts: [100_000, 200_000, 300_000, 400_000, 500_000])
    let shift = HodgesLehmann(a, b)
    #expect(shift.shift == -1 && shift.interval == Interval(low: -1, high: -1, level: 0.95))
    #expect(MannWhitney(a, b).pValue == 0)
  }

  @Test func refusalsSayWhy() {
    func notes(_ a: [Double], _ b: [Double]) -> [String] {
      [
        MannWhitney(Sample(a), Sample(b)).estimates[0].note,
        HodgesLehmann(Sample(a), Sample(b)).estimates[0].note,
      ]
    }
    #expect(notes([], [1]) == ["a group has no values", "a group has no values"])
    #expect(
      notes([2, 2], [2, 2]) == [
        "all values are equal", "all values are equal within each group: no interval",
      ])
    #expect(notes([1], [2]) == ["", "too few values for an interval at this level"])
    #expect(HodgesLehmann(Sample([1]), Sample([2])).shift == -1)
    #expect(MannWhitney(Sample([1]), Sample([2])).pValue == 1)
    #expect(notes([1, 1], [2, 2])[0] == "")
  }
}
