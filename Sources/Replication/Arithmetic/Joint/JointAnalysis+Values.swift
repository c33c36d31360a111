/// The values that statements can have beside others.
extension JointAnalysis {
  /// Values further off are not looked for.
  static let mostUnits = 400

  /// The closest printed values that can stand beside the rest; `nil` where that is not decided.
  mutating func nearest(to statement: Int, beside rest: [Int]) -> [JointAnswer.Nearest]? {
    let printed = problem.statements[statement].printed
    let all = (rest + [statement]).sorted()
    var propagation = model.search(rest, budget: min(budget, Self.thorough))
    let bounds = propagation.narrowed()
    budget -= propagation.steps
    for units in 1...Self.mostUnits {
      var found: [JointAnswer.Nearest] = []
      for printed in [printed.moved(by: -units), printed.moved(by: units)] {
        if printed.digits < 0, problem.statements[statement].measure == .deviation { continue }
        if let bounds, !isWithin(bounds.lower, bounds.upper, statement, printed) { continue }
        switch holds(all, replacing: (statement, printed)) {
        case true?: found.append(.init(printed: printed, shares: []))
        case false?: continue
        case nil: return nil
        }
      }
      guard !found.isEmpty else { continue }
      return found.map { nearest in
        let shares =
          model.isWhole
          ? shares(of: statement, beside: all, replacing: (statement, nearest.printed), atMost: 12) : nil
        return .init(printed: nearest.printed, shares: shares ?? [])
      }
    }
    return []
  }

  /// Whether some part and whole between bounds would be printed so.
  private func isWithin(_ lower: [Int], _ upper: [Int], _ statement: Int, _ printed: PrintedDecimal) -> Bool {
    guard let entry = model.entries[statement], entry.squares == nil, lower[entry.part] >= 0,
      printed.digits >= 0
    else {
      return true
    }
    let interval = RoundingInterval(printed, problem.statements[statement].rounding)
    let size = Int128(interval.denominator)
    return Int128(upper[entry.part]) * size >= Int128(interval.low) * Int128(lower[entry.whole])
      && Int128(lower[entry.part]) * size <= Int128(interval.high) * Int128(upper[entry.whole])
  }

  /// Whether statements hold with another number in one of them; `nil` where it is not decided.
  private mutating func holds(_ all: [Int], replacing: (statement: Int, printed: PrintedDecimal)) -> Bool? {
    if model.isWhole { return outcome(all, replacing: replacing).holds }
    guard budget > 0 else { return nil }
    let variables = Set(all.flatMap { problem.statements[$0].scope }).sorted()
    let known = variables.compactMap { columns[$0] }
    let near = nearModel(known, variables)
    var changed = near.problem
    changed.statements[replacing.statement].printed = replacing.printed
    var random = SearchRandom(seed: UInt64(changed.n))
    if known.count == variables.count,
      RespondentGroup(changed, all, variables, model: near)
        .mended(known, budget: &budget, using: &random) != nil
    {
      return true
    }
    var search = model.search(all, replacing: replacing, budget: min(budget, Self.short))
    defer { budget -= search.steps }
    return search.run() == .impossible ? false : nil
  }

  private static let mostCandidates = 200

  /// Every part and whole that a statement can have; `nil` where they are more than so many, or not decided.
  mutating func shares(
    of statement: Int, beside all: [Int], replacing: (statement: Int, printed: PrintedDecimal)? = nil,
    atMost limit: Int
  ) -> [JointAnswer.Share]? {
    guard let entry = model.entries[statement], entry.squares == nil else { return nil }
    var search = model.search(all, replacing: replacing, budget: min(budget, Self.thorough))
    guard let (lower, upper) = search.narrowed() else { return nil }
    let interval = RoundingInterval(
      replacing?.printed ?? problem.statements[statement].printed, problem.statements[statement].rounding)
    guard upper[entry.whole] - lower[entry.whole] <= Self.mostCandidates else { return nil }
    var candidates: [JointAnswer.Share] = []
    for whole in lower[entry.whole]...upper[entry.whole] {
      guard let parts = interval.parts(of: whole) else { continue }
      let (from, to) = (max(parts.lowerBound, lower[entry.part]), min(parts.upperBound, upper[entry.part]))
      if from > to { continue }
      guard to - from <= Self.mostCandidates else { return nil }
      candidates += (from...to).map { .init(part: $0, whole: whole) }
    }
    guard candidates.count <= Self.mostCandidates else { return nil }
    var shares: [JointAnswer.Share] = []
    for share in candidates {
      let bounds = [(entry.part, share.part...share.part), (entry.whole, share.whole...share.whole)]
      let isKnown =
        replacing == nil
        && witnesses.contains { $0[entry.part] == share.part && $0[entry.whole] == share.whole }
      switch isKnown ? .found([]) : outcome(all, replacing: replacing, bounds: bounds) {
      case .found: shares.append(share)
      case .impossible: continue
      case .undecided: return nil
      }
      if shares.count > limit { return nil }
    }
    return shares
  }

  /// A witness of some statements need not be one of others.
  func satisfies(_ values: [Int], _ statements: [Int]) -> Bool {
    statements.allSatisfy { number in
      guard let entry = model.entries[number] else { return false }
      let statement = problem.statements[number]
      let interval = RoundingInterval(statement.printed, statement.rounding)
      let (part, whole) = (values[entry.part], values[entry.whole])
      guard whole > 0 else { return false }
      let isPrinted =
        entry.squares.map { DeviationInterval(interval).contains(whole, sum: part, squares: values[$0]) }
        ?? interval.contains(part, of: whole)
      return isPrinted && entry.sizes.allSatisfy { $0.range.contains(values[$0.unknown]) }
    }
  }
}
