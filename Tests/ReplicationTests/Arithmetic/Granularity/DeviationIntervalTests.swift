import StudyFile
import Testing

@testable import Replication

@Suite struct DeviationIntervalTests {
  /// Against roots found by counting up, for every sum and sum of squares of few answers.
  @Test func agreesWithCounting() {
    for rounding in Finding.Rounding.allCases {
      for digits in 0...25 {
        let deviation = DeviationInterval(
          RoundingInterval(PrintedDecimal(digits: digits, decimals: 1), rounding))
        for n in 1...6 {
          for sum in -4...9 {
            for squares in 0...40 where n * squares >= sum * sum {
              let printed = LongRoot.deviations(n, sum: sum, squares: squares, unitsOfOne: 10, rounding)
              #expect(deviation.contains(n, sum: sum, squares: squares) == printed.contains(digits))
            }
          }
        }
      }
    }
  }

  /// As many digits as are read, of a percentage.
  @Test func manyDigits() {
    let printed = PrintedDecimal(digits: 999_999_999, decimals: 9, isPercentage: true)
    #expect(DeviationInterval(RoundingInterval(printed, .nearest)).contains(2, sum: 1, squares: 1) == false)
  }
}
