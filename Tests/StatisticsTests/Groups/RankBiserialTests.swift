import Statistics
import Testing

// Reference/numeric.R, "two groups": effectsize::rank_biserial(x, y)
@Suite struct RankBiserialTests {
  private func effect(_ a: [Double], _ b: [Double], level: Double = 0.95) -> RankBiserial {
    let (a, b) = (Sample(a), Sample(b))
    return RankBiserial(MannWhitney(a, b), a, b, level: level)
  }

  @Test func agreesWithR() {
    let tied = effect(NumericData.before, NumericData.after)
    expectClose(tied.value, -0.52777777777777768)
    expectClose(tied.interval?.low, -0.7752537588386571)
    expectClose(tied.interval?.high, -0.13983422243423888)
    let heights = effect(NumericData.heights, NumericData.controls)
    expectClose(heights.value, -0.6785714285714286)
    expectClose(heights.interval?.low, -0.89193669315085256)
    expectClose(heights.interval?.high, -0.21804585274729815)
    // rank_biserial(c(2, 2), c(2, 2))
    let constant = effect([2, 2], [2, 2])
    #expect(constant.value == 0)
    expectClose(constant.interval?.high, 0.85247806281466398)
  }

  @Test func swappingTheGroupsTurnsTheSign() {
    let there = effect(NumericData.before, NumericData.after, level: 0.9)
    let back = effect(NumericData.after, NumericData.before, level: 0.9)
    expectClose(back.value, -(there.value ?? 0))
    expectClose(back.interval?.low, -(there.interval?.high ?? 0))
  }

  @Test func groupsApartHaveNoInterval() {
    let apart = effect([1, 2, 3], [4, 5, 6])
    #expect(apart.value == -1 && apart.interval == nil)
    #expect(apart.estimates[0].note == "no interval: the groups do not overlap")
    #expect(effect([], [1]).value == nil && effect([], [1]).estimates[0].note == "a group has no values")
  }
}
