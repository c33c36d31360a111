/// How well a logistic regression would do among other respondents of the same kind: its calibration slope, Brier score and ROC
/// area less what they owe to being judged by the respondents whom the model was fitted to (optimism).
///
/// The model is fitted anew to each resample of respondents, and each index taken of the resample and of the sample itself; the
/// mean difference is the optimism, and the corrected index the apparent one less that. The slope is that of outcomes on
/// the model's log odds: 1 in the model's own sample, below 1 where its risks are too extreme for others. The predictors are
/// taken as given: what choosing them by these answers owes to chance is not corrected. A resample without a fit of as
/// many coefficients (a level is missing, outcomes are separated) is left out; refused where more than one in twenty is, for
/// separated outcomes and where the model has no coefficients.
/// Source: Efron (1983), Journal of the American Statistical Association 78, 316–331; Harrell, Lee & Mark (1996), Statistics in
/// Medicine 15, 361–387; Steyerberg et al. (2001), Journal of Clinical Epidemiology 54, 774–781; R's
/// `rms::validate(rms::lrm(y ~ x, x = TRUE, y = TRUE), B = 500)`.
public struct OptimismCorrection: Statistic {
  /// The share of resamples without a fit above which nothing is corrected.
  private static let mostUndefined = 0.05
  /// More rows times what one costs times resamples than this would take minutes.
  private static let mostWork = 10_000_000_000.0
  /// What a row costs, in products of two columns, besides those.
  private static let workOfRow = 100

  /// Of outcomes on the model's log odds among others.
  public let slope: Double?
  /// The mean of (y − π)² among others.
  public let brier: Double?
  /// 1 − Brier/(ȳ(1 − ȳ)) among others.
  public let scaledBrier: Double?
  /// Under the receiver operating characteristic among others.
  public let area: Double?
  /// Calibration slope, Brier score, scaled, ROC area.
  public let estimates: [Estimate]

  /// Of the regression of the same rows; of the bootstrap its resamples, its random numbers and its threads.
  public init(_ patterns: DesignPatterns, _ regression: LogisticRegression, _ bootstrap: Bootstrap) {
    let kept = patterns.keeping(Set(regression.kept))
    var refusal = regression.refusalOfRisks
    if refusal.isEmpty, bootstrap.resamples < 1 { refusal = "there are no resamples" }
    let (rows, work) = (kept.outcomes.count, kept.columns * kept.columns + Self.workOfRow)
    if refusal.isEmpty, Double(rows) * Double(work) * Double(bootstrap.resamples) > Self.mostWork {
      refusal =
        "\(Bootstrap.grouped(rows)) different answers are too many for \(Bootstrap.grouped(bootstrap.resamples)) resamples"
    }
    var corrected: [Double]?
    var note = refusal
    if refusal.isEmpty {
      let all = Self.optimism(kept, bootstrap).filter { $0.x.isFinite }
      let lost = bootstrap.resamples - all.count
      let told =
        "\(Bootstrap.grouped(lost)) of \(Bootstrap.grouped(bootstrap.resamples)) resamples have no fit: "
        + "in them a level is missing, or outcomes are separated"
      if Double(lost) > Self.mostUndefined * Double(bootstrap.resamples) {
        note = "not corrected: \(told)"
      } else if let apparent = RiskIndices(LogisticFit(kept), ofOwn: kept) {
        note = lost > 0 ? "\(told); they are left out" : ""
        corrected = (0..<4).map { index in
          var sum = CompensatedSum()
          for optimism in all { sum.add(optimism[index]) }
          return apparent.values[index] - sum.value / Double(all.count)
        }
      } else {
        note = "everyone has the same risk"
      }
    }
    slope = corrected?[0]
    brier = corrected?[1]
    scaledBrier = corrected?[2]
    area = corrected?[3]
    let measures: [Measure] = [.calibrationSlope, .brierScore, .scaledBrierScore, .rocArea]
    let method = "optimism-corrected, \(Bootstrap.grouped(bootstrap.resamples)) resamples"
    estimates = measures.enumerated().map { index, measure in
      Estimate(measure, method: method, value: corrected?[index], n: patterns.n, note: note)
    }
  }

  /// Of each resample, NaN where it has no fit.
  private static func optimism(_ patterns: DesignPatterns, _ bootstrap: Bootstrap) -> [SIMD4<Double>] {
    let draw = MultinomialDraw(patterns.counts)
    let key = Philox.key(seed: bootstrap.seed, purpose: bootstrap.purpose)
    let none = SIMD4<Double>(repeating: .nan)
    return Blocks.fill(bootstrap.resamples, with: none, blockSize: 8, threads: bootstrap.threads) {
      places, slots in
      var counts = Array(repeating: 0.0, count: patterns.counts.count)
      for (slot, place) in places.enumerated() {
        var random = Philox(key: key, stream: UInt64(place))
        counts.withUnsafeMutableBufferPointer { counts in
          if let base = counts.baseAddress { draw.draw(&random, into: base) }
        }
        slots[slot] = optimism(of: counts.map { Int($0) }, patterns) ?? none
      }
    }
  }

  /// How much better the model that is fitted to a resample looks there than in the sample; `nil` where it has no fit.
  static func optimism(of counts: [Int], _ patterns: DesignPatterns) -> SIMD4<Double>? {
    let resample = DesignPatterns(
      columns: patterns.columns, design: patterns.design, outcomes: patterns.outcomes, counts: counts)
    guard Set(resample.outcomes).count == 2 else { return nil }
    let fit = LogisticFit(resample)
    guard case .converged = fit.outcome, fit.kept.count == patterns.columns,
      let own = RiskIndices(fit, ofOwn: resample), let ofAll = RiskIndices(fit, of: patterns)
    else { return nil }
    return own.values - ofAll.values
  }
}

/// How well a fit does among these respondents, who need not be those whom it was made for.
private struct RiskIndices {
  /// Calibration slope, Brier score, scaled, ROC area.
  let values: SIMD4<Double>

  /// Of those whom it was made for, for whom the slope is 1 by construction.
  init?(_ fit: LogisticFit, ofOwn patterns: DesignPatterns) {
    self.init(fit, of: patterns, slope: { _ in 1 })
  }

  init?(_ fit: LogisticFit, of patterns: DesignPatterns) {
    self.init(fit, of: patterns) { predictors in
      let line = LogisticFit(
        DesignPatterns(
          columns: 2, design: predictors.flatMap { [1, $0] }, outcomes: patterns.outcomes,
          counts: patterns.counts))
      guard case .converged = line.outcome, line.kept.count == 2 else { return nil }
      return line.coefficients[1]
    }
  }

  /// `nil` where the fit gives everyone the same risk, or its risks tell the outcomes apart without fail.
  private init?(_ fit: LogisticFit, of patterns: DesignPatterns, slope: ([Double]) -> Double?) {
    let predictors = LinearPredictor.product(
      patterns.design, fit.coefficients, rows: patterns.outcomes.count)
    let risks = FittedRisks(predictors, patterns)
    guard risks.groups.count > 1, let slope = slope(predictors), let brier = risks.brier,
      let scaled = risks.scaledBrier, let area = risks.area
    else { return nil }
    values = [slope, brier, scaled, area]
  }
}
