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
    guard !variables.isEmpty else {
      var counts = CountModel(problem, statements: statements, variables: [])
        .search(statements, budget: rest)
      switch counts.run() {
      case .found: return .found([])
      case .impossible: return .impossible
      case .undecided: return .undecided
      }
    }
    let model = known ?? CountModel(problem, statements: statements, variables: variables)
    guard model.isWhole else { return outcome(model, near: columns, [], budget: &rest, using: &random) }
    let budget = rest
    var search = RespondentSearch(
      RespondentTable(
        isLaidOut ? local : [], classes: variables.map { problem.classes[$0] }, columns: columns))
    var patience = Self.quick
    while rest > 0 {
      // Small problems are seldom far from answers drawn by chance, which single changes disturb least.
      if isLaidOut {
        patience = min(rest / Self.weight, patience)
        if search.run(budget: search.steps + patience, using: &random) {
          return .found(search.table.columns)
        }
        rest -= Self.weight * patience + 1
        patience *= 10
      }
      // Counts that fit each other, near those that there are, say where to go.
      let hint = hint(isLaidOut ? search.table.columns : columns, model)
      var counts = model.search(statements, near: hint, budget: min(rest, budget / 3))
      let outcome = counts.run()
      rest -= counts.steps + 1
      guard case .found(let values) = outcome else {
        if outcome == .impossible { return .impossible }
        if isLaidOut { continue }
        return .undecided
      }
      let isTried = isLaidOut && (hasDeviation || search.steps > Self.tries * problem.n * variables.count)
      if !isLaidOut || isTried || rest < budget / 2, let glued = model.columns(values, using: &random) {
        return .found(variables.map { glued[$0] ?? [] })
      }
      guard isLaidOut else { return .undecided }
      search.aim(at: statements.map { number in model.entries[number].map { values[$0.whole] } ?? 0 })
    }
    return .undecided
  }

  /// Single changes seldom meet a mean and its standard deviation at once.
  private var hasDeviation: Bool { statements.contains { problem.statements[$0].measure == .deviation } }

  private var isLaidOut: Bool {
    (statements.count + variables.count) * problem.n <= RespondentSearch.mostCells
  }

  private func hint(_ columns: [[Int]], _ model: CountModel) -> [Int] {
    model.values(of: Dictionary(uniqueKeysWithValues: zip(variables, columns)))
  }

  private static let quick = 300_000
  /// Single changes of so few answers as often as this will not do.
  private static let tries = 20_000

  // MARK: where the cells of all variables are too many to lay out

  /// The same where a model shows only how pieces fit each other: counts that do say how many respondents have each
  /// answer, and exchanges look for who has which. `values` are such counts; none where they are not known.
  func outcome(
    _ model: CountModel, near columns: [[Int]], _ values: [Int], budget rest: inout Int,
    using random: inout SearchRandom
  ) -> Outcome {
    guard isLaidOut else { return .undecided }
    var (columns, values) = (columns, values)
    while rest > 0 {
      if values.isEmpty {
        // Margins are sought near those of respondents who satisfy more than chance.
        var search = RespondentSearch(
          RespondentTable(local, classes: variables.map { problem.classes[$0] }, columns: columns))
        if search.run(budget: Self.quick, using: &random) { return .found(search.table.columns) }
        rest -= Self.weight * search.steps + Self.making
        columns = search.table.columns
        var counts = model.search(statements, near: hint(columns, model), budget: min(rest, Self.counting))
        let outcome = counts.run()
        rest -= counts.steps + Self.making
        if outcome == .impossible { return .impossible }
        // From other answers, it may be shorter.
        if case .found(let found) = outcome { values = found }
      }
      if !values.isEmpty {
        let margins = variables.map { model.margin(of: $0, in: values) }
        for _ in 0..<Self.attempts where rest > 0 {
          if let found = exchanged(columns, margins, &rest, &random) { return .found(found) }
        }
      }
      // Some margins are never filled in: others are tried.
      (columns, values) = (drawn(&random), [])
    }
    return .undecided
  }

  /// Answers by chance.
  func drawn(_ random: inout SearchRandom) -> [[Int]] {
    variables.map { variable in
      (0..<problem.n).map { _ in random.place(below: problem.classes[variable]) }
    }
  }

  /// Respondents with these margins, whoever had which answer before.
  private func exchanged(
    _ columns: [[Int]], _ margins: [[Int]], _ rest: inout Int, _ random: inout SearchRandom
  ) -> [[Int]]? {
    var table = RespondentTable([], classes: variables.map { problem.classes[$0] }, columns: columns)
    for (place, margin) in margins.enumerated() { table.fit(place, to: margin, using: &random) }
    var exchange = ExchangeSearch(local, classes: table.classes, columns: table.columns)
    exchange.anneal(budget: min(rest, Self.patience), using: &random)
    let isFound = exchange.run(budget: min(rest - exchange.steps, Self.patience), using: &random)
    rest -= exchange.steps + Self.making
    return isFound ? exchange.table.columns : nil
  }

  /// Respondents near others who satisfied some more or fewer statements; `nil` where they are not soon found.
  func mended(_ columns: [[Int]], budget rest: inout Int, using random: inout SearchRandom) -> [[Int]]? {
    guard isLaidOut else { return nil }
    var search = RespondentSearch(
      RespondentTable(local, classes: variables.map { problem.classes[$0] }, columns: columns))
    if search.run(budget: min(rest, Self.quick), using: &random) { return search.table.columns }
    rest -= Self.weight * search.steps + Self.making
    guard search.table.violated.count * Self.few <= statements.count else { return nil }
    var exchange = ExchangeSearch(local, classes: search.table.classes, columns: search.table.columns)
    let isMended = exchange.run(budget: min(rest, Self.mending), using: &random)
    rest -= exchange.steps + Self.making
    return isMended ? exchange.table.columns : nil
  }

  /// Where so small a part of the statements does not hold, it is not far.
  private static let few = 10
  private static let mending = 5_000_000
  /// With the same margins.
  private static let attempts = 2
  private static let counting = 18_000_000
  private static let patience = 6_000_000
  /// A step of a search that changes single answers takes as long as so many others.
  private static let weight = 5
  /// What laying out tables takes, in steps.
  private static let making = 700_000

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
