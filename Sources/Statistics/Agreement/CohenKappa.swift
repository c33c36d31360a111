/// Cohen’s κ of two raters: agreement beyond what would come of each rating by chance, with the shares of categories that
/// each rater has.
///
/// κ = (pₒ − pₑ) / (1 − pₑ), with pₒ = Σwᵢⱼpᵢⱼ and pₑ = Σwᵢⱼpᵢ.p.ⱼ over the categories i of the first and j of the second rater.
/// Without weights only the same category agrees. With them nearby categories agree in part: `linear`, 1 − |i − j|/(q − 1), or
/// `quadratic`, 1 − (i − j)²/(q − 1)², of q categories in order. Units that both rated count. The interval is normal with the
/// large-sample standard error, inside −1…1. Refused for other than two raters, without a unit that both rated, and where
/// both used one category only.
///
/// R: `vcd::Kappa(table(a, b))`, `vcd::Kappa(table(a, b), weights = "Equal-Spacing")`, `"Fleiss-Cohen"`. Source: Cohen (1960),
/// Educational and Psychological Measurement 20, 37–46; Cohen (1968), Psychological Bulletin 70, 213–220; Fleiss, Cohen &
/// Everitt (1969), Psychological Bulletin 72, 323–327, equations 8 and 9 for the standard error.
public struct CohenKappa: Statistic {
  /// What a disagreement counts.
  public enum Weights: String, Sendable, CaseIterable {
    /// Nothing but the same category agrees.
    case unweighted = ""
    /// As far as they lie apart.
    case linear
    /// The square of that.
    case quadratic
  }

  /// κ.
  public let value: Double?
  /// Of large samples.
  public let standardError: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Of the units that both rated.
  public init(_ ratings: Ratings, weights: Weights = .unweighted, level: Double = 0.95) {
    let size = ratings.categories.count
    let n = ratings.raters == 2 ? ratings.units(ratedBy: 2) : 0
    var row = Estimate(
      weights == .unweighted ? .cohenKappa : .weightedKappa, method: weights.rawValue, n: n,
      note: ratings.raters == 2 ? ratings.refusal : "needs exactly two raters")
    var cells = [Double](repeating: 0, count: size * size)
    for pattern in ratings.patterns {
      if ratings.raters == 2, let a = pattern.codes[0], let b = pattern.codes[1] {
        cells[a * size + b] += Double(pattern.units) / Double(n)
      }
    }
    let first = (0..<size).map { a in (0..<size).reduce(0) { $0 + cells[a * size + $1] } }
    let second = (0..<size).map { b in (0..<size).reduce(0) { $0 + cells[$1 * size + b] } }
    func weight(_ a: Int, _ b: Int) -> Double {
      let distance = Double(abs(a - b)) / Double(max(1, size - 1))
      return switch weights {
      case .unweighted: a == b ? 1 : 0
      case .linear: 1 - distance
      case .quadratic: 1 - distance * distance
      }
    }
    // What disagrees, as differences from 1 would lose digits where nearly all agree.
    var (observed, expected) = (CompensatedSum(), CompensatedSum())
    for a in 0..<size {
      for b in 0..<size where a != b {
        observed.add(cells[a * size + b], times: 1 - weight(a, b))
        expected.add(first[a] * second[b], times: 1 - weight(a, b))
      }
    }
    if row.note.isEmpty, expected.value == 0 {
      row.note = "both raters used one category only: nothing is left to agree on beyond chance"
    }
    guard row.note.isEmpty else {
      (value, standardError) = (nil, nil)
      estimates = [row]
      return
    }
    let kappa = 1 - observed.value / expected.value
    let rowMeans = (0..<size).map { a in (0..<size).reduce(0) { $0 + second[$1] * weight(a, $1) } }
    let columnMeans = (0..<size).map { b in (0..<size).reduce(0) { $0 + first[$1] * weight($1, b) } }
    let chance = 1 - expected.value
    let centre = kappa - chance * (1 - kappa)
    var spread = CompensatedSum()
    for a in 0..<size {
      for b in 0..<size {
        let part = weight(a, b) - (rowMeans[a] + columnMeans[b]) * (1 - kappa) - centre
        spread.add(part * part, times: cells[a * size + b])
      }
    }
    let error = (max(0, spread.value) / Double(n)).squareRoot() / expected.value
    value = kappa
    standardError = error
    (row.value, row.standardError) = (kappa, error)
    if let critical = Critical.normal(level: level), error > 0 {
      row.interval = Interval(
        low: max(-1, kappa - critical * error), high: min(1, kappa + critical * error), level: level)
    } else {
      row.note = error > 0 ? ConfidenceLevel.problem : "no interval: all units agree alike"
    }
    estimates = [row]
  }
}
