/// Looks for whole numbers that satisfy a system, exactly: bounds are narrowed as far as each equation and printed
/// number allows, then one unknown's range is halved, and so on. What is narrowed to nothing is proved impossible.
struct CountSearch {
  enum Outcome: Equatable {
    case found([Int])
    case impossible
    /// Cut short.
    case undecided

    var holds: Bool? {
      switch self {
      case .found: true
      case .impossible: false
      case .undecided: nil
      }
    }
  }

  let system: CountSystem
  let printed: [CountSystem.Printed]
  let firstBounds: [(unknown: Int, range: ClosedRange<Int>)]
  /// For each unknown, the printed numbers that it is in, counted on from the equations.
  private var printedUses: [[Int]]
  private(set) var lower: [Int]
  private(set) var upper: [Int]
  /// What was narrowed, the bounds before, and the equation or printed number that said so, from the first on.
  struct Narrowing {
    var unknown: Int
    var lower: Int
    var upper: Int
    var reason: Int
  }
  private(set) var trail: [Narrowing] = []
  /// The equation or printed number that is looked at, and in the end the one that left nothing.
  private(set) var reason = decided
  /// In place of a reason, where a range was halved.
  static let decided = -1
  private(set) var reasons = Reasons()
  /// Equations and printed numbers to look at again: short ones first, which mostly say what long ones would.
  private var queue: [Int] = []
  private var longQueue: [Int] = []
  private static let short = 8
  private var isQueued: [Bool]
  /// Where each unknown is looked for first.
  private var targets: [Int]
  /// For each unknown, how many equations and printed numbers it is in, and how often these left nothing: it is settled the
  /// earlier. Boussemart, F., et
  /// al. (2004). Boosting systematic search by weighting constraints. ECAI, 146–150.
  private var degrees: [Double]
  /// What is added to those when the search begins again.
  private var failed: [Double]
  private var budget: Int
  var steps = 0

  /// When an unknown is settled: what was printed first, then the cells that it is spread over. Settled before those,
  /// the margins of some of their variables would hardly ever fit each other; after them they follow.
  private enum Turn: CaseIterable { case printed, cell, margin }
  /// Unknowns by the turn that they have.
  private let turns: [[Int]]

  /// `bounds` narrow unknowns from the start; a solution of something similar is a good `hint`.
  init(
    _ system: CountSystem, _ printed: [CountSystem.Printed],
    bounds: [(unknown: Int, range: ClosedRange<Int>)],
    near hint: [Int] = [], budget: Int
  ) {
    var system = system
    system.gatherUses()
    self.system = system
    let equations = system.totals.count
    self.printed = printed
    firstBounds = bounds
    self.budget = budget
    targets = hint
    lower = system.lower
    upper = system.upper
    steps = lower.count
    var turns = system.isSum.map { $0 ? Turn.margin : .cell }
    for unknown in printed.flatMap(\.leading) { turns[unknown] = .printed }
    self.turns = Turn.allCases.map { turn in turns.indices.filter { turns[$0] == turn } }
    isQueued = [Bool](repeating: false, count: equations + printed.count)
    degrees = lower.indices.map { Double(system.uses.range($0).count) }
    failed = [Double](repeating: 0, count: lower.count)
    printedUses = [[Int]](repeating: [], count: lower.count)
    for (place, number) in printed.enumerated() {
      for unknown in number.unknowns {
        printedUses[unknown].append(equations + place)
        degrees[unknown] += 1
      }
      lower[number.whole] = max(lower[number.whole], 1)
    }
    for (unknown, range) in bounds {
      lower[unknown] = max(lower[unknown], range.lowerBound)
      upper[unknown] = min(upper[unknown], range.upperBound)
    }
    for place in isQueued.indices { enqueue(place) }
  }

  /// The bounds that follow without search; `nil` where they are empty, or took too long.
  mutating func narrowed() -> (lower: [Int], upper: [Int])? {
    guard zip(lower, upper).allSatisfy({ $0 <= $1 }), propagate() else { return nil }
    return (lower, upper)
  }

