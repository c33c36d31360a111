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
  private var ratioUses: [Int: [Int]] = [:]
  private var lower: [Int]
  private var upper: [Int]
  private var trail: [(unknown: Int, lower: Int, upper: Int)] = []
  private var queue: [Int] = []
  private var isQueued: [Bool]
  /// Where each unknown is looked for first.
  private var targets: [Int]
  /// How often each equation or ratio left nothing: unknowns that are in these are settled first. Boussemart, F., et
  /// al. (2004). Boosting systematic search by weighting constraints. ECAI, 146–150.
  private var weights: [Double]
  private var budget: Int
  private(set) var steps = 0

  /// When an unknown is settled: what was printed first, then the cells that it is spread over. Settled before those,
  /// the margins of some of their variables would hardly ever fit each other; after them they follow.
  private enum Turn: CaseIterable { case printed, cell, margin }
  private let turns: [Turn]

  /// `bounds` narrow unknowns from the start; a solution of something similar is a good `hint`.
  init(
    _ system: CountSystem, _ ratios: [CountSystem.Ratio], bounds: [(unknown: Int, range: ClosedRange<Int>)],
    near hint: [Int] = [], budget: Int
  ) {
    self.system = system
    self.ratios = ratios
    self.budget = budget
    targets = hint
    weights = [Double](repeating: 1, count: system.equations.count + ratios.count)
    lower = system.lower
    upper = system.upper
    var turns = system.isSum.map { $0 ? Turn.margin : .cell }
    for ratio in ratios { (turns[ratio.part], turns[ratio.whole]) = (.printed, .printed) }
    self.turns = turns
    isQueued = [Bool](repeating: false, count: system.equations.count + ratios.count)
    for (place, ratio) in ratios.enumerated() {
      ratioUses[ratio.part, default: []].append(system.equations.count + place)
      ratioUses[ratio.whole, default: []].append(system.equations.count + place)
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
    queue.removeAll(keepingCapacity: true)
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
    steps += lower.count
    var best: Int?
    var least = Double.infinity
    for turn in Turn.allCases {
      for unknown in lower.indices where turns[unknown] == turn && lower[unknown] < upper[unknown] {
        var weight = 0.0
        for place in system.uses[unknown] { weight += weights[place] }
        for place in ratioUses[unknown] ?? [] { weight += weights[place] }
        let score = Double(upper[unknown] - lower[unknown]) / weight
        if score < least { (best, least) = (unknown, score) }
      }
      if best != nil { return best }
    }
    return nil
  }

  private mutating func enqueue(_ place: Int) {
    if !isQueued[place] {
      isQueued[place] = true
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
    for place in system.uses[unknown] { enqueue(place) }
    for place in ratioUses[unknown] ?? [] { enqueue(place) }
    return true
  }

  private mutating func propagate() -> Bool {
    while let place = queue.popLast() {
      isQueued[place] = false
      let equations = system.equations.count
      if steps > budget { return true }
      guard place < equations ? propagate(system.equations[place]) : propagate(ratios[place - equations])
      else {
        return false
      }
    }
    return true
  }

  private mutating func propagate(_ equation: CountSystem.Equation) -> Bool {
    steps += equation.terms.count
    var (least, most) = (0, 0)
    for term in equation.terms {
      let (low, high) = (lower[term.unknown], upper[term.unknown])
      least += term.weight * (term.weight > 0 ? low : high)
      most += term.weight * (term.weight > 0 ? high : low)
    }
    guard least <= equation.total, equation.total <= most else { return false }
    if least == most { return true }
    for term in equation.terms where lower[term.unknown] < upper[term.unknown] {
      let (low, high) = (lower[term.unknown], upper[term.unknown])
      let weight = term.weight
      let own = weight > 0 ? (weight * low, weight * high) : (weight * high, weight * low)
      // What the others leave for this term.
      let (from, to) = (equation.total - (most - own.1), equation.total - (least - own.0))
      let range =
        weight > 0
        ? (Self.up(from, weight), Self.down(to, weight)) : (Self.up(to, weight), Self.down(from, weight))
      if range.0 > low || range.1 < high {
        guard narrow(term.unknown, range.0, range.1) else { return false }
        let (newLow, newHigh) = (lower[term.unknown], upper[term.unknown])
        least += (weight > 0 ? weight * newLow : weight * newHigh) - own.0
        most += (weight > 0 ? weight * newHigh : weight * newLow) - own.1
      }
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
