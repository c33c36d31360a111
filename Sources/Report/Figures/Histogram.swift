import Analyses

/// How many respondents have each value, or each range of values: one panel for each group, on one scale.
struct Histogram: Sendable, Equatable {
  struct Panel: Sendable, Equatable {
    var label: String
    var distribution: Distribution
  }

  var panels: [Panel]
  var label: String
  var numbers = NumberFormat.english

  func counts(_ distribution: Distribution, _ bins: Bins) -> [Int] {
    var counts = [Int](repeating: 0, count: bins.count)
    for (value, count) in zip(distribution.values, distribution.counts) where value.isFinite {
      counts[bins.bin(value)] += count
    }
    return counts
  }
}
