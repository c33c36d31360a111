import Testing

@testable import Statistics

/// Values from Reference/power.R.
@Suite struct PrecisionOfMeanTests {
  @Test func asByDefinition() {
    expectClose(PrecisionOfMean.halfWidth(sd: 8, n: 30), 2.98724909406480)
    expectClose(PrecisionOfMean.halfWidth(sd: 8, n: 30, population: 100), 2.51190297796326)
    #expect(PrecisionOfMean.sampleSize(sd: 8, halfWidth: 1) == 249)
    #expect(PrecisionOfMean.sampleSize(sd: 8, halfWidth: 1, population: 300) == 137)
    #expect(PrecisionOfMean.halfWidth(sd: 8, n: 30, population: 30) == 0)
  }

  @Test func whatCannotBeIsRefused() {
    #expect(PrecisionOfMean.halfWidth(sd: 8, n: 1) == nil && PrecisionOfMean.halfWidth(sd: 0, n: 9) == nil)
    #expect(PrecisionOfMean.sampleSize(sd: .nan, halfWidth: 1) == nil)
    #expect(PrecisionOfMean.sampleSize(sd: 8, halfWidth: 1, population: 1) == nil)
  }
}
