/// Conflicts without a statement that they do not need.
enum MinimalConflict {
  static let quick = 30_000

  /// Of statements that cannot hold together, some that cannot while any of them left out lets the rest hold, as far as
  /// a short search sees.
  static func of(_ statements: [Int], _ problem: JointProblem, budget: inout Int) -> [Int] {
    let variables = Set(statements.flatMap { problem.statements[$0].scope }).sorted()
    let model = CountModel(problem, statements: statements, variables: variables)
    return withoutNeedless(statements, model, each: 10 * quick, budget: &budget)
  }

  /// `statements` are sorted, and cannot hold together. What a proof of that rests on is all that is looked at further.
  static func withoutNeedless(_ statements: [Int], _ model: CountModel, each most: Int, budget: inout Int)
    -> [Int]
  {
    var needed = statements
    while let core = model.refutation(of: needed, budget: &budget, atMost: most), core.count < needed.count {
      needed = core
    }
    // Half of what is left goes at once where it can.
    var size = max(1, needed.count / 2)
    while true {
      var start = 0
      while start < needed.count {
        if budget <= 0 { return needed }
        let first = needed[start]
        let fewer = Array(needed[..<start] + needed[min(start + size, needed.count)...])
        if !fewer.isEmpty, let core = model.refutation(of: fewer, budget: &budget, atMost: most) {
          needed = core
          start = needed.count { $0 < first }
        } else {
          start += size
        }
      }
      if size == 1 { return needed }
      size = max(1, min(size, needed.count) / 2)
    }
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
      let own = statements.filter { problem.statements[$0].scope.allSatisfy(group.contains) }
      if own.isEmpty || holding[place].isSuperset(of: own) { continue }
      let model = CountModel(problem, statements: own, variables: group)
      var search = model.search(own, budget: min(budget, Self.patience))
      let outcome = search.run()
      budget -= search.steps + 1
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
