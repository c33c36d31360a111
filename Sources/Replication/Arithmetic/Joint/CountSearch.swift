/// Looks for whole numbers that satisfy a system, exactly: bounds are narrowed as far as each equation and ratio
/// allows, then one unknown's range is halved, and so on. What is narrowed to nothing is proved impossible.
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

  private let system: CountSystem
  private let ratios: [CountSystem.Ratio]
  /// For each unknown, the ratios that it is in, counted on from the equations.
  private var ratioUses: [[Int]]
  private var lower: [Int]
  private var upper: [Int]
  private var trail: [(unknown: Int, lower: Int, upper: Int)] = []
  /// Equations and ratios to look at again: short ones first, which mostly say what long ones would.
  private var queue: [Int] = []
  private var longQueue: [Int] = []
  private static let short = 8
  private var isQueued: [Bool]
  /// Where each unknown is looked for first.
  private var targets: [Int]
  /// For each unknown, how many equations and ratios it is in, and how often these left nothing: it is settled the
  /// earlier. Boussemart, F., et
  /// al. (2004). Boosting systematic search by weighting constraints. ECAI, 146–150.
  private var degrees: [Double]
  /// What is added to those when the search begins again.
  private var failed: [Double]
  private var budget: Int
  private(set) var steps = 0

  /// When an unknown is settled: what was printed first, then the cells that it is spread over. Settled before those,
  /// the margins of some of their variables would hardly ever fit each other; after them they follow.
  private enum Turn: CaseIterable { case printed, cell, margin }
  /// Unknowns by the turn that they have.
  private let turns: [[Int]]

  /// `bounds` narrow unknowns from the start; a solution of something similar is a good `hint`.
  init(
    _ system: CountSystem, _ ratios: [CountSystem.Ratio], bounds: [(unknown: Int, range: ClosedRange<Int>)],
    near hint: [Int] = [], budget: Int
  ) {
    var system = system
    system.gatherUses()
    self.system = system
    let equations = system.totals.count
    self.ratios = ratios
    self.budget = budget
    targets = hint
    lower = system.lower
    upper = system.upper
    var turns = system.isSum.map { $0 ? Turn.margin : .cell }
    for ratio in ratios { (turns[ratio.part], turns[ratio.whole]) = (.printed, .printed) }
    self.turns = Turn.allCases.map { turn in turns.indices.filter { turns[$0] == turn } }
    isQueued = [Bool](repeating: false, count: equations + ratios.count)
    degrees = lower.indices.map { Double(system.uses.range($0).count) }
    failed = [Double](repeating: 0, count: lower.count)
    ratioUses = [[Int]](repeating: [], count: lower.count)
    for (place, ratio) in ratios.enumerated() {
      for unknown in [ratio.part, ratio.whole] {
        ratioUses[unknown].append(equations + place)
        degrees[unknown] += 1
      }
      lower[ratio.whole] = max(lower[ratio.whole], 1)
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

  mutating func run() -> Outcome {
    guard zip(lower, upper).allSatisfy({ $0 <= $1 }) else { return .impossible }
    var decisions: [(mark: Int, unknown: Int, lower: Int, upper: Int)] = []
    // Begun again, a search starts where most failed; it is given longer each time, so that it ends.
    var (failures, patience) = (0, 60)
    while true {
      let holds = propagate()
      if steps > budget { return .undecided }
      if !holds { failures += 1 }
      if failures > patience, let first = decisions.first {
        (failures, patience) = (0, patience + patience / 2)
        for unknown in degrees.indices { degrees[unknown] += failed[unknown] }
        failed = [Double](repeating: 0, count: failed.count)
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
        _ = narrow(unknown, takesLower ? low : middle + 1, takesLower ? middle : high)
      } else {
        guard let decision = decisions.popLast() else { return .impossible }
        undo(to: decision.mark)
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
  private mutating func narrow(_ unknown: Int, _ low: Int, _ high: Int) -> Bool {
    let (newLow, newHigh) = (max(lower[unknown], low), min(upper[unknown], high))
    if newLow > newHigh { return false }
    if newLow == lower[unknown], newHigh == upper[unknown] { return true }
    trail.append((unknown, lower[unknown], upper[unknown]))
    (lower[unknown], upper[unknown]) = (newLow, newHigh)
    for use in system.uses.range(unknown) { enqueue(system.uses.elements[use]) }
    for place in ratioUses[unknown] { enqueue(place) }
    return true
  }

  private mutating func propagate() -> Bool {
    while let place = queue.popLast() ?? longQueue.popLast() {
      isQueued[place] = false
      let equations = system.totals.count
      if steps > budget { return true }
      let holds =
        place < equations ? propagate(equation: place) : propagate(ratios[place - equations])
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
      let ratio = ratios[place - system.totals.count]
      failed[ratio.part] += 1
      failed[ratio.whole] += 1
    }
  }

  private mutating func propagate(equation: Int) -> Bool {
    let range = system.terms.range(equation)
    let total = system.totals[equation]
    steps += range.count
    var (least, most) = (0, 0)
    for place in range {
      let term = system.terms.elements[place]
      let (low, high) = (term.weight * lower[term.unknown], term.weight * upper[term.unknown])
      least += min(low, high)
      most += max(low, high)
    }
    guard least <= total, total <= most else { return false }
    if least == most { return true }
    for place in range {
      let (unknown, weight) = (system.terms.elements[place].unknown, system.terms.elements[place].weight)
      let (low, high) = (lower[unknown], upper[unknown])
      if low == high { continue }
      let own = weight > 0 ? (weight * low, weight * high) : (weight * high, weight * low)
      // What the others leave for this term.
      let (from, to) = (total - (most - own.1), total - (least - own.0))
      if from <= own.0, to >= own.1 { continue }
      let range =
        weight > 0
        ? (Self.up(from, weight), Self.down(to, weight)) : (Self.up(to, weight), Self.down(from, weight))
      guard narrow(unknown, range.0, range.1) else { return false }
      let (newLow, newHigh) = (lower[unknown], upper[unknown])
      least += (weight > 0 ? weight * newLow : weight * newHigh) - own.0
      most += (weight > 0 ? weight * newHigh : weight * newLow) - own.1
    }
    return true
  }

  /// low · whole ≤ denominator · part ≤ high · whole, or <.
  private mutating func propagate(_ ratio: CountSystem.Ratio) -> Bool {
    steps += 4
    let (low, high, size) = (ratio.interval.low, ratio.interval.high, ratio.interval.denominator)
    let (wholeLow, wholeHigh) = (lower[ratio.whole], upper[ratio.whole])
    let from = low * (low > 0 ? wholeLow : wholeHigh)
    let to = high * (high > 0 ? wholeHigh : wholeLow)
    var (partLow, partHigh) = (Self.up(from, size), Self.down(to, size))
    if !ratio.interval.includesLow, partLow * size == from { partLow += 1 }
    if !ratio.interval.includesHigh, partHigh * size == to { partHigh -= 1 }
    guard narrow(ratio.part, partLow, partHigh) else { return false }
    if low > 0 {
      let most = size * upper[ratio.part]
      var bound = Self.down(most, low)
      if !ratio.interval.includesLow, bound * low == most { bound -= 1 }
      guard narrow(ratio.whole, wholeLow, bound) else { return false }
    }
    if high > 0 {
      let least = size * lower[ratio.part]
      var bound = Self.up(least, high)
      if !ratio.interval.includesHigh, bound * high == least { bound += 1 }
      guard narrow(ratio.whole, bound, wholeHigh) else { return false }
    }
    return passOver(ratio)
  }

  private static let mostPassed = 100

  /// Passes over wholes at either end that have no such part: 36.84% is of 19, of 38 or of 57, and of nothing between.
  private mutating func passOver(_ ratio: CountSystem.Ratio) -> Bool {
    var (first, last) = (lower[ratio.whole], upper[ratio.whole])
    let most = last
    while first <= most, first - lower[ratio.whole] < Self.mostPassed, !hasPart(ratio, first) { first += 1 }
    if first > most { return false }
    while last > first, most - last < Self.mostPassed, !hasPart(ratio, last) { last -= 1 }
    steps += (first - lower[ratio.whole]) + (most - last)
    return narrow(ratio.whole, first, last)
  }

  private func hasPart(_ ratio: CountSystem.Ratio, _ whole: Int) -> Bool {
    let interval = ratio.interval
    var (low, high) = (
      Self.up(interval.low * whole, interval.denominator),
      Self.down(interval.high * whole, interval.denominator)
    )
    if !interval.includesLow, low * interval.denominator == interval.low * whole { low += 1 }
    if !interval.includesHigh, high * interval.denominator == interval.high * whole { high -= 1 }
    return max(low, lower[ratio.part]) <= min(high, upper[ratio.part])
  }

  private static func down(_ value: Int, _ by: Int) -> Int {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: by)
    return rest != 0 && (rest < 0) != (by < 0) ? quotient - 1 : quotient
  }

  private static func up(_ value: Int, _ by: Int) -> Int {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: by)
    return rest != 0 && (rest < 0) == (by < 0) ? quotient + 1 : quotient
  }
}
