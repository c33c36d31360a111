extension JointProblem {
  /// Whether the statements at these places can hold together, list by list: few that cannot spare a look at many. `nil`
  /// where it is not decided.
  func isFeasible(of lists: [[Int]], effort: inout Int) -> Bool? {
    for list in lists {
      var problem = self
      problem.statements = list.map { statements[$0] }
      guard let isFeasible = problem.isFeasible(effort: &effort) else { return nil }
      if !isFeasible { return false }
    }
    return true
  }

  /// Whether all statements can hold together; `nil` where it is not decided. What it took goes off the effort.
  func isFeasible(effort: inout Int) -> Bool? {
    let problem = reduced
    for group in problem.groups {
      let part = JointProblem(
        n: n, classes: problem.classes, statements: group.statements.map { problem.statements[$0] })
      guard part.fits, effort > 0 else { return nil }
      let scopes = part.statements.map(\.scope)
      let isWhole = CliqueTree(group.variables, scopes: scopes, classes: problem.classes)
        .isLaidOut(problem.classes)
      if !isWhole, group.statements.count > Self.few { return nil }
      let model = CountModel(problem, statements: group.statements, variables: group.variables)
      // Pieces can show only that it is not so, which they soon do or never.
      let most = model.isWhole ? Self.patience : Self.glance
      var search = model.search(group.statements, budget: min(most, effort))
      let outcome = search.run()
      effort -= model.making + search.steps
      switch outcome {
      case .impossible: return false
      case .undecided: return nil
      case .found: if !model.isWhole { return nil }
      }
    }
    return true
  }

  /// Pieces of more statements are long to lay out, and seldom show anything.
  private static let few = 60
  private static let patience = 5_000_000
  private static let glance = 300_000
}
