import Statistics
import Testing

// Reference/correlation.R
@Suite struct SemipartialCorrelationTests {
  fileprivate typealias Data = ControlledData

  /// cor(x, resid(lm(y ~ controls))); the interval by the delta method, from the covariances of correlations.
  @Test(arguments: [
    ([Data.x, Data.y, Data.one], [0.50048771357718158, 0.28196263701949675, 0.66964560705367737]),
    ([Data.x, Data.y] + Data.controls, [0.47969398609209918, 0.25243714629160635, 0.65679678740724101]),
    ([Data.y, Data.x] + Data.controls, [0.46600049213827149, 0.24245524608208349, 0.64255727481527203]),
  ])
  func agreesWithR(columns: [[Double]], expected: [Double]) {
    let result = SemipartialCorrelation(Data.products(columns))
    expectClose(result.r, expected[0])
    expectClose(result.interval?.low, expected[1], relative: 1e-8)
    expectClose(result.interval?.high, expected[2], relative: 1e-8)
    // The test is that of the partial correlation.
    let partial = PartialCorrelation(Data.products(columns))
    #expect(result.estimates[0].pValue == partial.pValue && result.estimates[0].statistic == partial.t)
    #expect(abs(result.r ?? 1) <= abs(partial.r ?? 0))
  }

  /// Its square is what y adds to the R² of x.
  @Test func squareIsTheRiseOfR2() {
    let (r, q) = (
      SemipartialCorrelation(Data.products([Data.x, Data.y, Data.one])),
      PearsonCorrelation(PairCounts(x: Data.x, y: Data.one))
    )
    let partial = PartialCorrelation(Data.products([Data.x, Data.y, Data.one]))
    let left = 1 - (q.r ?? 0) * (q.r ?? 0)
    expectClose((r.r ?? 0) * (r.r ?? 0), left * (partial.r ?? 0) * (partial.r ?? 0), relative: 1e-12)
  }

  @Test func withoutControlsItIsPearsons() {
    let pearson = PearsonCorrelation(PairCounts(x: Data.x, y: Data.y))
    let result = SemipartialCorrelation(Data.products([Data.x, Data.y]))
    expectClose(result.r, pearson.r ?? .nan, relative: 1e-13)
    expectClose(result.interval?.high, pearson.interval?.high ?? .nan, relative: 1e-12)
  }

  @Test func refusalsSayWhy() {
    func note(_ columns: [[Double]]) -> String {
      SemipartialCorrelation(Data.products(columns)).estimates[0].note
    }
    #expect(note([[1, 2, 3], [2, 1, 3], [4, 9, 5]]) == "needs at least 4 respondents")
    #expect(
      note([[1, 1, 1, 1, 1], [2, 1, 3, 5, 4], [4, 9, 5, 1, 1]])
        == "the correlation of a constant is undefined")
  }
}
