/// Cliff's δ of two independent groups: how much more often a value of the first is the larger of a pair than one of the
/// second.
///
/// δ = (#(x > y) − #(x < y)) / (n₁n₂), the same number as the rank-biserial correlation. Its interval needs no equal shapes:
/// with the consistent variance s² = ((n₂ − 1)s²_x + (n₁ − 1)s²_y + s²_xy) / (n₁n₂), s²_x and s²_y those of the rows' and columns' mean
/// dominance, it is (δ − δ³ ± z s √((1 − δ²)² + z²s²)) / (1 − δ² + z²s²); where |δ| = 1, the inner bound is (n − z²)/(n + z²), n the size of
/// the smaller group. Refused where a group is empty; without an interval where one has a single value.
/// Source: Cliff (1993), Psych. Bull. 114, 494–509; Feng & Cliff (2004), J. Mod. Appl. Stat. Methods 3, 322–332; R's
/// `effsize::cliff.delta(x, y, use.normal = TRUE)`.
public struct CliffsDelta: Statistic {
  /// From −1 to 1.
  public let delta: Double?
  /// Feng and Cliff's.
  public let interval: Interval?
  /// The row.
  public let estimates: [Estimate]

  /// The first group against the second.
  public init(_ a: Sample, _ b: Sample, place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    let n = a.count.saturating(plus: b.count)
    guard a.count > 0, b.count > 0 else {
      (delta, interval) = (nil, nil)
      estimates = [Estimate(.cliffsDelta, at: place, n: n, note: Refusal.emptyGroup)]
      return
    }
    let (sizeA, sizeB) = (Double(a.count), Double(b.count))
    let rows = Self.dominance(of: a, over: b)
    let columns = Self.dominance(of: b, over: a)
    let delta = zip(rows.means, a.counts).reduce(0.0) { $0 + $1.0 * Double($1.1) } / sizeA
    self.delta = delta
    var error: Double?
    var note = ""
    if a.count > 1, b.count > 1 {
      let ofRows = zip(rows.means, a.counts).reduce(0.0) {
        $0 + ($1.0 - delta) * ($1.0 - delta) * Double($1.1)
      }
      let ofColumns = zip(columns.means, b.counts).reduce(0.0) {
        $0 + ($1.0 + delta) * ($1.0 + delta) * Double($1.1)
      }
      let ofPairs = sizeA * sizeB * (1 - delta * delta) - rows.ties
      let variance =
        ((sizeB - 1) / (sizeA - 1) * ofRows + (sizeA - 1) / (sizeB - 1) * ofColumns
          + max(0, ofPairs) / ((sizeA - 1) * (sizeB - 1))) / (sizeA * sizeB)
      error = variance.squareRoot()
    } else {
      note = "no interval: \(Refusal.needs(2, "values in each group"))"
    }
    let z = Normal.critical(level)
    if let error {
      if abs(delta) == 1 {
        let smaller = min(sizeA, sizeB)
        let inner = (smaller - z * z) / (smaller + z * z)
        interval = Interval(low: delta < 0 ? -1 : inner, high: delta < 0 ? -inner : 1, level: level)
      } else {
        let square = 1 - delta * delta
        let centre = delta * square
        let half = z * error * (square * square + z * z * error * error).squareRoot()
        let whole = square + z * z * error * error
        interval = Interval(
          low: max(-1, (centre - half) / whole), high: min(1, (centre + half) / whole), level: level)
      }
    } else {
      interval = nil
    }
    estimates = [
      Estimate(
        .cliffsDelta, at: place, value: delta, standardError: error, interval: interval, n: n, note: note)
    ]
  }

  /// Of each value, the share of the other group below it less the share above; and how many pairs are equal.
  private static func dominance(of a: Sample, over b: Sample) -> (means: [Double], ties: Double) {
    let size = Double(b.count)
    var (below, next, ties) = (0.0, 0, 0.0)
    let means = zip(a.values, a.counts).map { value, count in
      while next < b.values.count, b.values[next] < value {
        below += Double(b.counts[next])
        next += 1
      }
      let equal = next < b.values.count && b.values[next] == value ? Double(b.counts[next]) : 0
      ties += equal * Double(count)
      return (below - (size - below - equal)) / size
    }
    return (means, ties)
  }
}
