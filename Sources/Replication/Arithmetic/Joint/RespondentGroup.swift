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
    var search = RespondentSearch(
      RespondentTable(
        isLaidOut ? local : [], classes: variables.map { problem.classes[$0] }, columns: columns))
    let model = known ?? CountModel(problem, statements: statements, variables: variables)
    var patience = Self.quick
    // Small problems are seldom far from answers drawn by chance, which single changes disturb least.
    if isLaidOut, !model.isWhole {
      if search.run(budget: min(rest, patience), using: &random) { return .found(search.table.columns) }
      rest -= search.steps
      if let found = mended(&search, &rest, &random) { return .found(found) }
      patience = Self.patience(statements.count)
    }
    var isShort = true
    while rest > 0 {
      if isLaidOut, model.isWhole {
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
        if isLaidOut, model.isWhole { continue }
        return .undecided
      }
      if model.isWhole, !isLaidOut || rest < budget / 2, let glued = model.columns(values, using: &random) {
        return .found(variables.map { glued[$0] ?? [] })
      }
      guard isLaidOut else { return .undecided }
      search.aim(at: statements.map { number in model.entries[number].map { values[$0.whole] } ?? 0 })
      if model.isWhole { continue }
      let margins = variables.map { model.margin(of: $0, in: values) }
      let own = isShort ? Self.glance : patience
      isShort.toggle()
      if let found = exchanged(&search, margins, own, &rest, &random) { return .found(found) }
      // Some margins are soon filled in or never, others take long: both are tried, from other answers each time.
      search = RespondentSearch(
        RespondentTable(local, classes: search.table.classes, columns: drawn(&random)))
      patience += patience / 8
      if search.run(budget: min(rest, Self.quick), using: &random) { return .found(search.table.columns) }
      rest -= search.steps
    }
    return .undecided
  }

  /// Answers by chance.
  private func drawn(_ random: inout SearchRandom) -> [[Int]] {
    variables.map { variable in
      (0..<problem.n).map { _ in random.place(below: problem.classes[variable]) }
    }
  }

  /// Respondents with these margins, whoever had which answer before.
  private func exchanged(
    _ search: inout RespondentSearch, _ margins: [[Int]], _ patience: Int, _ rest: inout Int,
    _ random: inout SearchRandom
  ) -> [[Int]]? {
    var table = search.table
    for (place, margin) in margins.enumerated() { table.fit(place, to: margin, using: &random) }
    var exchange = ExchangeSearch(table, local)
    exchange.anneal(using: &random)
    let isFound = exchange.run(budget: min(rest, patience), using: &random)
    rest -= exchange.steps
    search = RespondentSearch(exchange.table)
    return isFound ? exchange.table.columns : nil
  }

  /// Where few statements do not hold, respondents who nearly were there before.
  private func mended(
    _ search: inout RespondentSearch, _ rest: inout Int, _ random: inout SearchRandom
  ) -> [[Int]]? {
    guard search.table.violated.count * Self.few <= statements.count else { return nil }
    var exchange = ExchangeSearch(search.table, local)
    guard exchange.canHold else { return nil }
    let isMended = exchange.run(budget: min(rest, Self.mending), using: &random)
    rest -= exchange.steps
    search = RespondentSearch(exchange.table)
    return isMended ? exchange.table.columns : nil
  }

  /// Where so small a part of the statements does not hold, it is not far.
  private static let few = 10

  private static let glance = 2_000_000
  private static let mending = 5_000_000
  private static func patience(_ statements: Int) -> Int { 1_000_000 + 30_000 * statements }
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
