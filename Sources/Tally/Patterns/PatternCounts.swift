/// How many respondents have each distinct tuple of values: the tally that nearly everything is computed from.
package struct PatternCounts: Sendable, Equatable {
  /// What the codes of one coordinate mean.
  package enum Values: Sendable, Equatable {
    /// Codes 0 and up index these labels.
    case labels([String])
    /// Codes 0 and up index these numbers, ascending.
    case numbers([Double])
    /// 0 false or not ticked, 1 true or ticked; for text, 0 answered.
    case flags
  }

  package struct Pattern: Sendable, Equatable {
    /// One code an axis: 0 and up as `values` says, below 0 a `MissingCode`.
    package var codes: [Int32]
    package var count: Int
    /// Of their sampling weights, where the request asks for them.
    package var weights: WeightSums?
    package init(codes: [Int32], count: Int, weights: WeightSums? = nil) {
      self.codes = codes
      self.count = count
      self.weights = weights
    }
  }

  /// Whether the request asks for weights.
  package var isWeighted = false
  package var axes: [Axis]
  package var values: [Values]
  /// Each tuple once, with a count above zero, in lexicographic order of codes.
  package var patterns: [Pattern]

  package init(axes: [Axis], values: [Values], patterns: [Pattern], isWeighted: Bool = false) {
    self.isWeighted = isWeighted
    self.axes = axes
    self.values = values
    self.patterns = patterns
  }

  /// The counts of some of the axes, whatever the others are.
  package func only(_ places: [Int]) -> PatternCounts {
    guard places.count < axes.count else { return self }
    var counts: [[Int32]: Int] = [:]
    for pattern in patterns { counts[places.map { pattern.codes[$0] }, default: 0] += pattern.count }
    return PatternCounts(
      axes: places.map { axes[$0] }, values: places.map { values[$0] },
      patterns: counts.map { Pattern(codes: $0, count: $1) }
        .sorted { $0.codes.lexicographicallyPrecedes($1.codes) })
  }
}
