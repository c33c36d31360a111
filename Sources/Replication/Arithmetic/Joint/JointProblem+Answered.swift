extension JointProblem {
  /// The same problem of respondents who have all answered everything, as most of what is printed takes it: whoever
  /// satisfies it satisfies this one too, and is found sooner. `nil` where no statement tells a missing answer apart.
  var answeredByAll: JointProblem? {
    guard !unanswered.isEmpty else { return nil }
    var answered = self
    answered.unanswered = []
    for variable in unanswered { answered.classes[variable] -= 1 }
    answered.statements = statements.map { statement in
      let full = Scope(variables: statement.scope, sizes: statement.scope.map { classes[$0] })
      let cells = (0..<full.count).filter { cell in
        zip(statement.scope, full.classes(cell)).allSatisfy { $1 < answered.classes[$0] }
      }
      var statement = statement
      statement.part = cells.map { statement.part[$0] }
      if case .cells(let whole) = statement.whole { statement.whole = .cells(cells.map { whole[$0] }) }
      statement.sizes = statement.sizes.map { size in (cells.map { size.cells[$0] }, size.range) }
      return statement
    }
    return answered
  }
}
