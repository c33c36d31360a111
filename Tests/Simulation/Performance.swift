import Statistics

/// How often an interval held what is true, and a test rejected a null hypothesis that is true.
///
/// Where a measure has several rows, for all pairs of groups or all levels, they are taken together: all intervals are to
/// hold, and one rejection is a rejection.
struct Performance: Sendable {
  struct Name: Hashable, Sendable {
    var measure: Measure
    var method: String
  }

  struct Tally: Sendable {
    /// Of everything that was made.
    var intervals = 0.0, covered = 0.0, below = 0.0, above = 0.0
    var tests = 0.0, rejected = 0.0
    var made = 0.0

    static func + (one: Tally, other: Tally) -> Tally {
      Tally(
        intervals: one.intervals + other.intervals, covered: one.covered + other.covered,
        below: one.below + other.below, above: one.above + other.above, tests: one.tests + other.tests,
        rejected: one.rejected + other.rejected, made: one.made + other.made)
    }
  }

  private(set) var tallies: [Name: Tally] = [:]
  /// In the order in which they came.
  private(set) var names: [Name] = []

  mutating func add(_ estimates: [Estimate], of scenario: Scenario, weight: Double = 1) {
    var found: [Name: Tally] = [:]
    var order: [Name] = []
    for estimate in estimates {
      let name = Name(measure: estimate.measure, method: estimate.method)
      if found[name] == nil { order.append(name) }
      var tally = found[name] ?? Tally(made: weight)
      if let interval = estimate.interval, let truth = scenario.truth(estimate) {
        // A bound that is absent is infinite. Values that come from sums may miss a bound by their last digits.
        let slack = 1e-9 * max(1, abs(truth))
        let isBelow = (interval.high ?? .infinity) < truth - slack
        let isAbove = (interval.low ?? -.infinity) > truth + slack
        let covers = !isBelow && !isAbove
        if tally.intervals == 0 { (tally.intervals, tally.covered) = (weight, weight) }
        if !covers { tally.covered = 0 }
        if isBelow { tally.below = weight }
        if isAbove { tally.above = weight }
      }
      if let p = estimate.pValue, scenario.hasNull(estimate.measure) {
        tally.tests = weight
        if p <= 0.05 { tally.rejected = weight }
      }
      found[name] = tally
    }
    for name in order {
      if tallies[name] == nil { names.append(name) }
      tallies[name] = (tallies[name] ?? Tally()) + (found[name] ?? Tally())
    }
  }

  mutating func add(_ other: Performance) {
    for name in other.names {
      if tallies[name] == nil { names.append(name) }
      tallies[name] = (tallies[name] ?? Tally()) + (other.tallies[name] ?? Tally())
    }
  }

  /// Of one scenario, in parts that are computed on all cores and put together in their order.
  static func of(_ scenario: Scenario, number: Int, replicates: Int, seed: UInt64) -> Performance {
    let parts: [Performance]
    switch scenario.data {
    case .every(let count, let make):
      parts = Blocks.map(Array(0..<count)) { place in
        var part = Performance()
        for (probability, estimates) in make(place) { part.add(estimates, of: scenario, weight: probability) }
        return part
      }
    case .drawn(let draw):
      let blocks = stride(from: 0, to: replicates, by: 100).map { $0..<min($0 + 100, replicates) }
      parts = Blocks.map(blocks) { block in
        var part = Performance()
        for replicate in block {
          var draws = Draws(seed: seed, scenario: number, replicate: replicate)
          part.add(draw(&draws), of: scenario)
        }
        return part
      }
    }
    return parts.reduce(into: Performance()) { $0.add($1) }
  }
}
