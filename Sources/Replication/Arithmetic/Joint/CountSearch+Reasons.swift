/// Why there is no solution.
extension CountSearch {
  /// What of the printed numbers and first bounds an impossibility rests on, by place in what the search was made with.
  ///
  /// A search that halves ranges fails at the leaves of a tree; what all of those failures rest on together cannot hold.
  struct Reasons {
    var printed: Set<Int> = []
    var bounds: Set<Int> = []

    mutating func formUnion(_ other: Reasons) {
      printed.formUnion(other.printed)
      bounds.formUnion(other.bounds)
    }
  }

  var reasonsOfEmptyBounds: Reasons {
    let empty = lower.indices.first { lower[$0] > upper[$0] }
    return Reasons(
      printed: Set(printed.indices.filter { printed[$0].whole == empty }),
      bounds: Set(firstBounds.indices.filter { firstBounds[$0].unknown == empty }))
  }

  /// From the narrowing that left nothing, back through what each bound followed from.
  var reasonsOfFailure: Reasons {
    var needs = Needs(count: lower.count)
    var reasons = Reasons()
    func need(_ place: Int) {
      if place >= system.totals.count { reasons.printed.insert(place - system.totals.count) }
    }
    // A decision that leaves nothing is none that is taken.
    guard reason != Self.decided else { return reasons }
    need(reason)
    needs.add(all: unknowns(of: reason))
    var (lower, upper) = (self.lower, self.upper)
    for narrowing in trail.reversed() {
      let unknown = narrowing.unknown
      let isLower = narrowing.lower < lower[unknown] && needs.lower[unknown]
      let isUpper = narrowing.upper > upper[unknown] && needs.upper[unknown]
      (lower[unknown], upper[unknown]) = (narrowing.lower, narrowing.upper)
      guard isLower || isUpper else { continue }
      if narrowing.reason >= system.totals.count {
        // Wholes that are passed over depend on all four bounds.
        need(narrowing.reason)
        needs.add(all: unknowns(of: narrowing.reason))
        continue
      }
      if isLower { needs.lower[unknown] = false }
      if isUpper { needs.upper[unknown] = false }
      if narrowing.reason != Self.decided {
        addNeeds(of: narrowing, isLower: isLower, isUpper: isUpper, to: &needs)
      }
    }
    // Whoever has a percentage is somebody.
    for (place, number) in printed.enumerated() where needs.lower[number.whole] {
      reasons.printed.insert(place)
    }
    for (place, bound) in firstBounds.enumerated()
    where needs.lower[bound.unknown] || needs.upper[bound.unknown] {
      reasons.bounds.insert(place)
    }
    return reasons
  }

  private struct Needs {
    var lower: [Bool]
    var upper: [Bool]

    init(count: Int) {
      lower = [Bool](repeating: false, count: count)
      upper = lower
    }

    mutating func add(all unknowns: [Int]) {
      for unknown in unknowns { (lower[unknown], upper[unknown]) = (true, true) }
    }
  }

  private func unknowns(of place: Int) -> [Int] {
    guard place < system.totals.count else { return printed[place - system.totals.count].unknowns }
    return system.terms.range(place).map { system.terms.elements[$0].unknown }
  }

  private func addNeeds(of narrowing: Narrowing, isLower: Bool, isUpper: Bool, to needs: inout Needs) {
    let range = system.terms.range(narrowing.reason)
    let own = range.first { system.terms.elements[$0].unknown == narrowing.unknown }
    let isPositive = own.map { system.terms.elements[$0].weight > 0 } ?? true
    for place in range {
      let term = system.terms.elements[place]
      if term.unknown == narrowing.unknown { continue }
      // What the others of the same sign have at most bounds it from below, what they have at least from above.
      let isAlike = (term.weight > 0) == isPositive
      if isLower && isAlike || isUpper && !isAlike { needs.upper[term.unknown] = true }
      if isLower && !isAlike || isUpper && isAlike { needs.lower[term.unknown] = true }
    }
  }
}
