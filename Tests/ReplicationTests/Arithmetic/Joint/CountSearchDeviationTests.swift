import StudyFile
import Testing

@testable import Replication

@Suite struct CountSearchDeviationTests {
  /// Answers of 1 to 5 with a mean and a standard deviation: whatever is found has them, and what is not was not there.
  @Test func agreesWithGRIMMER() throws {
    var random = SplitMix(state: 7)
    for _ in 0..<120 {
      let n = Int.random(in: 2...14, using: &random)
      let mean = PrintedDecimal(digits: Int.random(in: 10...50, using: &random), decimals: 1)
      let sd = PrintedDecimal(digits: Int.random(in: 0...20, using: &random), decimals: 1)
      let all = JointStatement.Whole.cells([true, true, true, true, true])
      let problem = JointProblem(
        n: n, classes: [5],
        statements: [
          .init(scope: [0], part: [1, 2, 3, 4, 5], whole: all, printed: mean),
          .init(.deviation, scope: [0], part: [1, 2, 3, 4, 5], whole: all, printed: sd),
        ])
      let isPossible = Grimmer.Divisor.allCases.contains { divisor in
        Grimmer(mean: mean, sd: sd, n: n, answers: 1...5, divisor: divisor)?.isPossible == true
      }
      var effort = 1_000_000
      #expect(problem.isFeasible(effort: &effort) == isPossible, "\(n), \(mean.text), \(sd.text)")
    }
  }
}
