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
      var rest = budget
      let outcome = RespondentGroup(problem, group.statements, group.variables)
        .outcome(near: group.variables.map { columns[$0] }, budget: &rest, using: &random)
      guard case .found(let found) = outcome else { return nil }
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
}
