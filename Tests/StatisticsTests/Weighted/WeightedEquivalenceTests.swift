import Testing

@testable import Statistics

@Suite struct WeightedEquivalenceTests {
  private typealias Data = WeightedExample

  private let groups = ["u", "v"].map { name in Data.sample { Data.h[$0] == Character(name) } }

  /// The tests against −Δ and Δ are those of the shifted difference, whose values are those of R in `DesignBasedTestTests`.
  @Test func means() {
    let plain = DesignBasedTest(groups)
    let error = (plain.difference ?? .nan) / (plain.statistic ?? .nan)
    let test = WeightedEquivalence(groups[0], groups[1], margin: .raw(5)).estimates[0]
    let t = (3.288466021227991476 - 5) / error
    expectClose(test.statistic, t)
    expectClose(test.pValue, 1 - StudentT(df: 18).upperTail(t))
    #expect(test.interval?.level == 0.9 && test.n == 20 && test.note == "margin ±5" && test.df == 18)
    let relative = WeightedEquivalence(groups[0], groups[1], margin: .d(0.2)).estimates[0]
    #expect(relative.note == "margin ±0.2 standard deviations" && (relative.pValue ?? 0) > 0.5)
  }

  @Test func `equivalence is shown where the interval lies inside the margin`() {
    let (a, b) = (Data.proportion("u"), Data.proportion("v"))
    let wide = WeightedEquivalence(a, b, margin: 0.99)
    let row = wide.estimates[0]
    #expect(
      ((wide.pValue ?? 1) < 0.05) == ((row.interval?.high ?? 2) < 0.99 && (row.interval?.low ?? -2) > -0.99))
    expectClose(row.value, 0.506985345537615095)
    expectClose(row.standardError, 0.213347024575234662)
    let narrow = WeightedEquivalence(a, b, margin: 0.1)
    #expect((narrow.pValue ?? 0) > 0.9 && narrow.estimates[0].note == "margin ±10 percentage points")
  }

  @Test func correlations() {
    let correlation = WeightedCorrelation(x: Data.x, y: Data.z, respondents: Data.everyone)
    let test = WeightedEquivalence(correlation, margin: 0.1).estimates[0]
    #expect((test.pValue ?? 0) > 0.99 && test.note == "margin ±0.1" && test.interval?.level == 0.9)
    #expect((test.interval?.low ?? 0) > 0.75449367642419496)
  }

  @Test func refusals() {
    let nobody = WeightedSample(values: [], respondents: [])
    #expect(WeightedEquivalence(groups[0], nobody, margin: .raw(1)).pValue == nil)
    #expect(WeightedEquivalence(groups[0], groups[1], margin: .raw(0)).pValue == nil)
    let few = WeightedCorrelation(x: [1], y: [2], respondents: [Data.one(1)])
    let refused = WeightedEquivalence(few, margin: 0.1)
    #expect(refused.pValue == nil && !refused.estimates[0].note.isEmpty)
  }
}
