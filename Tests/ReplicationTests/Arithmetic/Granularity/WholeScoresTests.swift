import Testing

@testable import Replication

@Suite struct WholeScoresTests {
  /// Every (sum, sum of squares) that n scores out of a range have.
  static func reachable(_ n: Int, _ scores: ClosedRange<Int>) -> Set<[Int]> {
    var reached: Set<[Int]> = [[0, 0]]
    for _ in 0..<n {
      reached = Set(reached.flatMap { sums in scores.map { [sums[0] + $0, sums[1] + $0 * $0] } })
    }
    return reached
  }

  @Test(arguments: 1...9) func boundedScores(_ n: Int) {
    for top in 1...6 {
      let reachable = Self.reachable(n, 0...top)
      for sum in -1...n * top + 1 {
        for squares in 0...n * top * top + 1 {
          let exist = WholeScores(n: n, sum: sum, squares: squares...squares, top: top).exist
          #expect(exist == reachable.contains([sum, squares]), "\(n) of 0…\(top): \(sum), \(squares)")
        }
      }
    }
  }

  /// Squares up to 40 need no score beyond ±6.
  @Test(arguments: 1...8) func unboundedScores(_ n: Int) {
    let reachable = Self.reachable(n, -6...6)
    for sum in -n...n {
      for squares in 0...40 {
        let exist = WholeScores(n: n, sum: sum, squares: squares...squares, top: nil).exist
        #expect(exist == reachable.contains([sum, squares]), "\(n): \(sum), \(squares)")
      }
    }
  }

  @Test func manyRespondentsAreNoTrouble() {
    #expect(WholeScores(n: 5000, sum: 15_000, squares: 70_000...70_000, top: 6).exist == true)
    #expect(WholeScores(n: 5000, sum: 15_000, squares: 70_001...70_001, top: 6).exist == false)
    #expect(WholeScores(n: 1000, sum: 3000, squares: 18_000...18_000, top: 6).exist == true)
    #expect(WholeScores(n: 1000, sum: 3000, squares: 17_998...17_998, top: 6).exist == false)
  }
}
