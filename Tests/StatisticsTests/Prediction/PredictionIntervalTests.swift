import Testing

@testable import Statistics

/// Values from Reference/prediction.R.
@Suite struct PredictionIntervalTests {
  private func expect(
    _ interval: Interval?, _ low: Double, _ high: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(abs((interval?.low ?? .infinity) - low) < 1e-9, sourceLocation: sourceLocation)
    #expect(abs((interval?.high ?? .infinity) - high) < 1e-9, sourceLocation: sourceLocation)
  }

  @Test func proportions() {
    expect(PredictionInterval.proportion(0.72, n: 541, newN: 541), 0.665005370247518, 0.771896134148740)
    expect(PredictionInterval.proportion(0.565, n: 456, newN: 541), 0.502839813373332, 0.626065288927416)
    expect(PredictionInterval.proportion(0.02, n: 50, newN: 20), 0, 0.149100459956743)
    expect(PredictionInterval.proportion(1, n: 10, newN: 10), 0.650144862589856, 1)
  }

  @Test func means() {
    expect(
      PredictionInterval.mean(36, sd: 11, df: 540, n: 541, newN: 200), 34.2118220360058, 37.7881779639942)
  }

  @Test func correlations() {
    expect(PredictionInterval.correlation(0.21, n: 541, newN: 120), 0.0132374859594935, 0.3911054372744234)
  }

  @Test func whatCannotBePredicted() {
    #expect(PredictionInterval.proportion(1.2, n: 10, newN: 10) == nil)
    #expect(PredictionInterval.proportion(0.5, n: 0, newN: 10) == nil)
    #expect(PredictionInterval.mean(1, sd: 1, df: 0, n: 1, newN: 10) == nil)
    #expect(PredictionInterval.correlation(1, n: 10, newN: 10) == nil)
    #expect(PredictionInterval.correlation(0.5, n: 3, newN: 10) == nil)
  }

  /// The interval of a proportion turns over with the event.
  @Test func complement() throws {
    for p in stride(from: 0.0, through: 1, by: 0.05) {
      let interval = try #require(PredictionInterval.proportion(p, n: 40, newN: 25))
      let turned = try #require(PredictionInterval.proportion(1 - p, n: 40, newN: 25))
      #expect(abs(interval.low! + turned.high! - 1) < 1e-9)
      #expect(interval.low! <= p + 1e-12 && p <= interval.high! + 1e-12)
    }
  }
}
