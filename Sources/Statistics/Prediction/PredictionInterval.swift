import Foundation

/// Where a new study's estimate is expected, given what an earlier one printed and both sample sizes: the interval
/// that holds the new estimate in a share `level` of replications when both drew from one population.
///
/// Patil, P., Peng, R. D., & Leek, J. T. (2016). What should researchers expect when they replicate studies?
/// Perspectives on Psychological Science, 11(4), 539–544, p. 540.
public enum PredictionInterval {
  /// For a proportion: every new proportion for which Newcombe's hybrid score interval of the difference holds 0.
  ///
  /// Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions. Statistics in
  /// Medicine, 17(8), 873–890, method 10. `nil` where an n is below 1 or the proportion is outside 0…1.
  public static func proportion(_ published: Double, n: Int, newN: Int, level: Double = 0.95) -> Interval? {
    guard n > 0, newN > 0, (0...1).contains(published) else { return nil }
    let z = Normal.critical(level)
    let old = wilson(published, n, z)
    /// Positive where the new proportion is too far from the old one.
    func excess(_ new: Double) -> Double {
      let bounds = wilson(new, newN, z)
      let (low, high) = new > published ? (bounds.low, old.high) : (bounds.high, old.low)
      let spread = ((new - low) * (new - low) + (high - published) * (high - published)).squareRoot()
      return abs(new - published) - spread
    }
    func edge(_ far: Double) -> Double {
      guard excess(far) > 0 else { return far }
      var (inside, outside) = (published, far)
      // Sixty halvings leave less than one unit in the last place of a proportion.
      for _ in 0..<60 {
        let middle = (inside + outside) / 2
        if excess(middle) > 0 { outside = middle } else { inside = middle }
      }
      return inside
    }
    return Interval(low: edge(0), high: edge(1), level: level)
  }

  /// For a mean: published ± t(df) · sd · √(1/n + 1/new n), where `sd` is the published standard deviation with n − 1
  /// degrees of freedom, or the new data's with theirs.
  ///
  /// Spence, J. R., & Stanley, D. J. (2016). Prediction interval: What to expect when you're expecting … a
  /// replication. PLoS ONE, 11(9), e0162874.
  public static func mean(
    _ published: Double, sd: Double, df: Double, n: Int, newN: Int, level: Double = 0.95
  ) -> Interval? {
    guard n > 0, newN > 0, sd >= 0, df > 0 else { return nil }
    let half = StudentT(df: df).critical(level) * sd * (1 / Double(n) + 1 / Double(newN)).squareRoot()
    return Interval(low: published - half, high: published + half, level: level)
  }

  /// For a correlation, on Fisher's z: tanh(atanh r ± z · √(1/(n − 3) + 1/(new n − 3))).
  public static func correlation(_ published: Double, n: Int, newN: Int, level: Double = 0.95) -> Interval? {
    guard n > 3, newN > 3, abs(published) < 1 else { return nil }
    let half = Normal.critical(level) * (1 / Double(n - 3) + 1 / Double(newN - 3)).squareRoot()
    let center = atanh(published)
    return Interval(low: tanh(center - half), high: tanh(center + half), level: level)
  }

  /// For an effect on a scale where estimates are normal: θₒ ± z · √(σₒ² + σᵣ²). Patil, Peng & Leek (2016), p. 540.
  public static func normal(
    _ published: EffectEstimate, newError: Double, level: Double = 0.95
  ) -> Interval? {
    guard newError > 0, newError.isFinite else { return nil }
    let half = Normal.critical(level) * hypot(published.standardError, newError)
    return Interval(low: published.value - half, high: published.value + half, level: level)
  }

  /// Wilson's score interval of a proportion that need not be a whole count.
  private static func wilson(_ p: Double, _ n: Int, _ z: Double) -> (low: Double, high: Double) {
    let n = Double(n)
    let center = p + z * z / (2 * n)
    let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return (Swift.max(0, (center - half) / scale), Swift.min(1, (center + half) / scale))
  }
}
