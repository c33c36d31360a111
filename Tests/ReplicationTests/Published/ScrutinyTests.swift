import StudyFile
import Testing

@testable import Replication

/// The data set `pigs5` of R's scrutiny with the verdicts of `grimmer_map(pigs5)`: tests/testthat/test-grimmer-map.R.
///
/// Two versions of that file differ in one row: 2.57 (2.57) of 30 was a false alarm of Allard's (2018) third test, mended
/// since. Whole answers show who is right.
@Suite struct ScrutinyTests {
  struct Row: Sendable {
    let mean, sd: String
    let n: Int
    let isPossible: Bool
    /// It fails by its mean alone.
    var failsGrim = false
  }

  static let pigs = [
    Row(mean: "7.22", sd: "5.30", n: 38, isPossible: false, failsGrim: true),
    Row(mean: "4.74", sd: "6.55", n: 31, isPossible: true),
    Row(mean: "5.23", sd: "2.55", n: 35, isPossible: false),
    Row(mean: "2.57", sd: "2.57", n: 30, isPossible: true),
    Row(mean: "6.77", sd: "2.18", n: 33, isPossible: false, failsGrim: true),
    Row(mean: "2.68", sd: "2.59", n: 34, isPossible: true),
    Row(mean: "7.01", sd: "6.68", n: 35, isPossible: false, failsGrim: true),
    Row(mean: "7.38", sd: "3.65", n: 32, isPossible: true),
    Row(mean: "3.14", sd: "5.32", n: 33, isPossible: false, failsGrim: true),
    Row(mean: "6.89", sd: "4.18", n: 37, isPossible: true),
    Row(mean: "5.00", sd: "2.18", n: 31, isPossible: true),
    Row(mean: "0.24", sd: "6.43", n: 34, isPossible: true),
  ]

  @Test(arguments: pigs) func pigs5(_ row: Row) throws {
    let mean = try decimal(row.mean)
    #expect(Grim(mean, n: row.n)?.isPossible == !row.failsGrim)
    #expect(Grimmer(mean: mean, sd: try decimal(row.sd), n: row.n)?.isPossible == row.isPossible)
  }

  /// Thirty whole answers with mean 2.57 and SD 2.57: their sum is 77, their squares add up to 389.
  @Test func theFalseAlarm() throws {
    let answers =
      Array(repeating: 0, count: 8) + [
        1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 6, 7, 7, 7, 9,
      ]
    let sum = answers.reduce(0, +)
    let squares = answers.reduce(0) { $0 + $1 * $1 }
    #expect(answers.count == 30)
    #expect(sum == 77 && squares == 389, "\(sum) \(squares)")
    let variance = (Double(squares) - Double(sum * sum) / 30) / 29
    #expect(abs(variance.squareRoot() - 2.57) < 0.005)
  }
}
