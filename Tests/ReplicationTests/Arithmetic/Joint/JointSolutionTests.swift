import StudyFile
import Testing

@testable import Replication

@Suite struct JointSolutionTests {
  /// Whatever enumeration calls possible is found together, and every respondent counts.
  @Test func agreesWithEnumeration() throws {
    var problems = JointProblems(random: SplitMix(state: 1905), mostTables: 250)
    var random = SplitMix(state: 72)
    for _ in 0..<200 {
      let problem = problems.next()
      let oracle = JointOracle(problem)
      let possible = problem.statements.indices.filter { oracle.consistency[$0] == .possible }
      let solution = try #require(problem.solution(of: possible, using: &random), "\(problem)")
      let all = problem.statements.indices
      #expect(possible.allSatisfy { solution.satisfies(problem, $0) }, "\(problem)")
      if possible.count < all.count { #expect(problem.solution(budget: 20_000, using: &random) == nil) }
    }
  }

  /// Tables glued where the search through respondents is not asked.
  @Test func gluedTables() throws {
    var problems = JointProblems(random: SplitMix(state: 89), mostTables: 250)
    var random = SearchRandom(seed: 5)
    for _ in 0..<200 {
      let problem = problems.next().reduced
      for group in problem.groups {
        let model = CountModel(problem, statements: group.statements, variables: group.variables)
        var search = model.search(group.statements, budget: 1_000_000)
        guard case .found(let values) = search.run() else { continue }
        let columns = try #require(model.columns(values, using: &random))
        #expect(model.values(of: columns) == values)
        let solution = JointSolution(columns: problem.classes.indices.map { columns[$0] ?? [] })
        #expect(group.statements.allSatisfy { solution.satisfies(problem, $0) })
      }
    }
  }

  @Test func weightsSayWhatNothingPrintedSays() throws {
    // One half and a half of three classes, of which the statement tells one apart.
    let problem = JointProblem(
      n: 1000, classes: [3, 2],
      statements: [
        .init(
          scope: [0], part: [1, 0, 0], whole: .cells([true, true, true]), printed: try decimal("50.0%"))
      ])
    var random = SplitMix(state: 1)
    let solution = try #require(problem.solution(weights: [[1, 1, 0], [3, 1]], using: &random))
    let counts = (0..<3).map { answer in solution.columns[0].count { $0 == answer } }
    #expect(counts == [500, 500, 0])
    let others = solution.columns[1].count { $0 == 0 }
    #expect(others > 700 && others < 800)
    // The same numbers, the same respondents; others, others.
    var again = SplitMix(state: 1)
    #expect(problem.solution(weights: [[1, 1, 0], [3, 1]], using: &again) == solution)
    #expect(problem.solution(weights: [[1, 1, 0], [3, 1]], using: &again) != solution)
  }

  /// As many as a long paper prints, of those who answered: everyone may have.
  @Test func manyStatements() throws {
    var large = LargeProblems(random: SplitMix(state: 2), isOfAnswered: true)
    let problem = large.next(statements: 200)
    var random = SplitMix(state: 9)
    let solution = try #require(problem.solution(using: &random))
    #expect(problem.statements.indices.allSatisfy { solution.satisfies(problem, $0) })
  }

  @Test func nobody() {
    var random = SplitMix(state: 1)
    #expect(JointProblem(n: 0, classes: [2], statements: []).solution(using: &random) == nil)
    let free = JointProblem(n: 3, classes: [2], statements: []).solution(using: &random)
    #expect(free?.columns.map(\.count) == [3])
  }
}

extension JointSolution {
  /// Counted anew, from the respondents alone.
  func satisfies(_ problem: JointProblem, _ number: Int) -> Bool {
    let statement = problem.statements[number]
    let scope = Scope(variables: statement.scope, sizes: statement.scope.map { problem.classes[$0] })
    var table = [Int](repeating: 0, count: scope.count)
    for respondent in 0..<problem.n {
      table[scope.cell(statement.scope.map { columns[$0][respondent] })] += 1
    }
    return JointOracle.holds(statement, table, Array(table.indices))
  }
}
