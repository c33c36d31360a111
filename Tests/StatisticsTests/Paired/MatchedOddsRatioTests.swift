import Statistics
import Testing

// Reference/paired.R, "two answers of Yes or No".
@Suite struct MatchedOddsRatioTests {
  @Test(arguments: [
    (
      MatchedPairs(both: 36, onlyFirst: 12, onlySecond: 2, neither: 0),
      [6, 1.3357437224672493, 55.19709066788505]
    ),
    (
      MatchedPairs(both: 59, onlyFirst: 6, onlySecond: 16, neither: 80),
      [0.375, 0.12018366326892038, 1.0089244510694295]
    ),
    (
      MatchedPairs(both: 794, onlyFirst: 150, onlySecond: 86, neither: 570),
      [1.7441860465116279, 1.3292282526052634, 2.3009790804219943]
    ),
  ])
  func agreesWithR(_ pairs: MatchedPairs, _ expected: [Double]) {
    let ratio = MatchedOddsRatio(pairs)
    expectClose(ratio.value, expected[0])
    expectClose(ratio.interval?.low, expected[1])
    expectClose(ratio.interval?.high, expected[2])
  }

  @Test func oneWayOnly() {
    let all = MatchedOddsRatio(MatchedPairs(both: 1, onlyFirst: 5, onlySecond: 0, neither: 1))
    #expect(all.value == nil && all.interval?.high == nil && (all.interval?.low ?? 0) > 0)
    #expect(all.estimates[0].note == "infinite: nobody changed the other way")
    let none = MatchedOddsRatio(MatchedPairs(both: 1, onlyFirst: 0, onlySecond: 5, neither: 1))
    #expect(none.value == 0 && none.interval?.low == 0)
    let same = MatchedOddsRatio(MatchedPairs(both: 1, onlyFirst: 0, onlySecond: 0, neither: 1))
    #expect(same.value == nil && same.interval == nil && same.estimates[0].note == "nobody changed")
  }
}
