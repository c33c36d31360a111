import Statistics
import Testing

// Reference/correlation.R
@Suite struct CorrelationDifferenceTests {
  private static func difference(_ r: Double?, _ n: Int, _ s: Double?, _ m: Int) -> CorrelationDifference {
    CorrelationDifference(PearsonCorrelation(n: n, r: r), PearsonCorrelation(n: m, r: s))
  }

  /// psych::r.test(n = 40, r12 = .6, r34 = .2, n2 = 65); Zou's (2007) interval
  @Test func agreesWithR() {
    let result = Self.difference(0.6, 40, 0.2, 65)
    expectClose(result.value, 0.4)
    expectClose(result.z, 2.360709370604845)
    expectClose(result.pValue, 0.018240018902244026)
    expectClose(result.interval?.low, 0.068394768297964259)
    expectClose(result.interval?.high, 0.69800051698061238)
    #expect(result.estimates[0].n == 105 && result.estimates[0].method == "fisher-z")
    let other = Self.difference(0.2, 65, 0.6, 40)
    expectClose(other.z, -2.360709370604845)
    expectClose(other.interval?.low, -0.69800051698061238)
    #expect(Self.difference(0.3, 20, 0.3, 90).pValue == 1)
  }

  @Test func refusalsSayWhy() {
    func row(_ r: Double?, _ n: Int, _ s: Double?, _ m: Int) -> Estimate {
      Self.difference(r, n, s, m).estimates[0]
    }
    #expect(row(0.5, 3, 0.2, 30).note == "needs at least 4 pairs in each group")
    #expect(row(nil, 0, 0.2, 30).note == "needs at least 4 pairs in each group")
    #expect(row(0.5, 10, nil, 30).note == "the correlation of a constant is undefined")
    let perfect = row(1, 10, 0.2, 30)
    #expect(perfect.note == "a perfect correlation has no test against another")
    #expect(
      perfect.value == 0.8 && perfect.pValue == nil && perfect.statistic == nil && perfect.interval != nil)
  }
}
