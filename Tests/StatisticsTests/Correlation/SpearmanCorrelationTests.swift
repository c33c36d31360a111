import Statistics
import Testing

// Reference/numeric.R, "correlation".
@Suite struct SpearmanCorrelationTests {
  @Test(arguments: [
    (
      NumericData.x8, NumericData.y8, "exact", [0.66666666666666674, 28, 0.083085317460317457],
      [-0.16285021626174856, 0.94401909574167042]
    ),
    (
      NumericData.x12, NumericData.y12, "edgeworth", [0.74825174825174834, 72, 0.0073532072619281489],
      [0.22587605542281305, 0.93641431843533529]
    ),
    (
      NumericData.xt, NumericData.yt, "t", [0.76174562031547344, 108.40574275645959, 0.0015454296340511274],
      [0.3177439158356965, 0.93176104144168459]
    ),
    (
      NumericData.many, NumericData.y60, "edgeworth", [0.54481800500138933, 16382, 9.6175203567779875e-06],
      [0.32101681181832314, 0.71099032473084267]
    ),
    (
      NumericData.x12.map { -$0 }, NumericData.y12, "edgeworth",
      [-0.74825174825174834, 500, 0.0073532072619281489],
      [-0.93641431843533529, -0.22587605542281305]
    ),
  ])
  func agreesWithR(x: [Double], y: [Double], method: String, test: [Double], interval: [Double]) {
    let result = SpearmanCorrelation(PairCounts(x: x, y: y))  // cor.test(x, y, method = "spearman")
    expectClose(result.rho, test[0])
    expectClose(result.s, test[1])
    expectClose(result.pValue, test[2])
    expectClose(result.interval?.low, interval[0])  // tanh(atanh(r) + z * sqrt((1 + r^2 / 2) / (n - 3)))
    expectClose(result.interval?.high, interval[1])
    #expect(result.estimates[0].method == method)
    // Ranks do not see a monotone change of the scale.
    let stretched = SpearmanCorrelation(PairCounts(x: x.map { $0 * $0 * $0 }, y: y))
    #expect(stretched.estimates == result.estimates)
  }

  @Test func exactPByCountingAllOrders() {
    func orders(_ n: Int) -> [[Int]] {
      n == 0
        ? [[]]
        : orders(n - 1).flatMap { order in
          (0...order.count).map { Array(order[..<$0]) + [n - 1] + Array(order[$0...]) }
        }
    }
    let all = orders(6)
    let squares = all.map { order in
      order.enumerated().reduce(0) { $0 + ($1.offset - $1.element) * ($1.offset - $1.element) }
    }
    let x = (0..<6).map(Double.init)
    for order in stride(from: 0, to: 720, by: 37) {
      let extreme = min(squares[order], 70 - squares[order])
      let expected = min(1, 2 * Double(squares.filter { $0 <= extreme }.count) / 720)
      let result = SpearmanCorrelation(PairCounts(x: x, y: all[order].map(Double.init)))
      expectClose(result.pValue, expected, relative: 1e-13)
    }
  }

  @Test func refusalsSayWhy() {
    func row(_ x: [Double], _ y: [Double]) -> Estimate {
      SpearmanCorrelation(PairCounts(x: x, y: y)).estimates[0]
    }
    #expect(row([], []).note == "needs at least 3 pairs")
    #expect(row([1, 2, 3], [4, 4, 4]).note == "the correlation of a constant is undefined")
    #expect(row([1, 2, 3], [4, 5, 6]).note == "three pairs have no interval")
    expectClose(row([1, 2, 3], [4, 5, 6]).pValue, 1.0 / 3)
    let perfect = row([1, 1, 2, 3], [5, 5, 6, 7])
    #expect(perfect.value == 1 && perfect.pValue == 0)
    #expect(perfect.note == "a perfect correlation: its test statistic is infinite")
  }
}
