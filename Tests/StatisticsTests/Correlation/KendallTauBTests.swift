import Statistics
import Testing

// Reference/numeric.R, "correlation".
@Suite struct KendallTauBTests {
  @Test(arguments: [
    (
      NumericData.x8, NumericData.y8, true, [0.5, 21, 0.10868055555555545],
      [-0.098202988091832907, 0.83277796076084254]
    ),
    (
      NumericData.x12, NumericData.y12, true, [0.54545454545454541, 51, 0.013770768197851613],
      [0.15260365676300691, 0.78945004522972262]
    ),
    (
      NumericData.xt, NumericData.yt, false,
      [0.64517471761563649, 2.8769673248299878, 0.0040151716939579463],
      [0.34280413850832187, 0.82641128308104972]
    ),
    (
      NumericData.many, NumericData.y60, false,
      [0.45875706214689266, 5.178877569643439, 2.2322490122620383e-07],
      [0.31185319750598267, 0.58423927590237001]
    ),
  ])
  func agreesWithR(x: [Double], y: [Double], isExact: Bool, test: [Double], interval: [Double]) {
    let result = KendallTauB(PairCounts(x: x, y: y))  // cor.test(x, y, method = "kendall")
    expectClose(result.tau, test[0])
    expectClose(result.statistic, test[1])
    expectClose(result.pValue, test[2])
    expectClose(result.interval?.low, interval[0])  // tanh(atanh(tau) + z * sqrt(.437 / (n - 4)))
    expectClose(result.interval?.high, interval[1])
    #expect(result.isExact == isExact)
    let swapped = KendallTauB(PairCounts(x: y, y: x))
    expectClose(swapped.tau, test[0])
    expectClose(swapped.pValue, test[2])
    let turned = KendallTauB(PairCounts(x: x.map { -$0 }, y: y))
    expectClose(turned.tau, -test[0])
    expectClose(turned.pValue, test[2])
  }

  @Test func byHand() {
    var random = SmallRandom(seed: 3)
    for _ in 0..<150 {
      let size = Int.random(in: 2...12, using: &random)
      let x = (0..<size).map { _ in Double(Int.random(in: 1...4, using: &random)) }
      let y = (0..<size).map { _ in Double(Int.random(in: 1...5, using: &random)) }
      let counts = (0..<size).map { _ in Int.random(in: 1...3, using: &random) }
      let people = (0..<size).flatMap { row in Array(repeating: row, count: counts[row]) }
      var score = 0.0
      var untiedX = 0.0
      var untiedY = 0.0
      for (place, i) in people.enumerated() {
        for j in people[(place + 1)...] {
          let dx = (x[i] - x[j]).signOrZero
          let dy = (y[i] - y[j]).signOrZero
          score += dx * dy
          untiedX += abs(dx)
          untiedY += abs(dy)
        }
      }
      let result = KendallTauB(PairCounts(x: x, y: y, counts: counts))
      if untiedX > 0 && untiedY > 0 {
        #expect(result.score == score)
        expectClose(result.tau, score / (untiedX * untiedY).squareRoot(), relative: 1e-14)
      } else {
        #expect(result.tau == nil && result.estimates[0].note == "the correlation of a constant is undefined")
      }
    }
  }

  @Test func refusalsSayWhy() {
    func row(_ x: [Double], _ y: [Double]) -> Estimate { KendallTauB(PairCounts(x: x, y: y)).estimates[0] }
    #expect(row([], []).note == "needs at least 2 pairs")
    #expect(row([1], [2]).note == "needs at least 2 pairs")
    #expect(row([1, 2], [2, 5]).value == 1 && row([1, 2], [2, 5]).pValue == 1)
    #expect(row([1, 2, 3], [2, 5, 3]).note == "fewer than five pairs have no interval")
    #expect(row([1, 2], [2, 2]).note == "the correlation of a constant is undefined")
    let perfect = row([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6])
    #expect(perfect.value == 1 && perfect.interval == Interval(low: 1, high: 1, level: 0.95))
    expectClose(perfect.pValue, 2.0 / 720)
  }
}

extension Double {
  fileprivate var signOrZero: Double { self > 0 ? 1 : (self < 0 ? -1 : 0) }
}
