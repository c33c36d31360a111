import Statistics
import Testing

// Reference/groups.R
@Suite struct CliffsDeltaTests {
  @Test func agreesWithR() {
    for (x, y, delta, error, low, high) in [
      (
        NumericData.heights, NumericData.controls, -0.6785714285714286, 0.22675161203007935,
        -0.91821638005990502, -0.075243497814520915
      ),
      (
        NumericData.before, NumericData.after, -0.52777777777777779, 0.18279206468810102,
        -0.78765374909249763, -0.10847085094557246
      ),
      (
        NumericData.many, NumericData.more, 0.063636363636363644, 0.10955917184722727, -0.14912581944707823,
        0.27076688991541548
      ),
    ] {
      let result = CliffsDelta(Sample(x), Sample(y))  // effsize::cliff.delta(x, y, use.normal = TRUE)
      expectClose(result.delta, delta)
      expectClose(result.estimates[0].standardError, error)
      expectClose(result.interval?.low, low)
      expectClose(result.interval?.high, high)
    }
  }

  @Test func isTheRankBiserialCorrelationAndKnowsOnlyOrder() {
    let (a, b) = (Sample(NumericData.before), Sample(NumericData.after))
    let delta = CliffsDelta(a, b)
    expectClose(delta.delta, RankBiserial(MannWhitney(a, b), a, b).value ?? .nan, relative: 1e-12)
    let turned = CliffsDelta(b, a)
    expectClose(turned.interval?.low, -(delta.interval?.high ?? .nan), relative: 1e-12)
    let other = CliffsDelta(
      Sample(NumericData.before.map { 3 * $0 * $0 - 8 }), Sample(NumericData.after.map { 3 * $0 * $0 - 8 }))
    #expect(other.estimates == delta.estimates)
  }

  @Test func boundsStayInRange() {
    let apart = CliffsDelta(Sample([1, 2, 3]), Sample([4, 5, 6, 7]))
    #expect(apart.delta == -1 && apart.interval?.low == -1)
    // (n − z²)/(n + z²) with n = 3
    expectClose(apart.interval?.high, -(3 - 3.8414588206941254) / (3 + 3.8414588206941254))
    let same = CliffsDelta(Sample([2, 2]), Sample([2, 2, 2]))
    #expect(same.delta == 0 && same.interval?.low == 0 && same.interval?.high == 0)
  }

  @Test func refusalsSayWhy() {
    #expect(CliffsDelta(Sample([]), Sample([1])).estimates[0].note == "a group has no values")
    let one = CliffsDelta(Sample([3]), Sample([1, 2, 5]))
    expectClose(one.delta, 1.0 / 3)
    #expect(
      one.interval == nil && one.estimates[0].note == "no interval: needs at least 2 values in each group")
  }
}
