/// Conflicts without a statement that they do not need.
enum MinimalConflict {
  /// Of statements that cannot hold together, some that cannot while any of them left out lets the rest hold, as far as
  /// searches of `most` steps see.
  static func of(_ statements: [Int], _ problem: JointProblem, each most: Int, budget: inout Int) -> [Int] {
    var needed = statements
    while true {
      let variables = Set(needed.flatMap { problem.statements[$0].scope }).sorted()
      let model = CountModel(problem, statements: needed, variables: variables)
      budget -= model.making
      let fewer = withoutNeedless(needed, model, each: most, budget: &budget)
      // What is about fewer variables is seen the better where nothing else is laid out.
      if 2 * fewer.count > needed.count || budget <= 0 { return fewer }
      needed = fewer
    }
  }

  /// A proof for some of the statements takes seldom longer than so many times the one for all.
  private static let patience = 4
  /// So few are each tried thoroughly.
  private static let few = 20

  /// `statements` are sorted, and cannot hold together. What a proof of that rests on is all that is looked at further.
  static func withoutNeedless(_ statements: [Int], _ model: CountModel, each most: Int, budget: inout Int)
    -> [Int]
  {
    var needed = statements
    var proof = most
    func core(of statements: [Int], atMost limit: Int) -> [Int]? {
      let before = budget
      let core = model.refutation(of: statements, budget: &budget, atMost: limit)
      if core != nil { proof = before - budget }
      return core
    }
    while let core = core(of: needed, atMost: most), core.count < needed.count { needed = core }
    for isThorough in [false, true] where !isThorough || needed.count <= few {
      // Half of what is left goes at once where it can.
      var size = max(1, needed.count / 2)
      while true {
        var start = 0
        while start < needed.count {
          if budget <= 0 { return needed }
          let first = needed[start]
          let fewer = Array(needed[..<start] + needed[min(start + size, needed.count)...])
          let limit = isThorough ? most : min(most, patience * proof)
          if !fewer.isEmpty, let core = core(of: fewer, atMost: limit) {
            needed = core
            start = needed.count { $0 < first }
          } else {
            start += size
          }
        }
        if size == 1 { break }
        size = max(1, min(size, needed.count) / 2)
      }
    }
    return needed
  }
}

/// Conflicts among statements about the same few variables, one small system after the other.
struct NeighbourConflicts {
  private let problem: JointProblem
  /// Groups of variables, the smallest first.
  private let groups: [[Int]]
  /// For each group, the statements that were seen to hold together last.
  private var holding: [Set<Int>]

  init(_ problem: JointProblem, _ statements: [Int]) {
    self.problem = problem
    let scopes = Set(statements.map { problem.statements[$0].scope.sorted() })
    groups = scopes.union(scopes.flatMap { $0.map { [$0] } })
      .filter { Scope.count($0.map { problem.classes[$0] }, atMost: Self.mostCells) != nil }
      .sorted { ($0.count, $0) < ($1.count, $1) }
    holding = groups.map { _ in [] }
  }

  private static let mostCells = 400
  private static let patience = 200_000

  /// A minimal conflict; `nil` where none is seen.
  mutating func conflict(in statements: [Int], budget: inout Int) -> [Int]? {
    for (place, group) in groups.enumerated() {
      if budget <= 0 { return nil }
      let own = statements.filter { problem.statements[$0].scope.allSatisfy(group.contains) }
      if own.isEmpty || holding[place].isSuperset(of: own) { continue }
      let model = CountModel(problem, statements: own, variables: group)
      var search = model.search(own, budget: min(budget, Self.patience))
      let outcome = search.run()
      budget -= model.making + search.steps
      switch outcome {
      case .impossible:
        return MinimalConflict.withoutNeedless(own, model, each: Self.patience, budget: &budget)
      case .found: holding[place] = Set(own)
      case .undecided: continue
      }
    }
    return nil
  }
}

private func < (left: (Int, [Int]), right: (Int, [Int])) -> Bool {
  left.0 == right.0 ? left.1.lexicographicallyPrecedes(right.1) : left.0 < right.0
}
