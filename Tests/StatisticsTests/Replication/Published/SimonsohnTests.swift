import Foundation
import Testing

@testable import Statistics

/// Simonsohn (2015), supplement 4: a replication of 2.5 times the original sample has a power of 80% to reject the small
/// effect where there is none; Wallrich ("Small Telescopes for Higher-Power Replications") has 3.5 times for 90% and 4.5
/// times for 95%. Of 20 a group, the example of the paper, they hold to a point.
@Suite struct SimonsohnTests {
  /// R: d <- pwr::pwr.t.test(n = 20, power = 1/3)$d; m <- 20 * k; crit <- qt(.05, 2*m - 2, d * sqrt(m/2)); pt(crit, 2*m - 2)
  @Test(arguments: [(50, 0.80, 0.7967943), (70, 0.90, 0.8997517), (90, 0.95, 0.9524053)])
  func howManyTimesTheOriginal(_ size: Int, _ published: Double, _ exact: Double) throws {
    func p(_ t: Double) throws -> Double {
      try #require(
        SmallTelescopes(originalT: 2.2, groups: (20, 20), replicationT: t, groups: (size, size))
      ).pValue
    }
    // The largest t that rejects.
    var (low, high) = (-5.0, 5.0)
    #expect(try p(low) < 0.05 && p(high) > 0.05)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if try p(middle) < 0.05 { low = middle } else { high = middle }
    }
    let power = StudentT(df: Double(2 * size - 2)).lowerTail(low)
    #expect(abs(power - published) < 0.005)
    expectClose(power, exact, relative: 1e-4)
  }
}
