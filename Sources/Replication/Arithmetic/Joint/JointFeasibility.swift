extension JointProblem {
  /// Whether all statements can hold together; `nil` where it is not decided.
  package func isFeasible(budget: Int = 3_000_000) -> Bool? {
    let problem = reduced
    for group in problem.groups {
      let part = JointProblem(
        n: n, classes: problem.classes, statements: group.statements.map { problem.statements[$0] })
      guard part.fits else { return nil }
      let model = CountModel(problem, statements: group.statements, variables: group.variables)
      var search = model.search(group.statements, budget: budget)
      switch search.run() {
      case .impossible: return false
      case .undecided: return nil
      case .found: if !model.isWhole { return nil }
      }
    }
    return true
  }
}
