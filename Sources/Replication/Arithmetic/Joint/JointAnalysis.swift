import StudyFile

/// The work on statements that hang together.
struct JointAnalysis {
  let model: CountModel
  let problem: JointProblem
  /// The same where everyone has answered everything; only where cells are too many to be sure of all.
  private let answered: CountModel?
  private let statements: [Int]
  /// What searches may still take, in steps.
  var budget: Int
  var conflicts: [[Int]] = []
  private var neighbours: NeighbourConflicts
  /// Solutions seen, which spare searches: of any statements at first, of all that are possible in the end.
  var witnesses: [[Int]] = []
  /// Statements that were seen to hold together.
  private var holding: [Set<Int>] = []
  /// Respondents seen, by variables, where solutions are not whole.
  var columns: [Int: [Int]] = [:]

  init(_ problem: JointProblem, _ statements: [Int], _ variables: [Int], budget: Int) {
    self.problem = problem
    self.statements = statements
    self.budget = budget
    neighbours = NeighbourConflicts(problem, statements)
    model = CountModel(problem, statements: statements, variables: variables)
    self.budget -= model.making
    if !model.isWhole, let problem = problem.answeredByAll {
      let answered = CountModel(problem, statements: statements, variables: variables)
      self.budget -= answered.making
      self.answered = answered
    } else {
      answered = nil
    }
  }

  private static let mostHittingSets = 64
  private static let mostConflicts = 200

  /// What of the budget is kept for each of what is done once all statements are judged.
  private static let kept = 6

  mutating func run(_ answer: inout JointAnswer) {
    let share = budget / Self.kept
    let saved = 3 * share
    budget -= saved
    // Each of what follows has its own share.
    var left = 0
    defer { budget += left }
    guard let repairs = repairs(onlyFewest: true) else {
      left = saved
      // What cannot be by itself is known, however far the search went.
      for conflict in conflicts where conflict.count == 1 { answer.consistency[conflict[0]] = .impossible }
      list(in: &answer)
      return
    }
    for choices in repairs {
      for statement in Set(choices.joined()) {
        answer.consistency[statement] =
          choices.allSatisfy { $0.contains(statement) } ? .impossible : .conflicting
      }
    }
    for statement in statements where answer.consistency[statement] == .undecided {
      answer.consistency[statement] = .possible
    }
    (left, budget) = (left + budget, share)
    // More conflicts change nothing of this; they tell more of why.
    if !repairs.isEmpty, model.isWhole { _ = self.repairs(onlyFewest: false) }
    list(in: &answer)
    let chosen = Set(repairs.joined().joined())
    let rest = statements.filter { !chosen.contains($0) }
    (left, budget) = (left + budget, share)
    for statement in statements where answer.consistency[statement] == .impossible {
      answer.nearest[statement] = nearest(to: statement, beside: rest)
    }
    (left, budget) = (left + budget, share)
    guard model.isWhole else { return }
    witnesses = witnesses.filter { satisfies($0, rest) }
    for statement in rest {
      if let shares = shares(of: statement, beside: rest, atMost: 12) { answer.pinned[statement] = shares }
    }
  }

