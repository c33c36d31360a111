import Foundation
import Testing

@testable import Statistics

/// Values from Reference/metaanalysis.R.
@Suite struct PoolingScaleTests {
  @Test func thereAndBack() throws {
    for events in [0, 3, 10, 17, 20] {
      let share = Double(events) / 20
      expectClose(
        PoolingScale.arcsine.natural(try #require(EffectEstimate.arcsine(events: events, of: 20)).value),
        share)
      expectClose(
        PoolingScale.doubleArcsine(harmonicMean: 20).natural(
          try #require(EffectEstimate.doubleArcsine(events: events, of: 20)).value), share)
    }
    expectClose(PoolingScale.logit.natural(log(0.7 / 0.3)), 0.7)
    expectClose(PoolingScale.fisherZ.natural(atanh(0.3)), 0.3)
    expectClose(PoolingScale.logarithm.natural(log(2.5)), 2.5)
    #expect(PoolingScale.identity.natural(-3) == -3)
  }

  /// metafor's `transf.ipft`.
  @Test func theDoubleArcsineBack() {
    let scale = PoolingScale.doubleArcsine(harmonicMean: 50)
    for (given, expected) in zip(
      [0.3, 0.8, 1.2, 0.05, 1.55], [0.0793327081106484, 0.5148888909568624, 0.875912310197845, 0.0, 1.0])
    {
      expectClose(scale.natural(given), expected)
    }
  }

  @Test func boundsOutsideOfWhatCanBe() {
    let bounds = PoolingScale.arcsine.natural(Interval(low: -0.2, high: 1.8, level: 0.95))
    #expect(bounds.low == 0 && bounds.high == 1)
  }
}
