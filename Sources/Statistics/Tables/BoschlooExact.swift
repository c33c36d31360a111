import Foundation

/// Boschloo’s exact test of a 2×2 table: Fisher’s p value as the statistic of an unconditional test.
///
/// Null: an event is as probable in both groups, whatever its probability π; alternative: it is not. Of all tables with these
/// group sizes those count whose two-sided p value by Fisher’s test is at most the observed one’s, within a relative 1e-7; the
/// p value is the largest probability of them over π, with both groups binomial. It is never larger than Fisher’s, whose test
/// holds both margins fixed and is too cautious where only the groups are, and keeps the level all the same. The largest
/// probability is looked for on a grid finer than the distributions are wide, then by golden sections. R’s `Exact` takes the
/// same statistic; `scipy.stats.boschloo_exact` doubles the smaller of two one-sided p values, which are not the same.
/// Refused for other tables, with an empty row or column, and beyond `largest` tables.
///
/// Source: Boschloo (1970), Statistica Neerlandica 24, 1–35; Mehrotra, Chan & Berger (2003), Biometrics 59, 441–450. R:
/// `Exact::exact.test(x, method = "boschloo")`, up to its grid.
public struct BoschlooExact: Statistic {
  /// More tables than this, the product of the group sizes, are not looked through; Fisher’s test says nearly the same there.
  public static let largest = 1_000_000

  /// Up to so many it takes no time, and few answers are what it is for.
  public static let usual = 10_000

  /// Two-sided.
  public let pValue: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Whether so few answers are in a table of two rows and columns that no more than `most` tables are to be looked through.
  public static func isWithinReach(_ table: ContingencyTable, most: Int = largest) -> Bool {
    table.rows == 2 && table.columns == 2
      && Double(table.columnTotals[0] + 1) * Double(table.columnTotals[1] + 1) <= Double(most)
  }

  /// Of a table with the event in its first row and the groups in its columns.
  public init(_ table: ContingencyTable) {
    let problem = TableProblem(table, onlyTwoByTwo: true)
    let kept = problem.table
    let refusal =
      problem.refusal
      ?? (Self.isWithinReach(kept) ? nil : "too many answers for a test of all tables")
    guard refusal == nil else {
      pValue = nil
      estimates = [Estimate(.boschlooExact, n: table.total, note: refusal ?? "")]
      return
    }
    let region = AsExtreme(
      sizes: (kept.columnTotals[0], kept.columnTotals[1]), observed: (kept[0, 0], kept[0, 1]))
    let p = min(1, region.largestProbability)
    pValue = p
    estimates = [Estimate(.boschlooExact, pValue: p, n: table.total)]
  }
}

/// The tables whose p value by Fisher’s test is at most that of the observed one.
private struct AsExtreme {
  private let sizes: (Int, Int)
  /// Of each count in the first group, the ranges of counts in the second.
  private let ranges: [[Range<Int>]]

  init(sizes: (Int, Int), observed: (Int, Int)) {
    self.sizes = sizes
    let (first, second) = sizes
    /// Fisher’s p of each table with so many events, from the first count that is possible.
    func pValues(_ events: Int) -> (least: Int, values: [Double]) {
      let urn = Hypergeometric(successes: first, failures: second, draws: events)
      let least = urn.support.lowerBound
      // Probabilities over that of the mode, by their ratios.
      var weights = [Double](repeating: 1, count: urn.support.count)
      let mode = urn.mode - least
      for place in (mode + 1)..<max(mode + 1, weights.count) {
        weights[place] = weights[place - 1] * Self.ratio(urn, least + place)
      }
      for place in stride(from: mode - 1, through: 0, by: -1) {
        weights[place] = weights[place + 1] / Self.ratio(urn, least + place + 1)
      }
      let total = weights.reduce(0, +)
      // From the least probable on: each with all that are no more probable.
      let order = weights.indices.sorted { weights[$0] < weights[$1] }
      var values = weights
      var (sum, next) = (0.0, 0)
      for place in order {
        while next < order.count, weights[order[next]] <= weights[place] * (1 + 1e-7) {
          sum += weights[order[next]]
          next += 1
        }
        values[place] = sum / total
      }
      return (least, values)
    }
    let own = pValues(observed.0 + observed.1)
    let limit = own.values[observed.0 - own.least] * (1 + 1e-7)
    var ranges = [[Range<Int>]](repeating: [], count: first + 1)
    for events in 0...(first + second) {
      let found = pValues(events)
      for (place, p) in found.values.enumerated() where p <= limit {
        let a = found.least + place
        let b = events - a
        // Events rise, so that counts of the second group come in order.
        if let last = ranges[a].last, last.upperBound == b {
          ranges[a][ranges[a].count - 1] = last.lowerBound..<(b + 1)
        } else {
          ranges[a].append(b..<(b + 1))
        }
      }
    }
    self.ranges = ranges
  }

