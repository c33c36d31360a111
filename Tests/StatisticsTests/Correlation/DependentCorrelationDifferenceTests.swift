import Statistics
import Testing

// Reference/correlation.R
@Suite struct DependentCorrelationDifferenceTests {
  private typealias Data = ControlledData
  private static let four = Data.products([Data.x, Data.y, Data.one, Data.two])

  /// Correlations as they are printed.
  private static func printed(_ n: Int, _ rows: [[Double]]) -> CrossProducts {
    CrossProducts(n: n, means: rows.map { _ in 0 }, products: rows.flatMap(\.self))
  }

  /// Zou (2007), the second example: −.093 to .517. psych::r.test(n = 66, r12 = .396, r13 = .179, r23 = .088)
  @Test func overlappingOfZou() {
    let result = DependentCorrelationDifference(
      Self.printed(66, [[1, 0.396, 0.179], [0.396, 1, 0.088], [0.179, 0.088, 1]]), 0, 1, 0, 2)
    expectClose(result.value, 0.217)
    expectClose(result.statistic, 1.3809491631661566)
    expectClose(result.pValue, 0.1721738200270784)
    expectClose(result.interval?.low, -0.092901921674810373)
    expectClose(result.interval?.high, 0.5167599724816172)
    #expect(result.df == 63 && result.estimates[0].method == "williams")
  }

  /// psych::r.test with the correlations of x, y, one and two; Zou's interval
  @Test func agreesWithR() {
    let shared = DependentCorrelationDifference(Self.four, 0, 1, 0, 2)
    expectClose(shared.statistic, 1.8066987081036852)
    expectClose(shared.pValue, 0.076088685141427373)
    expectClose(shared.interval?.low, -0.03317544248949772)
    expectClose(shared.interval?.high, 0.68629247645585845)
    let apart = DependentCorrelationDifference(Self.four, 0, 1, 2, 3)
    expectClose(apart.statistic, 2.722702973946836)
    expectClose(apart.pValue, 0.0064750244380389343)
    expectClose(apart.interval?.low, 0.12931190372996021)
    expectClose(apart.interval?.high, 0.78188761608029378)
    #expect(apart.df == nil && apart.estimates[0].method == "steiger")
  }

  @Test func orderOfVariablesDoesNotMatter() {
    let shared = DependentCorrelationDifference(Self.four, 0, 1, 0, 2)
    for (i, j, k, l) in [(1, 0, 0, 2), (0, 1, 2, 0), (1, 0, 2, 0)] {
      let other = DependentCorrelationDifference(Self.four, i, j, k, l)
      expectClose(other.pValue, shared.pValue ?? .nan, relative: 1e-12)
      expectClose(other.interval?.low, shared.interval?.low ?? .nan, relative: 1e-12)
    }
    let apart = DependentCorrelationDifference(Self.four, 0, 1, 2, 3)
    for (i, j, k, l) in [(1, 0, 2, 3), (0, 1, 3, 2)] {
      expectClose(
        DependentCorrelationDifference(Self.four, i, j, k, l).pValue, apart.pValue ?? .nan, relative: 1e-12)
    }
    expectClose(
      DependentCorrelationDifference(Self.four, 2, 3, 0, 1).statistic, -(apart.statistic ?? .nan),
      relative: 1e-12)
  }

  @Test func refusalsSayWhy() {
    func row(_ columns: [[Double]]) -> Estimate {
      DependentCorrelationDifference(Data.products(columns), 0, 1, 0, 2).estimates[0]
    }
    #expect(row([[], [], []]).note == "needs at least 4 respondents")
    #expect(row([[1, 2, 3], [2, 1, 3], [4, 9, 5]]).note == "needs at least 4 respondents")
    #expect(
      row([[1, 2, 3, 4, 5], [2, 2, 2, 2, 2], [4, 9, 5, 1, 1]]).note
        == "the correlation of a constant is undefined")
    let perfect = row([[1, 2, 3, 4, 5], [2, 4, 6, 8, 10], [4, 9, 5, 1, 1]])
    #expect(perfect.note == "a perfect correlation has no test against another" && perfect.pValue == nil)
    #expect(perfect.value != nil && perfect.interval != nil)
    // The same variable twice: nothing to tell apart.
    let twice = row([[1, 2, 3, 4, 5], [4, 9, 5, 1, 1], [4, 9, 5, 1, 1]])
    #expect(twice.value == 0 && twice.pValue == 1)
  }
}
