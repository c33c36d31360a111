import Foundation

/// Two one-sided tests (TOST) that a weighted difference or correlation is smaller than what matters.
///
/// t = (estimate ∓ Δ)/SE, the standard error linearised and with the degrees of freedom of the test of no difference: n − 2.
/// p is the larger of the two one-sided p; the interval has the level 1 − 2α. A margin in standard deviations is turned into
/// one of the variable by the pooled weighted standard deviation. A correlation is tested on Fisher's scale. Refused where
/// the test of no difference is, and for a margin that is not positive.
///
/// R: `t <- svyttest(x ~ g, d)`, `confint(svyglm(x ~ g, d), level = 1 - 2 * alpha)`. Source: Schuirmann (1987), Journal of
/// Pharmacokinetics and Biopharmaceutics 15, 657–680; Lakens (2017), Social Psychological and Personality Science 8, 355–362.
public struct WeightedEquivalence: Statistic {
  /// The larger one-sided p.
  public let pValue: Double?
  /// The row.
  public let estimates: [Estimate]

  /// Of two means.
  public init(
    _ a: WeightedSample, _ b: WeightedSample, margin: EquivalenceOfMeans.Margin, alpha: Double = 0.05
  ) {
    let bound: Double
    let described: String
    switch margin {
    case .raw(let size): (bound, described) = (size, "margin ±" + PlainNumber.text(size))
    case .d(let size):
      let rest = Double(max(1, a.whole.n + b.whole.n - 2))
      let squares = a.moments.sumOfSquares + b.moments.sumOfSquares
      (bound, described) = (
        size * (squares / rest).squareRoot(), "margin ±" + PlainNumber.text(size) + " standard deviations"
      )
    }
    let test = DesignBasedTest([a, b], level: OneSidedPair.level(alpha: alpha))
    self.init(test.estimates.first { $0.measure == .meanDifference }, margin: bound, described, alpha: alpha)
  }

  /// Of two proportions; a margin of 0.1 is ten percentage points.
  public init(_ a: WeightedProportion, _ b: WeightedProportion, margin: Double, alpha: Double = 0.05) {
    let contrast = WeightedContrast(a, b, level: OneSidedPair.level(alpha: alpha))
    self.init(
      contrast.estimates.first { $0.measure == .riskDifference }, margin: margin,
      "margin ±" + PlainNumber.text(margin * 100) + " percentage points", alpha: alpha)
  }

  private init(_ difference: Estimate?, margin: Double, _ described: String, alpha: Double) {
    var row = difference ?? Estimate(.equivalence, n: 0)
    row.measure = .equivalence
    guard margin > 0, margin.isFinite, let value = row.value, let error = row.standardError, error > 0,
      row.n > 2
    else {
      pValue = nil
      row.interval = nil
      if row.note.isEmpty { row.note = "needs a margin above 0 and values that differ" }
      estimates = [row]
      return
    }
    let df = Double(row.n - 2)
    let test = OneSidedPair(estimate: value, error: error, low: -margin, high: margin) {
      StudentT(df: df).upperTail($0)
    }
    (row.statistic, row.df, row.pValue, row.note) = (test.statistic, df, test.pValue, described)
    pValue = test.pValue
    estimates = [row]
  }

  /// Of a correlation.
  public init(_ correlation: WeightedCorrelation, margin: Double, alpha: Double = 0.05) {
    var row = correlation.estimates[0]
    row.measure = .equivalence
    guard margin > 0, margin < 1, let r = correlation.r, let error = correlation.standardError, error > 0,
      abs(r) < 1, let df = row.df
    else {
      pValue = nil
      (row.statistic, row.df, row.pValue, row.interval) = (nil, nil, nil, nil)
      if row.note.isEmpty { row.note = "needs a margin above 0 and values that differ" }
      estimates = [row]
      return
    }
    let spread = error / ((1 - r) * (1 + r))
    let test = OneSidedPair(estimate: atanh(r), error: spread, low: -atanh(margin), high: atanh(margin)) {
      StudentT(df: df).upperTail($0)
    }
    let level = OneSidedPair.level(alpha: alpha)
    row.interval = Critical.t(level: level, df: df).map {
      Interval(low: tanh(atanh(r) - $0 * spread), high: tanh(atanh(r) + $0 * spread), level: level)
    }
    (row.statistic, row.pValue) = (test.statistic, test.pValue)
    row.note = "margin ±" + PlainNumber.text(margin)
    pValue = test.pValue
    estimates = [row]
  }
}
