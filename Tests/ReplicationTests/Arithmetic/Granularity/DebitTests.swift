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
