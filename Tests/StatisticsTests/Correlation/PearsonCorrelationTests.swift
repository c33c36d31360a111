import Statistics
import Testing

// Reference/numeric.R, "correlation".
@Suite struct PearsonCorrelationTests {
  @Test(arguments: [
    (
      NumericData.x8, NumericData.y8,
      [
        0.85214963013846534, 3.9887998310351844, 0.0072104525789621126, 0.36914097606229673,
        0.97271816460231297,
      ]
    ),
    (
      NumericData.x12, NumericData.y12,
      [
        0.73734746061366707, 3.4517397587798291, 0.0062080569004968706, 0.28334933776897531,
        0.92136131074853267,
      ]
    ),
    (
      NumericData.xt, NumericData.yt,
      [
        0.75678746866426949, 4.0106241886991505, 0.0017283480403440779, 0.37798085665192005,
        0.91854012020899756,
      ]
    ),
    (
      NumericData.many, NumericData.y60,
      [
        0.46054733922235624, 3.9514253856577541, 0.00021328713510092642, 0.23398597346910779,
        0.63966664422621344,
      ]
    ),
  ])
  func agreesWithR(x: [Double], y: [Double], expected: [Double]) {
    let pairs = PairCounts(x: x, y: y)
    let result = PearsonCorrelation(pairs)  // cor.test(x, y)
    expectClose(result.r, expected[0])
    expectClose(result.t, expected[1])
    expectClose(result.pValue, expected[2])
    expectClose(result.interval?.low, expected[3])
    expectClose(result.interval?.high, expected[4])
    #expect(result.df == Double(x.count - 2) && result.n == x.count)
    #expect(PearsonCorrelation(n: x.count, r: result.r).estimates == result.estimates)
    // Either variable first, on any scale, in any order of rows.
    expectClose(PearsonCorrelation(PairCounts(x: y, y: x)).r, expected[0])
    expectClose(
      PearsonCorrelation(PairCounts(x: x.map { 3 - 2 * $0 }, y: y.map { $0 * 1e6 })).r, -expected[0])
    let other = PairCounts(x: x.reversed(), y: y.reversed(), counts: x.map { _ in 2 })
    expectClose(PearsonCorrelation(other).r, expected[0])
    #expect(other.count == 2 * x.count)
  }

  @Test func refusalsSayWhy() {
    func row(_ x: [Double], _ y: [Double]) -> Estimate {
      PearsonCorrelation(PairCounts(x: x, y: y)).estimates[0]
    }
    #expect(row([], []).note == "needs at least 3 pairs" && row([], []).value == nil)
    #expect(row([1, 2], [3, 5]).note == "needs at least 3 pairs")
    #expect(row([1, 1, 1], [1, 2, 3]).note == "the correlation of a constant is undefined")
    #expect(row([1, 2, 4], [3, 1, 5]).note == "three pairs have no interval")
    #expect(row([1, 2, 4], [3, 1, 5]).pValue != nil)
    let perfect = row([1, 2, 3, 4], [8, 6, 4, 2])
    #expect(perfect.value == -1 && perfect.pValue == 0 && perfect.statistic == nil)
    #expect(perfect.interval == Interval(low: -1, high: -1, level: 0.95))
    #expect(perfect.note == "a perfect correlation: its test statistic is infinite")
    #expect(row([1e200, -1e200, 2e200], [1, 2, 4]).note == "the values are too large to compute with")
    #expect(PearsonCorrelation(n: 10, r: 1.5).r == nil)
    #expect(PearsonCorrelation(n: 10, r: .nan).estimates[0].value == nil)
  }
}
