import Foundation

/// Brant's test of proportional odds: whether a predictor's odds ratio is the same wherever the line between low and high
/// answers is drawn.
///
/// Null: the coefficients of the binary regressions of Y > 1, Y > 2 … are the same at every threshold; against it, they are
/// not. Each of the K − 1 logistic regressions is fitted apart; their coefficients' joint covariance is (X'WⱼX)⁻¹ X'WⱼₗX
/// (X'WₗX)⁻¹ with wⱼₗ = πₗ(1 − πⱼ) for j ≤ l, π being the risk of an answer above the threshold. Wald's test of
/// all differences from the first threshold is held against χ² with (K − 2)p degrees of freedom; of one term with as many
/// as it has columns. It needs nothing but the binary regressions, and says which term it is that differs; the score test
/// rejects too often where some levels are rare.
///
/// Refused for two levels, where there is nothing to compare, where a binary regression is separated, where columns depend
/// on one another, and where the covariance cannot be inverted.
/// Source: Brant (1990), Biometrics 46, 1171–1178; R's `brant::brant(polr(y ~ x))`.
public struct Brant: Statistic {
  /// Of all terms: χ², its degrees of freedom, its upper tail.
  public let overall: (chiSquare: Double, df: Double, pValue: Double?)?
  /// Of each term.
  public let terms: [(chiSquare: Double, df: Double, pValue: Double?)?]
  /// The whole, then, where there are several, term by term at its first column.
  public let estimates: [Estimate]

  /// From distinct rows as `OrdinalRegression` takes them.
  public init(_ patterns: DesignPatterns, terms: [Range<Int>]? = nil) {
    let columns = patterns.columns
    let ranges = terms ?? (1..<max(1, columns)).map { $0..<$0 + 1 }
    let levels = Set(patterns.outcomes).sorted()
    let cuts = levels.dropFirst().map { cut in patterns.outcomes.map { $0 >= cut ? 1.0 : 0.0 } }
    var refusal: String? =
      !patterns.isFinite
      ? Refusal.tooLarge
      : cuts.isEmpty
        ? "the outcome does not vary"
        : cuts.count < 2 ? "two levels have one threshold" : columns < 2 ? "no predictors" : nil
    var fits: [LogisticFit] = []
    for outcomes in cuts where refusal == nil {
      let fit = LogisticFit(
        DesignPatterns(
          columns: columns, design: patterns.design, outcomes: outcomes, counts: patterns.counts))
      switch fit.outcome {
      case .converged where fit.kept.count == columns: fits.append(fit)
      case .converged: refusal = "a term depends on the others"
      case .separated: refusal = "a threshold's own regression is separated"
      case .unfinished: refusal = "the estimates did not converge"
      }
    }
    let joint = refusal == nil ? Joint(patterns, fits) : nil
    let whole = joint?.test(Array(1..<columns))
    if refusal == nil, whole == nil { refusal = "too few answers at some threshold" }
    overall = whole
    let each = ranges.map { range in whole == nil ? nil : joint?.test(Array(range)) }
    self.terms = each
    let n = patterns.n
    estimates =
      [
        Estimate(
          .brant, statistic: whole?.chiSquare, df: whole?.df, pValue: whole?.pValue, n: n,
          note: refusal ?? "")
      ]
      + (ranges.count < 2 || whole == nil
        ? []
        : zip(ranges, each).map { range, test in
          Estimate(
            .brant, at: .term(range.lowerBound), statistic: test?.chiSquare, df: test?.df,
            pValue: test?.pValue, n: n,
            note: test == nil ? "too few answers at some threshold" : "")
        })
  }

  /// The binary regressions together.
  private struct Joint {
    let columns: Int
    let coefficients: [[Double]]
    /// Of the coefficients of threshold j and those of threshold l, row by row.
    let covariances: [[[Double]]]

    init(_ patterns: DesignPatterns, _ fits: [LogisticFit]) {
      let columns = patterns.columns
      self.columns = columns
      coefficients = fits.map(\.coefficients)
      let rows = patterns.outcomes.count
      let risks = fits.map { fit in
        LinearPredictor.product(patterns.design, fit.coefficients, rows: rows).map { 1 / (1 + exp(-$0)) }
      }
      func product(_ a: [Double], _ b: [Double]) -> [Double] {
        (0..<columns).flatMap { row in
          (0..<columns).map { column in
            (0..<columns).reduce(0) { $0 + a[row * columns + $1] * b[$1 * columns + column] }
          }
        }
      }
      var all = fits.map { _ in fits.map { _ in [Double]() } }
      for first in fits.indices {
        for second in first..<fits.count {
          guard first != second else {
            all[first][first] = fits[first].inverse
            continue
          }
          var crossed = Array(repeating: 0.0, count: columns * columns)
          for row in 0..<rows {
            let weight = Double(patterns.counts[row]) * risks[second][row] * (1 - risks[first][row])
            for i in 0..<columns {
              for j in 0..<columns {
                crossed[i * columns + j] +=
                  weight * patterns.design[row * columns + i] * patterns.design[row * columns + j]
              }
            }
          }
          let covariance = product(product(fits[first].inverse, crossed), fits[second].inverse)
          all[first][second] = covariance
          all[second][first] = (0..<columns).flatMap { row in
            (0..<columns).map { covariance[$0 * columns + row] }
          }
        }
      }
      covariances = all
    }

    /// Wald's test that the coefficients of some columns are those of the first threshold.
    func test(_ tested: [Int]) -> (chiSquare: Double, df: Double, pValue: Double?)? {
      let later = Array(1..<coefficients.count)
      let pairs = later.flatMap { threshold in tested.map { (threshold, $0) } }
      let differences = pairs.map { coefficients[0][$0.1] - coefficients[$0.0][$0.1] }
      func entry(_ j: Int, _ l: Int, _ a: Int, _ b: Int) -> Double { covariances[j][l][a * columns + b] }
      let covariance = pairs.flatMap { first in
        pairs.map { second in
          let (a, b) = (first.1, second.1)
          return entry(0, 0, a, b) - entry(0, second.0, a, b) - entry(first.0, 0, a, b)
            + entry(first.0, second.0, a, b)
        }
      }
      guard let factor = CholeskyFactor(covariance, size: pairs.count) else { return nil }
      let half = factor.solvedForward(differences)
      let chiSquare = half.reduce(0) { $0 + $1 * $1 }
      let df = Double(pairs.count)
      return (chiSquare, df, Tail.chiSquare(chiSquare, df: df))
    }
  }
}
