import StudyFile
import Testing

@testable import Replication

@Suite struct OtherSizesTests {
  /// Against one number of respondents after the other.
  @Test func agreesWithEachNumberByItself() {
    var problems = JointProblems(random: SplitMix(state: 456), mostTables: 250)
    var found = 0
    for _ in 0..<300 {
      var problem = problems.next()
      // Of as many as it was printed of, half of them hold.
      problem.n = max(1, problem.n + Int.random(in: -3...3, using: &problems.random))
      func holds(_ n: Int) -> Bool {
        var other = problem
        other.n = n
        return other.isFeasible == true
      }
      if holds(problem.n) { continue }
      let limits = max(1, problem.n / 2)...2 * problem.n
      let expected = (1...problem.n).lazy
        .map { change in [problem.n - change, problem.n + change].filter { limits.contains($0) && holds($0) }
        }
        .first { !$0.isEmpty }
      #expect(problem.sizes(in: limits) == expected ?? [], "\(problem)")
      if expected != nil { found += 1 }
    }
    #expect(found > 20)
  }

  /// Pope's 56.5% is of 455 and of 457, and of nobody in a range without those.
  @Test func pope() throws {
    let statement = JointStatement(
      scope: [0], part: [1, 0], whole: .cells([true, true]), printed: try decimal("56.5%"))
    let problem = JointProblem(n: 456, classes: [2], statements: [statement])
    #expect(problem.sizes(in: 228...912) == [455, 457])
    #expect(problem.sizes(in: 456...912, screens: [[0]]) == [457])
    #expect(problem.sizes(in: 456...456) == [])
  }
}

extension JointProblem {
  /// With as much effort as a check has.
  fileprivate var isFeasible: Bool? {
    var effort = Self.effort
    return isFeasible(effort: &effort)
  }

  fileprivate func sizes(in limits: ClosedRange<Int>, screens: [[Int]] = []) -> [Int]? {
    var effort = Self.effort
    return nearestSizes(in: limits, screens: screens, effort: &effort)
  }
}
