extension JointProblem {
  /// Judges all statements together; `budget` bounds the work for each group of statements that hang together.
  package func answer(budget: Int = 100_000_000) -> JointAnswer {
    var answer = JointAnswer(consistency: statements.map { _ in .undecided })
    let problem = reduced
    for group in problem.groups {
      // What does not fit is left undecided, and so is what hangs together with it.
      let part = JointProblem(
        n: n, classes: problem.classes, statements: group.statements.map { problem.statements[$0] })
      guard part.fits else { continue }
      var analysis = JointAnalysis(problem, group.statements, group.variables, budget: budget)
      analysis.run(&answer)
    }
    return answer
  }

  /// Statements that no variable ties to others are judged by themselves.
  var groups: [(statements: [Int], variables: [Int])] {
    var groups: [(statements: [Int], variables: Set<Int>)] = []
    for (number, statement) in statements.enumerated() {
      let touched = groups.filter { !$0.variables.isDisjoint(with: statement.scope) }
      groups.removeAll { !$0.variables.isDisjoint(with: statement.scope) }
      groups.append(
        (
          touched.flatMap(\.statements) + [number],
          touched.reduce(Set(statement.scope)) { $0.union($1.variables) }
        ))
    }
    return groups.map { ($0.statements.sorted(), $0.variables.sorted()) }
      .sorted { ($0.statements.first ?? 0) < ($1.statements.first ?? 0) }
  }
}
