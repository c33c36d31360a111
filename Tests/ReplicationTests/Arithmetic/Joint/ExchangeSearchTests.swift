import StudyFile
import Testing

@testable import Replication

@Suite struct ExchangeSearchTests {
  private func columns(_ problem: JointProblem, _ random: inout SearchRandom) -> [[Int]] {
    problem.classes.map { classes in (0..<problem.n).map { _ in random.place(below: classes) } }
  }

  /// What an exchange is said to cost is the difference that it makes to all distances, counted anew.
  @Test func costs() {
    var problems = JointProblems(random: SplitMix(state: 17), mostTables: 250)
    var random = SearchRandom(seed: 3)
    for _ in 0..<300 {
      let problem = problems.next()
      var search = ExchangeSearch(
        problem.statements, classes: problem.classes, columns: columns(problem, &random))
      func distance(_ columns: [[Int]]) -> Int {
        let anew = ExchangeSearch(problem.statements, classes: problem.classes, columns: columns)
        return anew.counts.distance + anew.table.distances.reduce(0, +)
      }
      for _ in 0..<20 {
        let exchange = RespondentTable.Exchange(
          variable: random.place(below: problem.classes.count), first: random.place(below: problem.n),
          second: random.place(below: problem.n))
        let answers = [exchange.first, exchange.second].map { search.table.answer($0, exchange.variable) }
        if answers[0] == answers[1] { continue }
        let (cost, before) = (search.cost(exchange), distance(search.table.columns))
        search.apply(exchange)
        #expect(distance(search.table.columns) - before == cost, "\(problem)")
        let kept = search.counts.distance + search.table.distances.reduce(0, +)
        #expect(kept == before + cost, "\(problem)")
      }
    }
  }

  /// What no exchange can mend is seen at once; what is said to hold does.
  @Test func holding() {
    var problems = JointProblems(random: SplitMix(state: 18), mostTables: 250)
    var random = SearchRandom(seed: 4)
    for _ in 0..<300 {
      let problem = problems.next()
      let columns = columns(problem, &random)
      let search = ExchangeSearch(problem.statements, classes: problem.classes, columns: columns)
      let solution = JointSolution(columns: columns)
      let holds = problem.statements.indices.allSatisfy { solution.satisfies(problem, $0) }
      #expect(search.holds == holds, "\(problem)")
    }
  }

  @Test func margins() {
    var random = SearchRandom(seed: 8)
    let problem = JointProblem(n: 40, classes: [3, 2], statements: [])
    var table = RespondentTable([], classes: problem.classes, columns: columns(problem, &random))
    table.fit(0, to: [7, 0, 33], using: &random)
    #expect((0..<3).map { answer in table.columns[0].count { $0 == answer } } == [7, 0, 33])
  }

  /// As many as a long paper has.
  @Test func threeHundredStatements() {
    var large = LargeProblems(random: SplitMix(state: 12))
    let problem = large.next(statements: 300)
    #expect(problem.answer().consistency.allSatisfy { $0 == .possible })
  }
}
