/// The respondents of statements that hang together.
struct RespondentGroup {
  private let problem: JointProblem
  private let statements: [Int]
  private let variables: [Int]
  /// A model that has these statements and variables, and perhaps others.
  private let known: CountModel?

  init(_ problem: JointProblem, _ statements: [Int], _ variables: [Int], model: CountModel? = nil) {
    self.problem = problem
    self.statements = statements
    self.variables = variables
    known = model
  }

  enum Outcome {
    /// The classes of each variable's respondents.
    case found([[Int]])
    case impossible
    case undecided
  }

  /// Respondents who satisfy all, as near to those given as the search happens to stay; what it took goes off the
  /// budget.
  func outcome(near columns: [[Int]], budget rest: inout Int, using random: inout SearchRandom) -> Outcome {
    let budget = rest
    guard !variables.isEmpty else {
      var counts = CountModel(problem, statements: statements, variables: [])
        .search(statements, budget: rest)
      switch counts.run() {
      case .found: return .found([])
      case .impossible: return .impossible
      case .undecided: return .undecided
      }
    }
    let isLaidOut = (statements.count + variables.count) * problem.n <= RespondentSearch.mostCells
    var table = RespondentTable(
      isLaidOut ? local : [], classes: variables.map { problem.classes[$0] }, columns: columns)
    if isLaidOut, let found = nearby(&table, &rest, &random) { return .found(found) }
    let model = known ?? CountModel(problem, statements: statements, variables: variables)
    var patience = Self.patience
    while rest > 0 {
      // Counts that fit each other, near those that there are, say where to go.
      let near = isLaidOut ? table.columns : columns
      let hint = model.values(of: Dictionary(uniqueKeysWithValues: zip(variables, near)))
      var counts = model.search(statements, near: hint, budget: min(rest, budget / 3))
      let outcome = counts.run()
      rest -= counts.steps + 1
      guard case .found(let values) = outcome else {
        return outcome == .impossible ? .impossible : .undecided
      }
      if model.isWhole, !isLaidOut || rest < budget / 2, let glued = model.columns(values, using: &random) {
        return .found(variables.map { glued[$0] ?? [] })
      }
      guard isLaidOut else { return .undecided }
      table.aim(at: statements.map { number in model.entries[number].map { values[$0.whole] } ?? 0 })
      for (place, variable) in variables.enumerated() {
        table.fit(place, to: model.margin(of: variable, in: values), using: &random)
      }
      var exchange = ExchangeSearch(table, local)
      exchange.anneal(using: &random)
      let isFound = exchange.run(budget: min(rest, patience), using: &random)
      table = exchange.table
      if isFound { return .found(table.columns) }
      rest -= exchange.steps
      patience *= 2
    }
    return .undecided
  }

  /// Respondents not far from those given.
  private func nearby(_ table: inout RespondentTable, _ rest: inout Int, _ random: inout SearchRandom)
    -> [[Int]]?
  {
    var search = RespondentSearch(table)
    let isFound = search.run(budget: min(rest, Self.quick), using: &random)
    rest -= search.steps
    table = search.table
    if isFound { return table.columns }
    guard table.violated.count * Self.few <= statements.count else { return nil }
    var exchange = ExchangeSearch(table, local)
    guard exchange.canHold else { return nil }
    let isMended = exchange.run(budget: min(rest, Self.patience / 8), using: &random)
    rest -= exchange.steps
    table = exchange.table
    return isMended ? table.columns : nil
  }

  /// Where so small a part of the statements does not hold, it is not far.
  private static let few = 10

  private static let patience = 40_000_000
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
