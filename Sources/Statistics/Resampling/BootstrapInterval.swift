/// What the replicates of a bootstrap say about an estimate.
///
/// Percentile: order statistics of the replicates, between two of them interpolated on the scale of normal quantiles. BCa:
/// the same at levels that are moved by z₀, the normal quantile of the share of replicates below the estimate, those equal
/// to it counting half, and by the acceleration a = Σl³ ÷ (6 (Σl²)^1.5) of influence values l. Without ties they are those
/// of R's `boot::boot.ci(b, type = c("perc", "bca"), L = empinf(b, type = "jack"))`, which counts no tie as below.
///
/// Source: Efron, B. (1987). Better bootstrap confidence intervals. *Journal of the American Statistical Association, 82*,
/// 171–185; Davison, A. C., & Hinkley, D. V. (1997). *Bootstrap methods and their application*, sections 5.2 and 5.3.
struct BootstrapInterval {
  /// Ascending, without those that are not finite.
  let replicates: [Double]
  let estimate: Double
  let level: Double

  init(replicates: [Double], estimate: Double, level: Double) {
    self.replicates = replicates.filter(\.isFinite).sorted()
    self.estimate = estimate
    self.level = level
  }

  /// Bounds, and whether one of them is the first or last replicate for want of more.
  struct Bounds: Equatable {
    var low: Double
    var high: Double
    var isExtreme: Bool
  }

  /// The standard deviation of the replicates.
  var standardError: Double? {
    guard replicates.count > 1 else { return nil }
    let n = Double(replicates.count)
    var sum = CompensatedSum()
    for value in replicates { sum.add(value - estimate) }
    let mean = sum.value / n
    var squares = CompensatedSum()
    for value in replicates {
      let deviation = value - estimate - mean
      squares.add(deviation, times: deviation)
    }
    return (squares.value / (n - 1)).squareRoot()
  }

  /// Whether all replicates are one number, but for rounding.
  var isConstant: Bool {
    guard let first = replicates.first, let last = replicates.last else { return true }
    return last - first <= 1e-13 * max(abs(first), abs(last))
  }

  var percentile: Bounds? { bounds((1 - level) / 2, (1 + level) / 2) }

  /// The share of replicates below the estimate as a normal quantile; infinite where the estimate lies outside them all.
  var biasCorrection: Double {
    guard let first = replicates.first, let last = replicates.last else { return .nan }
    // Replicates that equal the estimate may differ from it by rounding.
    let rounding = 1e-12 * max(abs(estimate), last - first)
    let below = place { $0 < estimate - rounding }
    let notAbove = place { $0 <= estimate + rounding }
    return Normal().quantile(Double(below + notAbove) / 2 / Double(replicates.count))
  }

  /// `influence` holds one value for each pattern, and `counts` how many respondents have it.
  static func acceleration(influence: [Double], counts: [Int]) -> Double {
    var squares = CompensatedSum()
    var cubes = CompensatedSum()
    for (value, count) in zip(influence, counts) {
      let weighted = value * value * Double(count)
      squares.add(weighted)
      cubes.add(weighted, times: value)
    }
    let spread = squares.value
    return cubes.value / (6 * spread * spread.squareRoot())
  }

  /// Nil where the bias or the acceleration is not finite, or too large for the formula.
  func accelerated(by acceleration: Double) -> Bounds? {
    let bias = biasCorrection
    guard acceleration.isFinite, bias.isFinite else { return nil }
    func moved(_ p: Double) -> Double? {
      let z = bias + Normal().quantile(p)
      let divisor = 1 - acceleration * z
      return divisor > 0 ? Normal().lowerTail(bias + z / divisor) : nil
    }
    guard let low = moved((1 - level) / 2), let high = moved((1 + level) / 2) else { return nil }
    return bounds(low, high)
  }

  private func bounds(_ low: Double, _ high: Double) -> Bounds? {
    guard ConfidenceLevel.isDefined(level), !replicates.isEmpty, low.isFinite, high.isFinite else {
      return nil
    }
    let ranks = [low, high].map { Double(replicates.count + 1) * $0 }
    return Bounds(
      low: quantile(low), high: quantile(high),
      isExtreme: ranks.contains { $0 <= 1 || $0 >= Double(replicates.count) })
  }

  /// As `boot:::norm.inter`.
  private func quantile(_ p: Double) -> Double {
    let rank = Double(replicates.count + 1) * p
    let below = Int(rank.rounded(.down))
    if below < 1 { return replicates[0] }
    if below >= replicates.count { return replicates[replicates.count - 1] }
    let value = replicates[below - 1]
    if Double(below) == rank { return value }
    func z(_ rank: Int) -> Double { Normal().quantile(Double(rank) / Double(replicates.count + 1)) }
    let start = z(below)
    return value + (Normal().quantile(p) - start) / (z(below + 1) - start) * (replicates[below] - value)
  }

  /// How many replicates stand before the first that is not `isBefore`.
  private func place(_ isBefore: (Double) -> Bool) -> Int {
    var low = 0
    var high = replicates.count
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(replicates[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
