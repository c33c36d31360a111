import Foundation

/// The power of the F test of an analysis of variance or a linear model, for an effect in Cohen's f.
///
/// P(F > F₁₋α) under the noncentral F distribution with df and n − df − 1 degrees of freedom and noncentrality n f², where f²
/// is η²/(1 − η²), that is F df/df2. `nil` for degrees of freedom below 1, an n that leaves none for the error, an effect
/// that is not finite, and a significance level not inside 0…1.
/// Source: Cohen (1988), *Statistical power analysis for the behavioral sciences*, chapters 8 and 9; R's
/// `pwr::pwr.f2.test(u = df, v = n - df - 1, f2 = f^2)` and `pwr::pwr.anova.test(k, n, f)`; sample sizes are the least n.
public enum PowerOfVarianceRatio {
  /// Of an effect with the degrees of freedom of the numerator.
  public static func power(_ f: Double, df: Double, n: Int, alpha: Double = 0.05) -> Double? {
    curve(df: df, size: Double(n), alpha: alpha).flatMap { $0(f) }
  }

  /// As a function of the effect, of a size that need not be whole.
  package static func curve(df: Double, size: Double, alpha: Double) -> ((Double) -> Double?)? {
    let df2 = size - df - 1
    guard df >= 1, df2 >= 1, alpha > 0, alpha < 1 else { return nil }
    let critical = FDistribution(df: df, df2: df2).upperQuantile(alpha)
    return { f in
      guard f.isFinite else { return nil }
      let power = NoncentralF(df: df, df2: df2, noncentrality: size * f * f).upperTail(critical)
      return power.isFinite ? power : nil
    }
  }

  /// The fewest.
  public static func sampleSize(_ f: Double, df: Double, power: Double, alpha: Double = 0.05) -> Int? {
    guard df >= 1, df < Double(SampleSize.most) else { return nil }
    return SampleSize.least(from: Int(df.rounded(.up)) + 2, power: power) {
      self.power(f, df: df, n: $0, alpha: alpha)
    }
  }

  /// The fewest in each of several groups of one size, for the effect of a one-way analysis of variance.
  public static func groupSize(_ f: Double, groups: Int, power: Double, alpha: Double = 0.05) -> Int? {
    guard groups > 1, groups < SampleSize.most / 2 else { return nil }
    return SampleSize.least(from: 2, power: power) {
      let (n, isTooMany) = $0.multipliedReportingOverflow(by: groups)
      return isTooMany ? nil : self.power(f, df: Double(groups - 1), n: n, alpha: alpha)
    }
  }

  /// Cohen's f of groups of one size: the standard deviation of their means about the mean of all, over the standard deviation
  /// within. `nil` for fewer than two groups, and for a standard deviation that is not above 0.
  public static func effect(means: [Double], sd: Double) -> Double? {
    guard means.count > 1, means.allSatisfy(\.isFinite), sd > 0, sd.isFinite else { return nil }
    let middle = means.reduce(0, +) / Double(means.count)
    let spread = means.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / Double(means.count)
    return spread.squareRoot() / sd
  }
}