  private func list(in answer: inout JointAnswer) {
    // One that kept more than it needs is told by another that was found later.
    let minimal = conflicts.filter { conflict in
      !conflicts.contains { $0.count < conflict.count && Set($0).isSubset(of: conflict) }
    }
    answer.conflicts += minimal.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  mutating func outcome(
    _ statements: [Int], replacing: (statement: Int, printed: PrintedDecimal)? = nil,
    bounds: [(unknown: Int, range: ClosedRange<Int>)] = []
  ) -> CountSearch.Outcome {
    guard budget > 0 else { return .undecided }
    var search = model.search(
      statements, replacing: replacing, bounds: bounds, near: witnesses.last ?? [],
      budget: min(budget, model.isWhole ? Self.thorough : Self.wide))
    let outcome = search.run()
    budget -= search.steps + 1
    if replacing == nil, case .found(let values) = outcome { witnesses.append(values) }
    return outcome
  }

  /// For each group of conflicts, the choices of the fewest statements whose removal mends it; `nil` where it is not
  /// decided.
  ///
  /// What is known of the conflicts suggests what to leave out; where the rest still cannot hold, it hides another
  /// conflict. Larger minimal choices are tried too, unless `onlyFewest`, for the conflicts that they show.
  private mutating func repairs(onlyFewest: Bool) -> [[[Int]]]? {
    if conflicts.isEmpty {
      switch judge(statements) {
      case .found: return []
      case .impossible(let conflict): conflicts.append(conflict)
      case .undecided: return nil
      }
    }
    while conflicts.count < Self.mostConflicts {
      // Together, choices for conflicts that share nothing can show a conflict between them.
      var groups = (onlyFewest ? HittingSets.groups(conflicts) : [conflicts])
        .map { HittingSets.minimal(of: $0, limit: Self.mostHittingSets) }
      if onlyFewest { groups = groups.map { group in group.filter { $0.count == group.first?.count } } }
      if groups.contains(where: { $0.isEmpty || onlyFewest && $0.count == Self.mostHittingSets }) {
        return nil
      }
      let first = groups.compactMap(\.first)
      var next: [Int]?
      search: for (place, group) in groups.enumerated() {
        for choice in group {
          var removed = first
          removed[place] = choice
          let rest = statements.filter { statement in !removed.contains { $0.contains(statement) } }
          switch judge(rest) {
          case .found: continue
          case .undecided: return nil
          case .impossible(let conflict):
            next = conflict
            break search
          }
        }
      }
      guard let next else { return groups }
      conflicts.append(next)
    }
    return nil
  }

  private enum Judgement {
    case found
    case impossible([Int])
    case undecided
  }

  /// Whether statements can hold, and a minimal conflict where they cannot.
  private mutating func judge(_ statements: [Int]) -> Judgement {
    if holding.contains(where: { $0.isSuperset(of: statements) }) { return .found }
    if let conflict = refuted(statements) { return .impossible(conflict) }
    if !model.isWhole, hold(statements, .near) || hold(statements, .answered) { return .found }
    let outcome = outcome(statements)
    switch outcome {
    case .found(let values):
      if !model.isWhole { return hold(statements, .with(values)) ? .found : .undecided }
      holding.append(Set(statements))
      return .found
    case .impossible, .undecided:
      // What contradicts each other is mostly about the same questions, which are soon looked through.
      if statements.count > Self.few, let conflict = neighbours.conflict(in: statements, budget: &budget) {
        return .impossible(conflict)
      }
      if outcome == .impossible { return .impossible(minimalConflict(in: statements)) }
      return hold(statements, .anywhere) ? .found : .undecided
    }
  }

  private static let few = 30

  /// A minimal conflict, where a short search shows one: a search for respondents would go on and on.
  private mutating func refuted(_ statements: [Int]) -> [Int]? {
    guard let core = model.refutation(of: statements, budget: &budget, atMost: Self.short) else { return nil }
    if core.count > Self.few, let conflict = neighbours.conflict(in: core, budget: &budget) {
      return conflict
    }
    return minimalConflict(in: core)
  }

  static let short = 300_000

  /// Where to look for respondents: not far from those that are known, among those who answered everything, with counts
  /// of pieces that fit each other, or anywhere.
  private enum Start {
    case near, answered, anywhere
    case with([Int])
  }

  /// Whether respondents are found of whom statements hold.
  private mutating func hold(_ statements: [Int], _ start: Start) -> Bool {
    guard budget > 0 else { return false }
    let variables = Set(statements.flatMap { problem.statements[$0].scope }).sorted()
    let group = RespondentGroup(problem, statements, variables, model: model)
    var random = SearchRandom(seed: UInt64(problem.n))
    var outcome = RespondentGroup.Outcome.undecided
    switch start {
    case .near:
      let known = variables.compactMap { columns[$0] }
      let near = nearModel(known, variables)
      if known.count == variables.count,
        let mended = RespondentGroup(near.problem, statements, variables, model: near)
          .mended(known, budget: &budget, using: &random)
      {
        outcome = .found(mended)
      }
    case .answered:
      guard let answered else { return false }
      var share = budget / 2
      budget -= share
      let group = RespondentGroup(answered.problem, statements, variables, model: answered)
      outcome = group.outcome(near: group.drawn(&random), budget: &share, using: &random)
      budget += share
    case .anywhere: outcome = group.outcome(near: group.drawn(&random), budget: &budget, using: &random)
    case .with(let values):
      outcome = group.outcome(model, near: group.drawn(&random), values, budget: &budget, using: &random)
    }
    guard case .found(let found) = outcome else { return false }
    for (variable, column) in zip(variables, found) { columns[variable] = column }
    holding.append(Set(statements))
    return true
  }

  /// What others near known respondents are looked for in: those who answered everything, if all of these did.
  func nearModel(_ known: [[Int]], _ variables: [Int]) -> CountModel {
    guard let answered else { return model }
    let haveAll = zip(variables, known).allSatisfy { variable, column in
      column.allSatisfy { $0 < answered.problem.classes[variable] }
    }
    return haveAll ? answered : model
  }

  /// Leaves out what is not needed for the impossibility. A conflict that takes too long keeps more than it needs, which
  /// further ones show.
  private mutating func minimalConflict(in statements: [Int]) -> [Int] {
    var share = min(budget, Self.tidying)
    budget -= share
    defer { budget += share }
    // What is no conflict of a large problem is mostly not decided, and takes all that it is given.
    let most = model.isWhole ? Self.short : Self.short / 6
    return MinimalConflict.of(statements, problem, each: most, budget: &share)
  }

  private static let tidying = 8_000_000

  static let thorough = 8_000_000
  private static let wide = 18_000_000
}
