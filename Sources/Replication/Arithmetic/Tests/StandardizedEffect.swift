import Foundation

/// What Student's t of two independent groups and their standardized difference say of each other: d = t √(1/n₁ + 1/n₂),
/// and g = J d. Rosenthal, R. (1994). Parametric measures of effect size; Hedges, L. V. (1981). Distribution theory for
/// Glass's estimator of effect size. Journal of Educational Statistics, 6, 107–128.
struct StandardizedEffect {
  let sizes: [Int]

  init(_ sizes: [Int]) { self.sizes = sizes }

  private var factor: Double { sizes.reduce(0) { $0 + 1 / Double($1) }.squareRoot() }
  private var df: Double { Double(sizes.reduce(0, +) - 2) }

  /// The correction J, exactly and by Hedges' approximation, whichever was printed.
  private var corrections: [Double] {
    guard df > 1 else { return [1] }
    let exact = exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / (df / 2).squareRoot()
    return [exact, 1 - 3 / (4 * df - 1)].sorted()
  }

  private static let slack = 1e-12

  /// The magnitudes of t that those of an effect come from.
  func statistics(_ effects: ClosedRange<Double>, isCorrected: Bool) -> ClosedRange<Double> {
    let corrections = isCorrected ? corrections : [1]
    let low = effects.lowerBound / factor / (corrections.last ?? 1)
    let high = effects.upperBound / factor / (corrections.first ?? 1)
    return low * (1 - Self.slack)...high * (1 + Self.slack)
  }

  /// The magnitudes of the effect that those of t give.
  func effects(_ statistics: ClosedRange<Double>, isCorrected: Bool) -> ClosedRange<Double> {
    let corrections = isCorrected ? corrections : [1]
    let low = statistics.lowerBound * factor * (corrections.first ?? 1)
    let high = statistics.upperBound * factor * (corrections.last ?? 1)
    return low * (1 - Self.slack)...high * (1 + Self.slack)
  }

  /// Whatever n respondents were divided into two groups: equal groups give the least, one apart the greatest.
  static func effects(_ statistics: ClosedRange<Double>, of n: Int, isCorrected: Bool) -> ClosedRange<Double>?
  {
    guard n > 2 else { return nil }
    let equal = StandardizedEffect([n / 2, n - n / 2]).effects(statistics, isCorrected: isCorrected)
    let apart = StandardizedEffect([1, n - 1]).effects(statistics, isCorrected: isCorrected)
    return equal.lowerBound...apart.upperBound
  }
}
