/// Whole respondents who satisfy statements about a sample.
package struct JointSolution: Sendable, Equatable {
  /// For each variable, the class of each respondent.
  package var columns: [[Int]]
}

extension JointProblem {
  /// Respondents who satisfy statements, all or those at the given places, as printed; `nil` where none were found.
  ///
  /// `weights` says for each variable how common its classes are where nothing printed says more; a class without
  /// weight is used where statements need it only. The same random numbers give the same respondents.
  package func solution(
    of chosen: [Int]? = nil, weights: [[Double]] = [], budget: Int = 200_000_000,
    using source: inout some RandomNumberGenerator
  ) -> JointSolution? {
    guard n > 0 else { return nil }
    var random = SearchRandom(seed: source.next())
    var chosenProblem = self
    if let chosen { chosenProblem.statements = chosen.map { statements[$0] } }
    let reduction = chosenProblem.reduction
    let problem = reduction.problem
    let weights = classes.indices.map { variable in
      variable < weights.count && weights[variable].count == classes[variable]
        ? weights[variable] : [Double](repeating: 1, count: classes[variable])
    }
    // Classes that no statement tells apart are drawn together first, then each by itself.
    var columns = classes.indices.map { variable -> [Int] in
      var together = [Double](repeating: 0, count: problem.classes[variable])
      for (old, new) in reduction.maps[variable].enumerated() {
        together[new] += max(0, weights[variable][old])
      }
      return (0..<n).map { _ in random.place(weighted: together) }
    }
    for group in problem.groups {
      let part = JointProblem(
        n: n, classes: problem.classes, statements: group.statements.map { problem.statements[$0] })
      guard part.fits else { return nil }
      let near = group.variables.map { columns[$0] }
      guard let found = problem.respondents(group.statements, group.variables, near, budget, &random) else {
        return nil
      }
      for (variable, column) in zip(group.variables, found) { columns[variable] = column }
    }
    for (variable, map) in reduction.maps.enumerated() {
      let members = (0..<problem.classes[variable]).map { new in map.indices.filter { map[$0] == new } }
      columns[variable] = columns[variable].map { new in
        let olds = members[new]
        return olds.count == 1 ? olds[0] : olds[random.place(weighted: olds.map { weights[variable][$0] })]
      }
    }
    return JointSolution(columns: columns)
  }

  /// The classes of each variable's respondents, who satisfy statements that hang together; `nil` where none were found.
  private func respondents(
    _ statements: [Int], _ variables: [Int], _ near: [[Int]], _ budget: Int, _ random: inout SearchRandom
  ) -> [[Int]]? {
    var rest = budget
    let scopes = statements.map { self.statements[$0].scope }
    if let answered = answeredByAll,
      !CliqueTree(variables, scopes: scopes, classes: classes).isLaidOut(classes)
    {
      let start = zip(variables, near).map { variable, column in
        column.map { $0 < answered.classes[variable] ? $0 : random.place(below: answered.classes[variable]) }
      }
      var share = budget / 2
      rest -= share
      let outcome = RespondentGroup(answered, statements, variables)
        .outcome(near: start, budget: &share, using: &random)
      if case .found(let found) = outcome { return found }
    }
    let outcome = RespondentGroup(self, statements, variables).outcome(
      near: near, budget: &rest, using: &random)
    guard case .found(let found) = outcome else { return nil }
    return found
  }
}
