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
      let outcome = RespondentGroup(problem, group.statements, group.variables)
        .outcome(near: group.variables.map { columns[$0] }, budget: budget, using: &random)
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

/// The respondents of statements that hang together.
struct RespondentGroup {
  private let problem: JointProblem
  private let statements: [Int]
  private let variables: [Int]

  init(_ problem: JointProblem, _ statements: [Int], _ variables: [Int]) {
    self.problem = problem
    self.statements = statements
    self.variables = variables
  }

  enum Outcome {
    /// The classes of each variable's respondents.
    case found([[Int]])
    case impossible
    case undecided
  }

  /// Respondents who satisfy all, as near to those given as the search happens to stay.
  func outcome(near columns: [[Int]], budget: Int, using random: inout SearchRandom) -> Outcome {
    guard !variables.isEmpty else {
      var counts = CountModel(problem, statements: statements, variables: [])
        .search(statements, budget: budget)
      switch counts.run() {
      case .found: return .found([])
      case .impossible: return .impossible
      case .undecided: return .undecided
      }
    }
    let isLaidOut = (statements.count + variables.count) * problem.n <= RespondentSearch.mostCells
    var search = RespondentSearch(
      isLaidOut ? local : [], classes: variables.map { problem.classes[$0] }, columns: columns)
    let model = CountModel(problem, statements: statements, variables: variables)
    var patience = Self.quick
    var rest = budget
    while rest > 0 {
      if isLaidOut {
        patience = min(rest, patience)
        if search.run(budget: search.steps + patience, using: &random) {
          return .found(search.table.columns)
        }
        rest -= patience
        patience *= 10
      }
      // Counts that fit each other, near those that there are, say where to go.
      let near = isLaidOut ? search.table.columns : columns
      let hint = model.values(of: Dictionary(uniqueKeysWithValues: zip(variables, near)))
      var counts = model.search(statements, near: hint, budget: min(rest, budget / 3))
      let outcome = counts.run()
      rest -= counts.steps + 1
      guard case .found(let values) = outcome else {
        if outcome == .impossible { return .impossible }
        if isLaidOut { continue }
        return .undecided
      }
      if model.isWhole, !isLaidOut || rest < budget / 2, let glued = model.columns(values, using: &random) {
        return .found(variables.map { glued[$0] ?? [] })
      }
      guard isLaidOut else { return .undecided }
      search.aim(at: statements.map { number in model.entries[number].map { values[$0.whole] } ?? 0 })
    }
    return .undecided
  }

  private static let quick = 300_000

  /// The statements with their variables counted within the group.
  private var local: [JointStatement] {
    let places = Dictionary(uniqueKeysWithValues: variables.enumerated().map { ($1, $0) })
    return statements.map { number in
      var statement = problem.statements[number]
      statement.scope = statement.scope.compactMap { places[$0] }
      return statement
    }
  }
}
