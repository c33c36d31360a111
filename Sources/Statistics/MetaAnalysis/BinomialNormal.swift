import Foundation

/// Proportions of studies pooled by a binomial–normal model: nothing is added to counts of 0, and no variance is taken for
/// known.
///
/// xᵢ ~ Binomial(nᵢ, πᵢ), logit πᵢ = zᵢ'β + uᵢ, uᵢ ~ N(0, τ²), by maximum likelihood, the integral over uᵢ by adaptive
/// Gauss–Hermite quadrature. Standard errors are from the observed information of β and τ together. Without a design β is
/// the logit of the pooled proportion; with one, its first column should be 1. `likelihoodRatio` tests that nothing but
/// chance is between the studies, against a proportion for each.
/// Source: Stijnen, Hamza & Özdemir (2010), Statistics in Medicine 29, 3046–3067, section 4; R's `metafor::rma.glmm(measure =
/// "PLO")`, which calls `lme4::glmer`. Refused: see `Problem`.
public struct BinomialNormal: Sendable {
  /// Why there is no estimate.
  public enum Problem: Error, Sendable, Equatable {
    /// Counts that cannot be, or no studies.
    case noStudies
    /// All studies together have no event, or nothing else.
    case noVariation
    /// The design cannot be solved: too few studies, or columns that depend on each other.
    case design
    /// The likelihood has no highest point: it rises for ever as τ² or a coefficient does.
    case unbounded
  }

  /// The variance between studies, of logits.
  public let tauSquared: Double
  /// β; the logit of the pooled proportion where there is no design.
  public let coefficients: [Double]
  /// At the estimates.
  public let logLikelihood: Double
  /// −2 log Λ of τ² = 0 against a proportion for each study.
  public let likelihoodRatio: Double
  /// Its degrees of freedom, studies − columns.
  public let df: Int
  /// Studies.
  public let count: Int

  private let covariance: [Double]
  private let columns: Int

  /// From events and sizes, and a design row by row; without one, a column of ones. `isCommon`: τ² is taken for 0.
  public init(
    events: [Int], of sizes: [Int], design: [Double]? = nil, columns: Int = 1, isCommon: Bool = false
  ) throws(Problem) {
    let design = design ?? events.map { _ in 1 }
    guard !events.isEmpty, events.count == sizes.count,
      zip(events, sizes).allSatisfy({ $1 > 0 && (0...$1).contains($0) })
    else { throw .noStudies }
    guard columns > 0, design.count == columns * events.count, events.count >= columns else { throw .design }
    let total = (events: events.reduce(0, +), all: sizes.reduce(0, +))
    guard total.events > 0, total.events < total.all else { throw .noVariation }
    let likelihood = BinomialNormalLikelihood(
      events: events.map(Double.init), sizes: sizes.map(Double.init), design: design, columns: columns)
    var start = Array(repeating: 0.0, count: columns)
    start[0] = log(Double(total.events) / Double(total.all - total.events))
    guard let common = try likelihood.maximum(sigma: 0, from: start) else { throw .unbounded }
    let best =
      isCommon || events.count == columns ? common : try Self.best(likelihood, common: common)
    self.columns = columns
    count = events.count
    df = events.count - columns
    tauSquared = best.sigma * best.sigma
    coefficients = best.coefficients
    logLikelihood = best.logLikelihood
    likelihoodRatio = max(0, 2 * (likelihood.saturated - common.logLikelihood))
    covariance = likelihood.covariance(of: best)
  }

  /// Along σ the likelihood may have several peaks, so it is looked at all the way before the highest is climbed.
  private static func best(
    _ likelihood: BinomialNormalLikelihood, common: BinomialNormalLikelihood.Maximum
  ) throws(Problem) -> BinomialNormalLikelihood.Maximum {
    let steps = 20
    let largest = 60.0
    var maxima = [common]
    for step in 0...steps {
      let sigma = largest * pow(10, -4.5 * Double(steps - step) / Double(steps))
      guard let next = try likelihood.maximum(sigma: sigma, from: maxima[maxima.count - 1].coefficients)
      else { break }
      maxima.append(next)
      // So far below the highest nothing rises again.
      if next.logLikelihood < maxima.reduce(next.logLikelihood, { max($0, $1.logLikelihood) }) - 20 { break }
    }
    let top = maxima.indices.reduce(0) { maxima[$1].logLikelihood > maxima[$0].logLikelihood ? $1 : $0 }
    let rises = maxima[top].slope > 0
    let neighbour = rises ? top + 1 : top - 1
    if neighbour == maxima.count { throw .unbounded }
    guard neighbour >= 0 else { return maxima[top] }
    var problem: Problem?
    let (low, high) = (min(top, neighbour), max(top, neighbour))
    let start = maxima[top].coefficients
    let root = Root.bracketed(maxima[low].sigma, maxima[high].sigma, tolerance: 1e-12) { sigma in
      do throws(Problem) {
        return try likelihood.maximum(sigma: sigma, from: start)?.slope ?? .nan
      } catch {
        problem = error
        return .nan
      }
    }
    if let problem { throw problem }
    guard root.isFinite, let maximum = try likelihood.maximum(sigma: root, from: start) else {
      return maxima[top]
    }
    return maximum
  }

  /// The logit of the pooled proportion.
  public var value: Double { coefficients[0] }

  /// Of `likelihoodRatio`.
  public var pValue: Double? { df > 0 ? Tail.chiSquare(likelihoodRatio, df: Double(df)) : nil }

  /// The standard error of a coefficient.
  public func standardError(of column: Int = 0) -> Double {
    covariance[column * columns + column].squareRoot()
  }

  /// A coefficient ± z standard errors, as `rma.glmm` gives it.
  public func wald(of column: Int = 0, level: Double = 0.95) -> MetaInterval {
    interval(of: column, critical: Normal.critical(level), df: nil, level: level)
  }

  /// A coefficient ± t standard errors with studies − columns degrees of freedom, as `rma.glmm(test = "t")` gives it: z takes
  /// τ² for known, which few studies do not make it. `nil` with no degrees of freedom.
  public func student(of column: Int = 0, level: Double = 0.95) -> MetaInterval? {
    guard df > 0, let critical = Critical.t(level: level, df: Double(df)) else { return nil }
    return interval(of: column, critical: critical, df: Double(df), level: level)
  }

  private func interval(of column: Int, critical: Double, df: Double?, level: Double) -> MetaInterval {
    let error = standardError(of: column)
    let statistic = coefficients[column] / error
    return MetaInterval(
      standardError: error,
      interval: Interval(
        low: coefficients[column] - critical * error, high: coefficients[column] + critical * error,
        level: level), statistic: statistic, df: df,
      pValue: df.map { Tail.t(statistic, df: $0) } ?? Tail.normal(statistic))
  }

  /// Where the logit of a new study lies, as `RandomEffects.prediction` has it.
  public func prediction(level: Double = 0.95) -> Interval? {
    guard columns == 1 else { return nil }
    return RandomEffects.prediction(
      value, standardError: standardError(), tauSquared: tauSquared, df: count - 2, level: level)
  }
}
