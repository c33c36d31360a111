import StudyFile
import Testing

@testable import Replication

@Suite struct ExchangeSearchTests {
  private func table(_ problem: JointProblem, _ random: inout SearchRandom) -> RespondentTable {
    let columns = problem.classes.map { classes in
      (0..<problem.n).map { _ in random.place(below: classes) }
    }
    return RespondentTable(problem.statements, classes: problem.classes, columns: columns)
  }

  private func total(_ table: RespondentTable, squared: Bool) -> Int {
    table.distances.reduce(0) { $0 + (squared ? $1 * $1 : $1) }
  }

  /// What an exchange is said to cost is what all distances are once it is done.
  @Test(arguments: [false, true]) func costs(_ squared: Bool) {
    var problems = JointProblems(random: SplitMix(state: 17), mostTables: 250)
    var random = SearchRandom(seed: 3)
    for _ in 0..<300 {
      let problem = problems.next()
      var table = table(problem, &random)
      var costs = ExchangeCosts(table, problem.statements)
      costs.square(squared, table)
      for _ in 0..<20 {
        let exchange = RespondentTable.Exchange(
          variable: random.place(below: problem.classes.count), first: random.place(below: problem.n),
          second: random.place(below: problem.n))
        let (variable, first, second) = (exchange.variable, exchange.first, exchange.second)
        let (old, new) = (table.answer(first, variable), table.answer(second, variable))
        if old == new { continue }
        let (cost, before) = (costs.cost(exchange, table), total(table, squared: squared))
        table.apply(.init(respondent: first, variable: variable, answer: new))
        table.apply(.init(respondent: second, variable: variable, answer: old))
        for statement in problem.statements.indices { costs.refresh(statement, table) }
        #expect(total(table, squared: squared) - before == cost, "\(problem)")
      }
    }
  }

  @Test func margins() {
    var random = SearchRandom(seed: 8)
    let problem = JointProblem(n: 40, classes: [3, 2], statements: [])
    var table = table(problem, &random)
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
