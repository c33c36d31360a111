/// The power of rank tests of normal answers: Mann and Whitney's, Wilcoxon's signed ranks, Kruskal and Wallis's.
///
/// That of the t or F test with 3/π (95.5%) as many respondents, the tests' asymptotic relative efficiency where answers are
/// normal; of skewed answers ranks find more. Within some two points of what simulation gives for groups of 15 and more. `nil`
/// as for the tests of means.
/// Source: Lehmann (1975), *Nonparametrics*, section 2.4; Andrews (1954), Annals of Mathematical Statistics 25, 724–736; G*Power's
/// "A.R.E. method", normal parent distribution.
public enum PowerOfRanks {
  /// Of the normal distribution.
  package static let efficiency = 3 / Double.pi

  /// Of Mann and Whitney's test, for a difference in standard deviations.
  public static func ofTwoGroups(_ d: Double, groups: (Int, Int), alpha: Double = 0.05) -> Double? {
    curveOfTwoGroups(groups, alpha: alpha).flatMap { $0(d) }
  }

  /// The same as a function of the effect.
  package static func curveOfTwoGroups(_ groups: (Int, Int), alpha: Double) -> ((Double) -> Double?)? {
    guard min(groups.0, groups.1) > 1 else { return nil }
    let root = PowerOfT.root(of: groups) * efficiency.squareRoot()
    return PowerOfT.curve(df: efficiency * (Double(groups.0) + Double(groups.1)) - 2, alpha: alpha).map {
      power in { power(abs($0) * root) }
    }
  }

  /// Of Wilcoxon's signed ranks, for a difference in standard deviations of the differences.
  public static func ofPairs(_ d: Double, n: Int, alpha: Double = 0.05) -> Double? {
    curveOfPairs(n: n, alpha: alpha).flatMap { $0(d) }
  }

  /// The same as a function of the effect.
  package static func curveOfPairs(n: Int, alpha: Double) -> ((Double) -> Double?)? {
    guard n > 2 else { return nil }
    let m = efficiency * Double(n)
    return PowerOfT.curve(df: m - 1, alpha: alpha).map { power in { power(abs($0) * m.squareRoot()) } }
  }

  /// Of Kruskal and Wallis's test, for Cohen's f.
  public static func ofSeveralGroups(_ f: Double, df: Double, n: Int, alpha: Double = 0.05) -> Double? {
    curveOfSeveralGroups(df: df, n: n, alpha: alpha).flatMap { $0(f) }
  }

  /// The same as a function of the effect.
  package static func curveOfSeveralGroups(df: Double, n: Int, alpha: Double) -> ((Double) -> Double?)? {
    PowerOfVarianceRatio.curve(df: df, size: efficiency * Double(n), alpha: alpha)
  }
}
