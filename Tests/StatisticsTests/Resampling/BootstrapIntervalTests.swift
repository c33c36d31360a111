import Foundation
import Testing

@testable import Statistics

/// Given replicates, the intervals of `boot::boot.ci`. Reference/bootstrap.R.
@Suite struct BootstrapIntervalTests {
  static let t1: [Double] = (1...999).map { (i: Int) -> Double in
    let part = Double(i * 7919 % 10_007) / 10_007
    return part * part
  }
  static let l1 = [1.5, -0.3, 2.2, -1.1, -0.9, 0.4, 3.1, -2.0, -1.2, -0.7]

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String { "\(replicates.count) at \(level)" }
    var replicates: [Double]
    var estimate: Double
    var sign = 1.0
    var level = 0.95
    var percentile: [Double]
    var bca: [Double]
    var error: Double
  }

  static let cases = [
    Case(
      replicates: t1, estimate: 0.31, percentile: [0.00062412591789325034, 0.95241371411751563],
      bca: [0.0037339711423219541, 0.9860162871491186], error: 0.29837547114056912),
    Case(
      replicates: t1.reversed(), estimate: 0.31, level: 0.9,
      percentile: [0.0024965036715729988, 0.90427613032224508],
      bca: [0.010406500642415344, 0.96339357444932416], error: 0.29837547114056912),
    Case(
      replicates: t1.prefix(200).map { log(1 + $0) }, estimate: 0.25, sign: -1,
      percentile: [0.00078484300274678286, 0.67473173160387589],
      bca: [0.00075800621958611262, 0.67402501502182688], error: 0.21604220792394824),
    Case(
      replicates: t1 + [0.123, .nan, .infinity], estimate: 0.36, level: 0.99,
      percentile: [2.3058993644143797e-05, 0.99022112159339715],
      bca: [0.00096972463181760652, 0.99800239762215415], error: 0.29830080019045835),
  ]

  @Test(arguments: cases) func values(given: Case) {
    let resampled = BootstrapInterval(
      replicates: given.replicates, estimate: given.estimate, level: given.level)
    expectClose(resampled.percentile?.low, given.percentile[0], relative: 1e-11)
    expectClose(resampled.percentile?.high, given.percentile[1], relative: 1e-11)
    let influence = Self.l1.map { $0 * given.sign }
    let acceleration = BootstrapInterval.acceleration(
      influence: influence, counts: influence.map { _ in 1 })
    expectClose(acceleration, given.sign * 0.042548368081162545, relative: 1e-12)
    let bca = resampled.accelerated(by: acceleration)
    expectClose(bca?.low, given.bca[0], relative: 1e-11)
    expectClose(bca?.high, given.bca[1], relative: 1e-11)
    expectClose(resampled.standardError, given.error, relative: 1e-12)
  }

  /// Influence of a pattern counts as often as respondents have it.
  @Test func countedInfluence() {
    let counted = BootstrapInterval.acceleration(influence: [1, -2, 3], counts: [2, 1, 3])
    expectClose(
      BootstrapInterval.acceleration(influence: [1, 1, -2, 3, 3, 3], counts: [1, 1, 1, 1, 1, 1]), counted,
      relative: 1e-14)
  }

  /// Replicates that equal the estimate, or differ from it by rounding, count half.
  @Test func ties() {
    let rounded = Self.t1.map { ($0 * 20).rounded(.toNearestOrEven) }
    let resampled = BootstrapInterval(replicates: rounded, estimate: 6, level: 0.95)
    expectClose(resampled.biasCorrection, 0.11441489263000097, relative: 1e-12)
    #expect(resampled.accelerated(by: 0.042548368081162545)?.low == 0)
    #expect(resampled.accelerated(by: 0.042548368081162545)?.high == 20)
    let thirds = BootstrapInterval(
      replicates: rounded.map { $0 / 3 * 0.1 }, estimate: 6 * 0.1 / 3, level: 0.95)
    #expect(thirds.biasCorrection == resampled.biasCorrection)
  }

  @Test func limits() {
    let few = BootstrapInterval(replicates: [1, 2, 3, 4], estimate: 2.5, level: 0.95)
    #expect(few.percentile == BootstrapInterval.Bounds(low: 1, high: 4, isExtreme: true))
    #expect(few.accelerated(by: .nan) == nil)
    #expect(few.accelerated(by: 5) == nil)
    #expect(BootstrapInterval(replicates: [1, 2], estimate: 9, level: 0.95).accelerated(by: 0) == nil)
    #expect(BootstrapInterval(replicates: [], estimate: 1, level: 0.95).percentile == nil)
    #expect(BootstrapInterval(replicates: [.nan], estimate: 1, level: 0.95).standardError == nil)
    #expect(BootstrapInterval(replicates: [0.1 + 0.2, 0.3], estimate: 0.3, level: 0.95).isConstant)
    #expect(!few.isConstant)
    #expect(BootstrapInterval(replicates: [1, 2], estimate: 1, level: 1).percentile == nil)
  }
}
