import Testing

@testable import Statistics

/// Values from Reference/power.R: the probability of all counts that the exact test finds, over how many change.
@Suite struct PowerOfMcNemarTests {
  @Test(arguments: [
    (0.2, 0.4, 50, 0.05, 0.546692329483476236), (0.1, 0.25, 100, 0.05, 0.439918349001269748),
    (0.1, 0.3, 200, 0.01, 0.462667038652461227), (0, 0.5, 30, 0.05, 0.027756547867880187),
    (0.3, 1, 20, 0.05, 0.245706320118867089),
  ])
  func asEnumerated(_ difference: Double, _ changed: Double, _ n: Int, _ alpha: Double, _ power: Double) {
    expectClose(PowerOfMcNemar.power(difference, changed: changed, n: n, alpha: alpha), power)
    expectClose(PowerOfMcNemar.power(-difference, changed: changed, n: n, alpha: alpha), power)
  }

  /// Of all who change the test is that of a proportion against one half.
  @Test func allChange() {
    expectClose(
      PowerOfMcNemar.power(0.3, changed: 1, n: 90),
      PowerOfBinomial.power(0.65, against: 0.5, n: 90) ?? .nan)
  }

  /// Against all respondents' numbers, none left out for being far away.
  @Test func thoseFarAwayDoNotCount() {
    let (n, share, difference) = (3000, 0.02, 0.01)
    var sum = CompensatedSum()
    for m in 1...200 {
      let truth = Binomial(trials: m, probability: 0.75)
      for count in 0...m {
        let null = Binomial(trials: m, probability: 0.5)
        if 2 * null.atMost(min(count, m - count)) <= 0.05 {
          sum.add(truth.exactly(count), times: Binomial(trials: n, probability: share).exactly(m))
        }
      }
    }
    expectClose(PowerOfMcNemar.power(difference, changed: share, n: n), sum.value, relative: 1e-9)
  }

  @Test func atTheEdges() {
    #expect(PowerOfMcNemar.power(0.2, changed: 0.4, n: 0) == nil)
    #expect(PowerOfMcNemar.power(0.5, changed: 0.4, n: 50) == nil)
    #expect(PowerOfMcNemar.power(0.2, changed: 0, n: 50) == nil)
    #expect(PowerOfMcNemar.power(.nan, changed: 0.4, n: 50) == nil)
    // Five who change say nothing.
    #expect(PowerOfMcNemar.power(1, changed: 1, n: 5) == 0)
    #expect(PowerOfMcNemar.power(1, changed: 1, n: 6) == 1)
  }
}
