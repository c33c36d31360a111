/// The means (xᵢ + xⱼ)/2 of all pairs i ≤ j of a sample, as a sorted list that is never written out.
///
/// Each distinct x gives a row of means with those from itself up, so an order statistic is found as that of
/// `PairwiseDifferences` is. Source: Johnson & Mizoguchi (1978), SIAM J. Comput. 7, 147–153.
struct WalshAverages {
  private let x: [Double]
  private let counts: [Double]
  /// How many values come before each place of `x`, with the total at its end.
  private let passed: [Double]

  init(_ sample: Sample) {
    x = sample.values
    counts = sample.counts.map(Double.init)
    passed = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
  }

  /// How many there are.
  var count: Double {
    let n = passed[passed.count - 1]
    return n * (n + 1) / 2
  }

  /// The mean at a place of the ascending list, counted from one; there must be values.
  func orderStatistic(_ place: Double) -> Double {
    // Of each row, the places that may still hold the answer.
    var start = Array(x.indices)
    var end = Array(repeating: x.count, count: x.count)
    while true {
      var middles: [(value: Double, weight: Double)] = []
      for row in x.indices where start[row] < end[row] {
        let middle = start[row] + (end[row] - start[row]) / 2
        middles.append((mean(row, middle), weight(row, start[row], end[row])))
      }
      // Rounding may only ever empty the rows where the counts exceed what doubles count exactly.
      guard let pivot = PairwiseDifferences.weightedMedian(middles) else { return x[0] }
      let below = edges { $0 < pivot }
      let through = edges { $0 <= pivot }
      if place <= weight(below) {
        for row in x.indices { end[row] = min(end[row], below[row]) }
      } else if place > weight(through) {
        for row in x.indices { start[row] = max(start[row], through[row]) }
      } else {
        return pivot
      }
    }
  }

  /// The middle of the list.
  var median: Double {
    let middle = (count / 2).rounded(.up)
    let low = orderStatistic(middle)
    let high = count / 2 == middle ? orderStatistic(middle + 1) : low
    return low == high ? low : low / 2 + high / 2
  }

  private func mean(_ row: Int, _ place: Int) -> Double {
    row == place ? x[row] : x[row] / 2 + x[place] / 2
  }

  /// Pairs of a row's value with those at the places from `start` to before `end`.
  private func weight(_ row: Int, _ start: Int, _ end: Int) -> Double {
    guard start < end else { return 0 }
    // Of equal values, each pair once and each with itself.
    let own = start <= row ? counts[row] * (counts[row] - 1) / 2 : 0
    return counts[row] * (passed[end] - passed[start]) - own
  }

  private func weight(_ edges: [Int]) -> Double {
    x.indices.reduce(0) { $0 + weight($1, $1, edges[$1]) }
  }

  /// For each row, where the places end that satisfy a condition that holds from the left.
  private func edges(where holds: (Double) -> Bool) -> [Int] {
    var edges = Array(x.indices)
    // Larger x have larger means, so the edge only moves left.
    var edge = x.count
    for row in x.indices {
      while edge > row, !holds(mean(row, edge - 1)) { edge -= 1 }
      edges[row] = max(edge, row)
    }
    return edges
  }
}
