import Testing

@testable import Statistics

/// Values from Reference/power.R.
@Suite struct PrecisionOfCorrelationTests {
  @Test func asByDefinition() {
    expectClose(PrecisionOfCorrelation.halfWidth(0.3, n: 84), 0.195910072610545)
    expectClose(PrecisionOfCorrelation.halfWidth(-0.7, n: 20), 0.249639528954473)
    #expect(PrecisionOfCorrelation.sampleSize(0.3, halfWidth: 0.1) == 320)
    #expect(PrecisionOfCorrelation.sampleSize(0.8, halfWidth: 0.1) == 56)
    #expect(PrecisionOfCorrelation.sampleSize(0, halfWidth: 0.15) == 172)
  }

  @Test func whatCannotBeIsRefused() {
    #expect(PrecisionOfCorrelation.halfWidth(1, n: 20) == nil)
    #expect(PrecisionOfCorrelation.halfWidth(0.3, n: 3) == nil)
    #expect(PrecisionOfCorrelation.sampleSize(0.3, halfWidth: 1) == nil)
    #expect(PrecisionOfCorrelation.sampleSize(0.3, halfWidth: 0) == nil)
  }
}
