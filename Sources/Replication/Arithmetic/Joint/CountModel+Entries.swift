/// The unknowns that statements are about.
extension CountModel {
  mutating func entry(_ statement: JointStatement) -> Entry {
    var entry = printed(statement)
    entry.sizes = statement.sizes.map { size in
      (sum(statement.scope, size.cells.map { $0 ? 1 : 0 }), size.range)
    }
    return entry
  }

  private mutating func printed(_ statement: JointStatement) -> Entry {
    switch statement.whole {
    case .number(let number):
      let part = sum(statement.scope, statement.part)
      return Entry(part: part, whole: system.unknown(number...number, isSum: true))
    case .cells(let cells) where statement.measure == .deviation: return deviation(statement, of: cells)
    case .cells(let cells): return ratio(statement, of: cells)
    }
  }

  private mutating func ratio(_ statement: JointStatement, of cells: [Bool]) -> Entry {
    let part = sum(statement.scope, statement.part)
    let whole = sum(statement.scope, cells.map { $0 ? 1 : 0 })
    if zip(statement.part, cells).allSatisfy({ $0 == 0 || $0 == 1 && $1 }) {
      let rest = sum(statement.scope, zip(statement.part, cells).map { ($1 ? 1 : 0) - $0 })
      if Set([whole, part, rest]).count == 3 { addUp([part, rest], toUnknown: whole) }
    }
    return Entry(part: part, whole: whole)
  }

  /// Answers lie as far apart from wherever they are counted: near their mean, the sum of their squares says most.
  private mutating func deviation(_ statement: JointStatement, of cells: [Bool]) -> Entry {
    let centre = centre(of: statement, cells)
    let parts = zip(statement.part, cells).map { $1 ? $0 - centre : 0 }
    let whole = sum(statement.scope, cells.map { $0 ? 1 : 0 })
    let part = sum(statement.scope, parts)
    let squares = sum(statement.scope, parts.map { $0 * $0 })
    let uncentred = sum(statement.scope, statement.part)
    if centre != 0, Set([part, whole, uncentred]).count == 3 {
      let terms = [(part, 1), (whole, centre), (uncentred, -1)]
      system.add(.init(terms: terms.map { .init(unknown: $0.0, weight: $0.1) }, total: 0))
    }
    let answers = Set(zip(parts, cells).filter(\.1).map(\.0)).sorted().map { answer in
      sum(statement.scope, zip(parts, cells).map { $0 == answer && $1 ? 1 : 0 })
    }
    return Entry(part: part, whole: whole, squares: squares, answers: answers)
  }

  /// The mean that was printed of the same answers, or the middle of the scale.
  private func centre(of statement: JointStatement, _ cells: [Bool]) -> Int {
    let mean = problem.statements.first {
      $0.measure == .ratio && $0.scope == statement.scope && $0.part == statement.part
    }
    let answers = zip(statement.part, cells).filter(\.1).map(\.0)
    let (low, high) = (answers.min() ?? 0, answers.max() ?? 0)
    guard let mean, !mean.printed.isPercentage else { return (low + high) / 2 }
    return min(high, max(low, Int(mean.printed.value.rounded())))
  }
}
