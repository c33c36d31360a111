import Foundation

/// The effects of single studies, on the scales on which studies are pooled. Each is `nil` where the numbers cannot be or
/// the effect has no variance; R's `metafor::escalc` gives the same numbers.
extension EffectEstimate {
  /// Its sampling variance.
  public var variance: Double { standardError * standardError }

  /// An effect with its sampling variance.
  public init?(_ value: Double, variance: Double) {
    guard variance > 0 else { return nil }
    self.init(value, standardError: variance.squareRoot())
  }

  /// The log odds of a proportion: log(x/(n − x)), with variance 1/x + 1/(n − x). With no events, or nothing else, 0.5 is
  /// added to both counts, which the row has to say. `escalc("PLO")`.
  public static func logit(events: Int, of n: Int) -> EffectEstimate? {
    guard n > 0, (0...n).contains(events) else { return nil }
    let isAtEnd = events == 0 || events == n
    let a = Double(events) + (isAtEnd ? 0.5 : 0)
    let b = Double(n - events) + (isAtEnd ? 0.5 : 0)
    return EffectEstimate(log(a / b), variance: 1 / a + 1 / b)
  }

  /// The arcsine of a proportion's root, with variance 1/(4n). `escalc("PAS")`.
  public static func arcsine(events: Int, of n: Int) -> EffectEstimate? {
    guard n > 0, (0...n).contains(events) else { return nil }
    let size = Double(n)
    return EffectEstimate(asin((Double(events) / size).squareRoot()), variance: 1 / (4 * size))
  }

  /// Freeman and Tukey's double arcsine of a proportion, with variance 1/(4n + 2).
  ///
  /// Source: Freeman & Tukey (1950), Annals of Mathematical Statistics 21, 607–611; `escalc("PFT")`.
  public static func doubleArcsine(events: Int, of n: Int) -> EffectEstimate? {
    guard n > 0, (0...n).contains(events) else { return nil }
    let size = Double(n)
    return EffectEstimate(doubleArcsine(Double(events), size), variance: 1 / (4 * size + 2))
  }

  static func doubleArcsine(_ x: Double, _ n: Double) -> Double {
    (asin((x / (n + 1)).squareRoot()) + asin(((x + 1) / (n + 1)).squareRoot())) / 2
  }

  /// The difference of two means, first − second, the variances not being taken for equal. `escalc("MD")`.
  public static func meanDifference(_ a: StudyGroup, _ b: StudyGroup) -> EffectEstimate? {
    guard a.isDefined, b.isDefined else { return nil }
    return EffectEstimate(
      a.mean - b.mean, variance: a.sd * a.sd / Double(a.n) + b.sd * b.sd / Double(b.n))
  }

  /// Hedges' g of two groups, first − second, with the exact correction J and the variance 1/n₁ + 1/n₂ + g²/(2(n₁ + n₂)).
  ///
  /// Source: Hedges (1981), Journal of Educational Statistics 6, 107–128; `escalc("SMD")`.
  public static func hedgesG(_ a: StudyGroup, _ b: StudyGroup) -> EffectEstimate? {
    guard a.isDefined, b.isDefined else { return nil }
    let df = Double(a.n + b.n - 2)
    let squares = Double(a.n - 1) * a.sd * a.sd + Double(b.n - 1) * b.sd * b.sd
    guard squares > 0, let correction = HedgesG.correction(df: df) else { return nil }
    return standardizedDifference(correction * (a.mean - b.mean) / (squares / df).squareRoot(), n: a.n, b.n)
  }

  /// The log odds ratio of two groups, first over second. Where one of the four counts is 0, 0.5 is added to all.
  ///
  /// Source: Woolf (1955), Annals of Human Genetics 19, 251–253; `escalc("OR")`.
  public static func logOddsRatio(_ pair: ProportionPair) -> EffectEstimate? {
    guard let cells = pair.filled else { return nil }
    return EffectEstimate(
      log(cells.a * cells.notB / (cells.notA * cells.b)),
      variance: 1 / cells.a + 1 / cells.notA + 1 / cells.b + 1 / cells.notB)
  }

  /// The log risk ratio of two groups, first over second. Where one of the four counts is 0, 0.5 is added to all.
  ///
  /// Source: Katz et al. (1978), Biometrics 34, 469–474; `escalc("RR")`.
  public static func logRiskRatio(_ pair: ProportionPair) -> EffectEstimate? {
    guard let cells = pair.filled else { return nil }
    let (n, m) = (cells.a + cells.notA, cells.b + cells.notB)
    return EffectEstimate(
      log(cells.a / n / (cells.b / m)), variance: 1 / cells.a - 1 / n + 1 / cells.b - 1 / m)
  }
}

/// Mean, standard deviation and size of one group of a published study.
public struct StudyGroup: Sendable, Equatable {
  let mean: Double
  let sd: Double
  let n: Int

  /// As published.
  public init(mean: Double, sd: Double, n: Int) {
    self.mean = mean
    self.sd = sd
    self.n = n
  }

  var isDefined: Bool { mean.isFinite && sd.isFinite && sd >= 0 && n > 1 }
}

extension ProportionPair {
  /// Whether one of the four counts is 0, so that ratios need something added.
  public var hasEmptyCell: Bool { cells.a == 0 || cells.notA == 0 || cells.b == 0 || cells.notB == 0 }

  /// The four counts, with 0.5 more in each where one is 0.
  fileprivate var filled: (a: Double, notA: Double, b: Double, notB: Double)? {
    guard refusal == nil else { return nil }
    let more = hasEmptyCell ? 0.5 : 0
    return (cells.a + more, cells.notA + more, cells.b + more, cells.notB + more)
  }
}
