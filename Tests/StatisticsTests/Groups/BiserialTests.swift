import Foundation
import Statistics
import Testing

// Reference/biserial.R.
@Suite struct BiserialTests {
  @Test func agreesWithR() {
    let cars = Biserial(Sample(PointBiserialTests.manual), Sample(PointBiserialTests.automatic))
    expectClose(cars.r, 0.74755299708608935)
    expectClose(Biserial(Sample([2, 5, 4]), Sample([7, 9, 3, 8])).r, -0.72956725818877222)
    expectClose(cars.standardError, 0.12504756044120161)
  }

  /// A normal variable cut in two: the estimate is the correlation before the cut.
  @Test func findsTheCorrelationBehindTheCut() {
    var generator = SmallRandom(seed: 7)
    /// By Box and Muller.
    func normal() -> Double {
      let (u, v) = (
        Double.random(in: 1e-300..<1, using: &generator), Double.random(in: 0..<1, using: &generator)
      )
      return (-2 * log(u)).squareRoot() * cos(2 * Double.pi * v)
    }
    let n = 200_000
    var (high, low): ([Double], [Double]) = ([], [])
    for _ in 0..<n {
      let (x, e) = (normal(), normal())
      let y = 0.5 * x + 0.75.squareRoot() * e
      if x > 0.6 { high.append(y) } else { low.append(y) }
    }
    let r = Biserial(Sample(high), Sample(low))
    #expect(abs((r.r ?? 0) - 0.5) < 4 * (r.standardError ?? 0))
  }

  @Test func notesSayWhy() {
    func row(_ a: [Double], _ b: [Double]) -> Estimate { Biserial(Sample(a), Sample(b)).estimates[0] }
    #expect(row([], [1, 2]).note == "a group has no values")
    #expect(row([3, 3], [3]).note == "all values are equal")
    let beyond = row([1, 1, 1.1], [2, 2, 2.1])
    #expect((beyond.value ?? 0) < -1)
    #expect(beyond.note == "beyond 1: no normal variable lies behind these groups")
  }
}
