import StudyFile
import Testing

@testable import Replication

@Suite struct DebitTests {
  private func counts(_ mean: String, _ sd: String, _ n: Int) throws -> [Int] {
    try #require(Debit(mean: try decimal(mean), sd: try decimal(sd), n: n))
      .counts
  }

  /// R: x <- c(rep(1, 7), rep(0, 13)); mean(x) is 0.35, sd(x) is 0.4893605
  @Test func oneInThree() throws {
    #expect(try counts("0.35", "0.49", 20) == [7])
    #expect(try counts("0.35", "0.48", 20) == [])  // the SD with divisor n is 0.477
    #expect(try counts("0.36", "0.48", 20) == [])
  }

  /// The data set `pigs3` of R's scrutiny, as its tests/testthat/test-debit.R has it; its vignette calls the means and SDs
  /// Heathers & Brown's (2019). The paper itself was not at hand.
  @Test(arguments: [
    ("0.53", "0.50", true), ("0.44", "0.50", true), ("0.77", "0.42", true), ("0.19", "0.35", false),
    ("0.34", "0.47", true), ("0.93", "0.25", true), ("0.12", "0.33", true),
  ])
  func published(_ mean: String, _ sd: String, _ isPossible: Bool) throws {
    #expect(try counts(mean, sd, 1683).isEmpty == !isPossible)
  }

  /// The examples of scrutiny's `debit`: its manual page, its vignette, and 0.05 with 0.21 and 0.22 of its tests.
  @Test func documented() throws {
    #expect(try counts("0.35", "0.18", 20).isEmpty)
    #expect(try counts("0.36", "0.11", 20).isEmpty)
    #expect(try counts("0.05", "0.21", 20).isEmpty)
    #expect(try counts("0.05", "0.22", 20) == [1])
    #expect(try counts("0.50", "0.503", 100) == [50])
  }

  /// R: sd(rep(1:0, c(7, 13))) is 0.4893605; with the divisor n, 0.4769696.
  @Test func deviations() throws {
    let like = try decimal("0.000")
    func sd(_ divisor: Int, _ rounding: Finding.Rounding = .nearest) -> String {
      Debit.deviation(of: 7, of: 20, divisor: divisor, printedLike: like, rounding: rounding).text
    }
    #expect(sd(19) == "0.489" && sd(20) == "0.477" && sd(19, .up) == "0.490" && sd(20, .down) == "0.476")
    #expect(Debit.deviation(of: 0, of: 20, divisor: 19, printedLike: like, rounding: .up).text == "0.000")
  }

  /// Whatever k of n are, what is printed of them is possible, and the SD beside it is not.
  @Test func everyCount() {
    for n in 2...30 {
      for k in 0...n {
        let mean = PrintedDecimal(digits: 0, decimals: 3).printing(k, of: n, rounding: .nearest)
        let variance = Double(k * (n - k)) / Double(n * (n - 1))
        let sd = Int((variance.squareRoot() * 1000).rounded())
        #expect(
          Debit(mean: mean, sd: PrintedDecimal(digits: sd, decimals: 3), n: n)?.counts.contains(k) == true)
        #expect(Debit(mean: mean, sd: PrintedDecimal(digits: sd + 2, decimals: 3), n: n)?.isPossible == false)
      }
    }
  }

  @Test func otherValues() throws {
    let printed = try decimal("1.35")
    let sd = try decimal("0.49")
    #expect(Debit(mean: printed, sd: sd, n: 20, low: 1, high: 2)?.counts == [7])
    #expect(Debit(mean: printed, sd: sd, n: 1) == nil)
  }
}
