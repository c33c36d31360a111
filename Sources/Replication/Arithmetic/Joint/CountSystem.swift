/// Whole-number unknowns between bounds, and the equations between them.
struct CountSystem: Sendable {
  struct Term: Sendable, Hashable {
    var unknown: Int
    var weight: Int
  }
  /// The terms add up to the total.
  struct Equation: Sendable {
    var terms: [Term]
    var total: Int
  }
  /// `part / whole` lies in the interval, and there is a whole.
  struct Ratio: Sendable {
    var part: Int
    var whole: Int
    var interval: RoundingInterval
  }

  private(set) var lower: [Int] = []
  private(set) var upper: [Int] = []
  private(set) var equations: [Equation] = []
  /// For each unknown, the equations that it is in.
  private(set) var uses: [[Int]] = []
  /// Unknowns that sum up others are settled before those.
  private(set) var isSum: [Bool] = []

  mutating func unknown(_ range: ClosedRange<Int>, isSum: Bool) -> Int {
    lower.append(range.lowerBound)
    upper.append(range.upperBound)
    uses.append([])
    self.isSum.append(isSum)
    return lower.count - 1
  }

  mutating func add(_ equation: Equation) {
    for term in equation.terms { uses[term.unknown].append(equations.count) }
    equations.append(equation)
  }
}