  /// Asked to explain, it gathers what an impossibility rests on.
  mutating func run(explains: Bool = false) -> Outcome {
    guard zip(lower, upper).allSatisfy({ $0 <= $1 }) else {
      reasons = reasonsOfEmptyBounds
      return .impossible
    }
    var decisions: [(mark: Int, unknown: Int, lower: Int, upper: Int)] = []
    // Begun again, a search starts where most failed; it is given longer each time, so that it ends.
    var (failures, patience) = (0, 60)
    while true {
      let holds = propagate()
      if steps > budget { return .undecided }
      if !holds {
        failures += 1
        if explains {
          reasons.formUnion(reasonsOfFailure)
          steps += trail.count + lower.count
        }
      }
      if failures > patience, let first = decisions.first {
        (failures, patience) = (0, patience + patience / 2)
        for unknown in degrees.indices { degrees[unknown] += failed[unknown] }
        failed = [Double](repeating: 0, count: failed.count)
        reasons = Reasons()
        decisions.removeAll()
        undo(to: first.mark)
        continue
      }
      if holds {
        if targets.isEmpty { setTargets() }
        guard let unknown = choose() else { return .found(lower) }
        let (low, high) = (lower[unknown], upper[unknown])
        let middle = low + (high - low) / 2
        let takesLower = targets[unknown] <= middle
        let other = takesLower ? (middle + 1, high) : (low, middle)
        decisions.append((trail.count, unknown, other.0, other.1))
        reason = Self.decided
        _ = narrow(unknown, takesLower ? low : middle + 1, takesLower ? middle : high)
      } else {
        guard let decision = decisions.popLast() else { return .impossible }
        undo(to: decision.mark)
        reason = Self.decided
        _ = narrow(decision.unknown, decision.lower, decision.upper)
      }
    }
  }

  private mutating func undo(to mark: Int) {
    for place in queue { isQueued[place] = false }
    for place in longQueue { isQueued[place] = false }
    queue.removeAll(keepingCapacity: true)
    longQueue.removeAll(keepingCapacity: true)
    while trail.count > mark {
      let change = trail.removeLast()
      (lower[change.unknown], upper[change.unknown]) = (change.lower, change.upper)
    }
  }

  /// Solutions lie more often in the middle of ranges than at their ends; respondents spread over cells.
  private mutating func setTargets() {
    let cells = max(1, system.isSum.count { !$0 })
    targets = lower.indices.map { unknown in
      let half = (upper[unknown] - lower[unknown]) / 2
      return lower[unknown] + (system.isSum[unknown] ? half : min(half, upper[unknown] / cells))
    }
  }

  /// The unsettled unknown with the narrowest range for the failures around it, of those whose turn it is.
  private mutating func choose() -> Int? {
    for unknowns in turns {
      var best: Int?
      var least = Double.infinity
      steps += unknowns.count
      for unknown in unknowns where lower[unknown] < upper[unknown] {
        let score = Double(upper[unknown] - lower[unknown]) / degrees[unknown]
        if score < least { (best, least) = (unknown, score) }
      }
      if best != nil { return best }
    }
    return nil
  }

  private mutating func enqueue(_ place: Int) {
    if isQueued[place] { return }
    isQueued[place] = true
    if place < system.totals.count, system.terms.range(place).count > Self.short {
      longQueue.append(place)
    } else {
      queue.append(place)
    }
  }

  /// `false` where nothing is left.
  mutating func narrow(_ unknown: Int, _ low: Int, _ high: Int) -> Bool {
    let (newLow, newHigh) = (max(lower[unknown], low), min(upper[unknown], high))
    if newLow > newHigh { return false }
    if newLow == lower[unknown], newHigh == upper[unknown] { return true }
    steps += 2 + system.uses.range(unknown).count
    trail.append(.init(unknown: unknown, lower: lower[unknown], upper: upper[unknown], reason: reason))
    (lower[unknown], upper[unknown]) = (newLow, newHigh)
    for use in system.uses.range(unknown) { enqueue(system.uses.elements[use]) }
    for place in printedUses[unknown] { enqueue(place) }
    return true
  }

  /// `false` where nothing is left.
  mutating func propagate() -> Bool {
    while let place = queue.popLast() ?? longQueue.popLast() {
      isQueued[place] = false
      let equations = system.totals.count
      if steps > budget { return true }
      reason = place
      let holds =
        place < equations ? propagate(equation: place) : propagate(printed[place - equations])
      if holds { continue }
      weigh(place)
      return false
    }
    return true
  }

  /// What left nothing weighs more.
  private mutating func weigh(_ place: Int) {
    if place < system.totals.count {
      for term in system.terms.range(place) { failed[system.terms.elements[term].unknown] += 1 }
    } else {
      for unknown in printed[place - system.totals.count].unknowns { failed[unknown] += 1 }
    }
  }
}
