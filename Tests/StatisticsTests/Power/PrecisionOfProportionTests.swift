import Testing

@testable import Statistics

/// Values from Reference/power.R, by Wilson's formula.
@Suite struct PrecisionOfProportionTests {
  @Test func halfWidths() {
    expectClose(PrecisionOfProportion.halfWidth(0.5, n: 100), 0.0961684696340043)
    expectClose(PrecisionOfProportion.halfWidth(0.1, n: 60), 0.0774259063829518)
    expectClose(PrecisionOfProportion.halfWidth(0.5, n: 200, population: 2000), 0.0651942738974285)
    expectClose(PrecisionOfProportion.halfWidth(0, n: 50, level: 0.99), 0.0585760458588140)
    #expect(PrecisionOfProportion.halfWidth(0.5, n: 200, population: 200) == 0)
  }

  /// The interval of the report, where the count is whole.
  @Test func isThatOfTheReport() throws {
    let interval = try #require(Proportion(successes: 30, trials: 120).interval(.wilson, level: 0.9))
    let (low, high) = (try #require(interval.low), try #require(interval.high))
    expectClose(PrecisionOfProportion.halfWidth(0.25, n: 120, level: 0.9), (high - low) / 2)
  }

  @Test func sizes() {
    #expect(PrecisionOfProportion.sampleSize(0.5, halfWidth: 0.05) == 381)
    #expect(PrecisionOfProportion.sampleSize(0.2, halfWidth: 0.03) == 682)
    #expect(PrecisionOfProportion.sampleSize(0.5, halfWidth: 0.05, population: 500) == 217)
    #expect(PrecisionOfProportion.sampleSize(0.5, halfWidth: 0.05, population: 2000) == 320)
    // All of them, where it has to be that narrow.
    #expect(PrecisionOfProportion.sampleSize(0.5, halfWidth: 1e-9, population: 300) == 300)
    #expect(PrecisionOfProportion.sampleSize(0.5, halfWidth: 0.1, population: 1) == 1)
  }

  @Test func whatCannotBeIsRefused() {
    #expect(PrecisionOfProportion.halfWidth(1.1, n: 10) == nil)
    #expect(PrecisionOfProportion.halfWidth(0.5, n: 0) == nil)
    #expect(PrecisionOfProportion.halfWidth(0.5, n: 11, population: 10) == nil)
    #expect(PrecisionOfProportion.halfWidth(0.5, n: 10, level: 1) == nil)
    #expect(PrecisionOfProportion.sampleSize(0.5, halfWidth: 0) == nil)
    #expect(PrecisionOfProportion.sampleSize(0.5, halfWidth: 1) == nil)
    #expect(PrecisionOfProportion.sampleSize(0.5, halfWidth: 0.1, population: 0) == nil)
  }
}