  /// P(X = k) ÷ P(X = k − 1).
  private static func ratio(_ urn: Hypergeometric, _ k: Int) -> Double {
    Double(urn.successes - k + 1) * Double(urn.draws - k + 1)
      / (Double(k) * Double(urn.failures - urn.draws + k))
  }

  private func probability(_ angle: Double) -> Double {
    let root = sin(angle)
    let (p, q) = (root * root, cos(angle) * cos(angle))
    let a = Self.binomial(sizes.0, p, q)
    let b = Self.binomial(sizes.1, p, q)
    let mode = min(sizes.1, Int(Double(sizes.1 + 1) * p))
    // Sums from either end up to the mode, so that small tails keep their digits.
    var (below, above) = (
      [Double](repeating: 0, count: b.count + 1), [Double](repeating: 0, count: b.count + 1)
    )
    for place in 0..<mode { below[place + 1] = below[place] + b[place] }
    for place in stride(from: b.count - 1, through: mode, by: -1) {
      above[place] = above[place + 1] + b[place]
    }
    var sum = 0.0
    for (count, ranges) in ranges.enumerated() where a[count] > 0 {
      for range in ranges {
        let left = below[min(range.upperBound, mode)] - below[min(range.lowerBound, mode)]
        let right = above[max(range.lowerBound, mode)] - above[max(range.upperBound, mode)]
        sum += a[count] * (left + right)
      }
    }
    return sum
  }

  /// Probabilities of 0 to n, from that of the mode by their ratios.
  private static func binomial(_ n: Int, _ p: Double, _ q: Double) -> [Double] {
    let mode = min(n, Int(Double(n + 1) * p))
    var values = [Double](repeating: 0, count: n + 1)
    values[mode] = exp(SaddlePoint.logBinomial(Double(mode), of: Double(n), p, q))
    var value = values[mode]
    for k in stride(from: mode + 1, through: n, by: 1) where value > 0 {
      value *= Double(n - k + 1) / Double(k) * (p / q)
      values[k] = value
    }
    value = values[mode]
    for k in stride(from: mode - 1, through: 0, by: -1) where value > 0 {
      value *= Double(k + 1) / Double(n - k) * (q / p)
      values[k] = value
    }
    return values
  }

  /// Over all probabilities of the event. On the scale of angles a binomial distribution is about as wide everywhere; where
  /// the grid comes near the largest value it is made as fine as a single answer.
  var largestProbability: Double {
    let n = Double(sizes.0 + sizes.1)
    let steps = max(50, Int(16 * n.squareRoot()))
    let width = Double.pi / 2 / Double(steps)
    let coarse = (0...steps).map { probability(Double($0) * width) }
    let near = 0.3 * (coarse.max() ?? 0)
    let parts = max(4, Int(4 * n * width))
    var fine: [(angle: Double, value: Double)] = []
    for place in 0..<steps where max(coarse[place], coarse[place + 1]) >= near {
      let angles = (0...parts).map { (Double(place) + Double($0) / Double(parts)) * width }
      fine += angles.map { ($0, probability($0)) }
    }
    let best = fine.reduce(0) { max($0, $1.value) }
    var largest = best
    for place in fine.indices.dropFirst().dropLast()
    where fine[place].value >= 0.95 * best && fine[place].value >= fine[place - 1].value
      && fine[place].value >= fine[place + 1].value
    {
      largest = max(largest, peak(fine[place - 1].angle, fine[place + 1].angle))
    }
    return largest
  }

  /// The largest value between two angles, by golden sections.
  private func peak(_ low: Double, _ high: Double) -> Double {
    let golden = (5.0.squareRoot() - 1) / 2
    var (low, high) = (low, high)
    var (a, b) = (high - golden * (high - low), low + golden * (high - low))
    var (atA, atB) = (probability(a), probability(b))
    // The value changes with the square of the distance from the peak.
    while high - low > 1e-7 {
      if atA < atB {
        (low, a, atA) = (a, b, atB)
        b = low + golden * (high - low)
        atB = probability(b)
      } else {
        (high, b, atB) = (b, a, atA)
        a = high - golden * (high - low)
        atA = probability(a)
      }
    }
    return max(atA, atB)
  }
}
