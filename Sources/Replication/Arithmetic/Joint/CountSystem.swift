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
  /// What was printed of some unknowns, and there is a whole: `part / whole` lies in the interval, or, where squares are
  /// known, the standard deviation does of as many answers as the whole, with the part as their sum.
  struct Printed: Sendable {
    var part: Int
    var whole: Int
    var squares: Int?
    /// How many gave each answer that a standard deviation is of.
    var answers: [Int] = []
    var interval: RoundingInterval

    var unknowns: [Int] { [part, whole] + (squares.map { [$0] } ?? []) }
    /// What is settled first; sums of squares follow from how many gave each answer, and say little before.
    var leading: [Int] { squares == nil ? [part, whole] : [whole] + answers }
  }

  private(set) var lower: [Int] = []
  private(set) var upper: [Int] = []
  private(set) var totals: [Int] = []
  /// The terms of each equation.
  private(set) var terms = FlatLists<Term>()
  /// For each unknown, the equations that it is in; as many unknowns as were there when they were last gathered.
  private(set) var uses = FlatLists<Int>()
  /// Unknowns that sum up others are settled before those.
  private(set) var isSum: [Bool] = []

  mutating func unknown(_ range: ClosedRange<Int>, isSum: Bool) -> Int {
    lower.append(range.lowerBound)
    upper.append(range.upperBound)
    self.isSum.append(isSum)
    return lower.count - 1
  }

  mutating func add(_ equation: Equation) {
    terms.append(equation.terms)
    totals.append(equation.total)
    uses = FlatLists()
  }

  /// Once all equations are added, for all searches.
  mutating func gatherUses() {
    guard uses.count != lower.count else { return }
    var lists = [[Int]](repeating: [], count: lower.count)
    for equation in totals.indices {
      for term in terms.range(equation) { lists[terms.elements[term].unknown].append(equation) }
    }
    uses = FlatLists()
    for list in lists { uses.append(list) }
  }
}

/// Lists one after the other in one array.
struct FlatLists<Element: Sendable>: Sendable {
  private(set) var elements: [Element] = []
  private(set) var starts = [0]

  mutating func append(_ list: some Sequence<Element>) {
    elements.append(contentsOf: list)
    starts.append(elements.count)
  }

  var count: Int { starts.count - 1 }

  func range(_ list: Int) -> Range<Int> { starts[list]..<starts[list + 1] }
}
