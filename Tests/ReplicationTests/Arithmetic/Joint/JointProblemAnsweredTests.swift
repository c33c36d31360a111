import StudyFile
import Testing

@testable import Replication

@Suite struct JointProblemAnsweredTests {
  /// Two answers or none to one question, and two or none to another.
  private func problem(_ part: [Int], _ whole: [Bool], _ printed: String) throws -> JointProblem {
    var problem = JointProblem(
      n: 10, classes: [3, 3],
      statements: [
        JointStatement(scope: [0, 1], part: part, whole: .cells(whole), printed: try decimal(printed))
      ])
    problem.unanswered = [0, 1]
    return problem
  }

  @Test func leavesOutTheLastClass() throws {
    let part = [1, 0, 0, 0, 1, 0, 0, 0, 1]
    let all = try problem(part, part.map { _ in true }, "40%")
    let answered = try #require(all.answeredByAll)
    #expect(answered.classes == [2, 2] && answered.unanswered.isEmpty)
    #expect(answered.statements[0].part == [1, 0, 0, 1])
    #expect(answered.answeredByAll == nil)
  }

  /// A missing answer that nothing tells apart from another one is no class of its own.
  @Test func reduced() throws {
    // Of all, those whose first answers are 0.
    let all = try problem([1, 1, 1, 0, 0, 0, 0, 0, 0], Array(repeating: true, count: 9), "40%")
    #expect(all.reduced.classes == [2, 1] && all.reduced.unanswered.isEmpty)
    // The same of those who answered the first question.
    let some = try problem(
      [1, 1, 1, 0, 0, 0, 0, 0, 0], [true, true, true, true, true, true, false, false, false], "40%")
    #expect(some.reduced.classes == [3, 1] && some.reduced.unanswered == [0])
  }

  /// Where somebody must be missing, it is found nevertheless.
  @Test func someoneHasToBeMissing() throws {
    var large = LargeProblems(random: SplitMix(state: 5), isOfAnswered: true)
    large.variables = 8
    var problem = large.next(statements: 60, decimals: 0)
    let count = JointStatement(
      scope: [0], part: [0, 0, 0, 0, 0, 1], whole: .number(1), printed: try decimal("3"))
    problem.statements.append(count)
    #expect(problem.answer().consistency.allSatisfy { $0 == .possible })
  }
}
