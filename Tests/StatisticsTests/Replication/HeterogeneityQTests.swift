import Testing

@testable import Statistics

/// Values from Reference/replication.R.
@Suite struct HeterogeneityQTests {
  @Test func asMetafor() throws {
    // rma(yi = c(.4, .1), sei = c(.12, .08), method = "FE")
    let a = try #require(EffectEstimate(0.4, standardError: 0.12))
    let b = try #require(EffectEstimate(0.1, standardError: 0.08))
    let q = HeterogeneityQ(a, b, n: 100)
    expectClose(q.q, 4.3269230769230766)
    expectClose(q.pValue, 0.0375140016155402)
    expectClose(q.estimates[0].value, 0.7688888888888888)
    #expect(HeterogeneityQ(b, a, n: 100).q == q.q)
    #expect(HeterogeneityQ(a, a, n: 100).estimates[0].value == 0)
  }

  /// Q is the square of the distance of the new estimate in standard errors of prediction, so both decide alike.
  @Test func significantWhereThePredictionIntervalDoesNotHold() throws {
    let a = try #require(EffectEstimate(0.3, standardError: 0.1))
    let interval = try #require(PredictionInterval.normal(a, newError: 0.07))
    for value in stride(from: -0.3, through: 0.9, by: 0.01) {
      let b = try #require(EffectEstimate(value, standardError: 0.07))
      let isInside = (interval.low!...interval.high!).contains(value)
      #expect((HeterogeneityQ(a, b, n: 10).pValue >= 0.05) == isInside, "\(value)")
    }
  }
}
