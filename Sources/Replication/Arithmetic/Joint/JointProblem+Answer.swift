extension JointProblem {
  /// What all searches of a check may take together, in steps of some ten nanoseconds: the answer is the same on
  /// every machine, however long it takes there.
  package static let effort = 220_000_000

  /// Judges all statements together.
  package func answer(budget: Int = effort) -> JointAnswer {
    var budget = budget
    return answer(effort: &budget)
  }

  /// Judges all statements together; what that took goes off the effort.
  package func answer(effort: inout Int) -> JointAnswer {
    var answer = JointAnswer(consistency: statements.map { _ in .undecided })
    let problem = reduced
    // What small groups leave is for the large ones.
    let groups = problem.groups.sorted { $0.statements.count < $1.statements.count }
    for (place, group) in groups.enumerated() {
      // What does not fit is left undecided, and so is what hangs together with it.
      let part = JointProblem(
        n: n, classes: problem.classes, statements: group.statements.map { problem.statements[$0] })
      guard part.fits else { continue }
      let share = effort / (groups.count - place)
      var analysis = JointAnalysis(problem, group.statements, group.variables, budget: share)
      analysis.run(&answer)
      effort -= share - analysis.budget
    }
    answer.conflicts.sort { $0.lexicographicallyPrecedes($1) }
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
