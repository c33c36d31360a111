/// The differences x − y of all pairs of two groups, as a sorted list that is never written out.
///
/// Each distinct x gives a row of differences that ascends as y descends, so an order statistic is found by shrinking
/// the rows around the weighted median of their middles: about log₂ of the number of differences rounds, each in time
/// proportional to the distinct values. Source: Johnson & Mizoguchi (1978), SIAM J. Comput. 7, 147–153.
struct PairwiseDifferences {
  private let x: [Double]
  private let xCounts: [Double]
  /// Descending.
  private let y: [Double]
  /// How many y come before each place of `y`, with the total at its end.
  private let yPassed: [Double]

  init(_ a: Sample, _ b: Sample) {
    x = a.values
    xCounts = a.counts.map(Double.init)
    y = b.values.reversed()
    var passed = [0.0]
    for count in b.counts.reversed() { passed.append(passed[passed.count - 1] + Double(count)) }
    yPassed = passed
  }

  /// How many pairs there are.
  var count: Double { xCounts.reduce(0, +) * yPassed[yPassed.count - 1] }

  /// The difference at a place of the ascending list, counted from one; there must be pairs.
  func orderStatistic(_ place: Double) -> Double {
    // Of each row, the places that may still hold the answer.
    var start = Array(repeating: 0, count: x.count)
    var end = Array(repeating: y.count, count: x.count)
    while true {
      var middles: [(value: Double, weight: Double)] = []
      for row in x.indices where start[row] < end[row] {
        let weight = xCounts[row] * (yPassed[end[row]] - yPassed[start[row]])
        middles.append((x[row] - y[start[row] + (end[row] - start[row]) / 2], weight))
      }
      // Rounding may only ever empty the rows where the counts exceed what doubles count exactly.
      guard let pivot = Self.weightedMedian(middles) else { return x[0] - y[0] }
      let below = rows { $0 < pivot }
      let through = rows { $0 <= pivot }
      if place <= weight(below) {
        for row in x.indices { end[row] = min(end[row], below[row]) }
      } else if place > weight(through) {
        for row in x.indices { start[row] = max(start[row], through[row]) }
      } else {
        return pivot
      }
    }
  }

  /// For each row, how many of its places satisfy a condition that holds from the left.
  private func rows(where holds: (Double) -> Bool) -> [Int] {
    var edges = Array(repeating: 0, count: x.count)
    // Larger x have larger differences, so the edge only moves left.
    var edge = y.count
    for row in x.indices {
      while edge > 0, !holds(x[row] - y[edge - 1]) { edge -= 1 }
      edges[row] = edge
    }
    return edges
  }

  private func weight(_ edges: [Int]) -> Double {
    var sum = 0.0
    for row in x.indices { sum += xCounts[row] * yPassed[edges[row]] }
    return sum
  }

  /// The entry at which half of the weight is reached.
  static func weightedMedian(_ entries: [(value: Double, weight: Double)]) -> Double? {
    let half = entries.reduce(0) { $0 + $1.weight } / 2
    var passed = 0.0
    for entry in entries.sorted(by: { $0.value < $1.value }) {
      passed += entry.weight
      if passed >= half { return entry.value }
    }
    return entries.first?.value
  }
}
