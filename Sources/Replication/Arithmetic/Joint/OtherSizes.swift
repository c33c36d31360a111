extension JointProblem {
  /// The same statements of a number of respondents that is only known to lie between two: they are in one class of a
  /// further variable, and whoever is in the other was not asked.
  func of(_ sizes: ClosedRange<Int>) -> JointProblem {
    var problem = self
    problem.n = sizes.upperBound
    problem.classes.append(2)
    problem.statements = statements.map { statement in
      var asked = statement
      asked.scope.append(classes.count)
      asked.part = statement.part.flatMap { [$0, 0] }
      if case .cells(let cells) = statement.whole { asked.whole = .cells(cells.flatMap { [$0, false] }) }
      asked.sizes = statement.sizes.map { size in (size.cells.flatMap { [$0, false] }, size.range) }
      asked.sizes.append((asked.part.indices.map { $0.isMultiple(of: 2) }, sizes))
      return asked
    }
    return problem
  }

  /// The numbers of respondents nearest to its own, within limits, of whom all statements can hold: one, or one on either
  /// side; none where there is none, `nil` where that is not decided. Of its own they cannot.
  ///
  /// What holds for some number in a range does in a wider one, so the range is doubled until it does, and halved.
  func nearestSizes(in limits: ClosedRange<Int>, screens: [[Int]] = [], effort: inout Int) -> [Int]? {
    func holds(_ sizes: ClosedRange<Int>) -> Bool? {
      of(sizes).isFeasible(of: screens + [Array(statements.indices)], effort: &effort)
    }
    func range(_ change: Int) -> ClosedRange<Int> {
      max(limits.lowerBound, n - change)...min(limits.upperBound, n + change)
    }
    let most = max(n - limits.lowerBound, limits.upperBound - n)
    guard most > 0 else { return [] }
    var (without, with) = (0, 1)
    while true {
      guard let isIn = holds(range(with)) else { return nil }
      if isIn { break }
      if with >= most { return [] }
      (without, with) = (with, min(most, 2 * with))
    }
    while with - without > 1 {
      let middle = (without + with) / 2
      guard let isIn = holds(range(middle)) else { return nil }
      if isIn { with = middle } else { without = middle }
    }
    var sizes: [Int] = []
    for size in [n - with, n + with] where limits.contains(size) {
      guard let isIn = holds(size...size) else { return nil }
      if isIn { sizes.append(size) }
    }
    return sizes
  }
}
