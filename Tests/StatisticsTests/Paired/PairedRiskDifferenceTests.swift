import Statistics
import Testing

// Reference/paired.R, "two answers of Yes or No"; the first is in Newcombe (1998), table II: 0.0569 to 0.3404.
@Suite struct PairedRiskDifferenceTests {
  @Test(arguments: [
    (
      MatchedPairs(both: 36, onlyFirst: 12, onlySecond: 2, neither: 0),
      [
        0.19999999999999996, 0.056929584003238748, 0.34042760297494062, 0.064209711910859391,
        0.33579028808914052,
      ]
    ),
    (
      MatchedPairs(both: 59, onlyFirst: 6, onlySecond: 16, neither: 80),
      [
        -0.062111801242236031, -0.11862119563870993, -0.0046251139330500748, -0.11839965766157987,
        -0.0058239448228922033,
      ]
    ),
    (
      MatchedPairs(both: 794, onlyFirst: 150, onlySecond: 86, neither: 570),
      [0.04, 0.021230423982877056, 0.058703872895728829, 0.021283883249668262, 0.058716116750331587]
    ),
    (
      MatchedPairs(both: 1, onlyFirst: 1, onlySecond: 7, neither: 12),
      [
        -0.2857142857142857, -0.5069202266861409, -0.025559124164859892, -0.51970903625728071,
        -0.051719535171290659,
      ]
    ),
  ])
  func agreesWithR(_ pairs: MatchedPairs, _ expected: [Double]) {
    let difference = PairedRiskDifference(pairs)
    expectClose(difference.value, expected[0])
    expectClose(difference.interval?.low, expected[1])
    expectClose(difference.interval?.high, expected[2])
    expectClose(difference.estimates[1].interval?.low, expected[3])
    expectClose(difference.estimates[1].interval?.high, expected[4])
  }

  /// Whatever the counts, it is defined, in range, and turns with the order of the answers.
  @Test func everySmallTable() throws {
    for n in 1...6 {
      for both in 0...n {
        for first in 0...(n - both) {
          for second in 0...(n - both - first) {
            let rest = n - both - first - second
            let one = PairedRiskDifference(
              MatchedPairs(both: both, onlyFirst: first, onlySecond: second, neither: rest))
            let other = PairedRiskDifference(
              MatchedPairs(both: both, onlyFirst: second, onlySecond: first, neither: rest))
            let value = try #require(one.value)
            let low = try #require(one.interval?.low)
            let high = try #require(one.interval?.high)
            #expect(-1 <= low && low <= value && value <= high && high <= 1)
            expectClose(other.interval?.low, -high, relative: 1e-12)
          }
        }
      }
    }
  }

  @Test func ofNobody() {
    let difference = PairedRiskDifference(MatchedPairs(both: 0, onlyFirst: 0, onlySecond: 0, neither: 0))
    #expect(difference.value == nil && difference.estimates.allSatisfy { $0.note == "nobody answered both" })
  }
}
