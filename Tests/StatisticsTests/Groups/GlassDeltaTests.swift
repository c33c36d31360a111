import Statistics
import Testing

// Reference/groups.R, whose intervals are those of effectsize::glass_delta(x, y) sought to the last digit.
@Suite struct GlassDeltaTests {
  @Test func agreesWithR() {
    for (x, y, delta, low, high) in [
      (
        NumericData.heights, NumericData.controls, -1.4497100072817575, -2.6769353231538435,
        -0.15793337664203941
      ),
      (
        NumericData.before, NumericData.after, -1.0979779394667073, -2.0135407132573055, -0.15078805375807491
      ),
      (
        NumericData.many, NumericData.more, 0.11497308468549426, -0.2577160014534462, 0.48660356456088899
      ),
    ] {
      let result = GlassDelta(Sample(x), Sample(y))
      expectClose(result.delta, delta)
      expectClose(result.interval?.low, low, relative: 1e-8)
      expectClose(result.interval?.high, high, relative: 1e-8)
    }
  }

  @Test func knowsNoUnitAndNoOrigin() {
    let delta = GlassDelta(Sample(NumericData.heights), Sample(NumericData.controls))
    let other = GlassDelta(
      Sample(NumericData.heights.map { 3 * $0 + 40 }), Sample(NumericData.controls.map { 3 * $0 + 40 }))
    expectClose(other.delta, delta.delta ?? .nan, relative: 1e-10)
    expectClose(other.interval?.low, delta.interval?.low ?? .nan, relative: 1e-9)
  }

  @Test func refusalsSayWhy() {
    func note(_ x: [Double], _ y: [Double]) -> String { GlassDelta(Sample(x), Sample(y)).estimates[0].note }
    #expect(note([], [1, 2]) == "a group has no values")
    #expect(note([1, 2], []) == "needs at least 2 values in the second group")
    #expect(note([1, 2], [3]) == "needs at least 2 values in the second group")
    #expect(note([1, 2], [3, 3]) == "the second group does not vary")
    #expect(note([4], [1, 3]) == "no interval: needs at least 2 values in each group")
    expectClose(GlassDelta(Sample([4]), Sample([1, 3])).delta, 2.0.squareRoot())
    #expect(GlassDelta(Sample([4, 4]), Sample([1, 3])).interval != nil)
  }
}
