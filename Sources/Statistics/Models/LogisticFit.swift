import Foundation

/// Maximum likelihood for a binary outcome, and whether it exists.
struct LogisticFit {
  enum Outcome {
    case converged
    /// A direction along which the likelihood rises for ever; the columns that it moves.
    case separated(columns: Set<Int>, complete: Bool)
    case unfinished
  }

  /// The columns that do not depend on those before them.
  let kept: [Int]
  /// β of the kept columns.
  let coefficients: [Double]
  /// (X'WX)⁻¹ of the kept columns, row by row.
  let inverse: [Double]
  /// −2 log-likelihood.
  let deviance: Double
  let outcome: Outcome

  /// Newton's method from β = 0. With separated outcomes each step moves the separated respondents' predictors by about 1,
  /// for ever: a direction against which no respondent votes is that of separation (Albert & Anderson 1984, theorem 1).
  init(_ patterns: DesignPatterns) {
    let counts = patterns.counts.map(Double.init)
    let columns = patterns.columns
    let first = LeastSquares(
      design: patterns.design, columns: columns, outcomes: patterns.outcomes, weights: counts, tolerance: 1e-7
    )
    let kept = first.kept
    let design =
      kept.count == columns
      ? patterns.design
      : patterns.outcomes.indices.flatMap { row in kept.map { patterns.design[row * columns + $0] } }
    // +1 for the event, −1 for its absence.
    let signs = patterns.outcomes.map { $0 == 1 ? 1.0 : -1.0 }

    func step(_ predictors: [Double]) -> LeastSquares {
      Self.step(design, kept.count, predictors, signs, counts)
    }
    let fit = NewtonFit(
      design, from: Array(repeating: 0.0, count: kept.count),
      predictors: Array(repeating: 0.0, count: signs.count),
      deviance: { Self.deviance($0, signs, counts) }, solve: step,
      isAway: { moves, longest in zip(signs, moves).allSatisfy { $0 * $1 >= -1e-6 * longest } })
    self.kept = kept
    coefficients = fit.coefficients
    deviance = fit.deviance
    outcome =
      switch fit.outcome {
      case .converged: .converged
      case .away(let direction, let moves, let longest):
        .separated(
          columns: LinearPredictor.moved(design, kept, direction, longest),
          complete: zip(signs, moves).allSatisfy { $0 * $1 > 1e-6 * longest })
      case .unfinished: .unfinished
      }
    inverse = step(fit.predictors).inverse
  }

  /// The Newton step: residuals over weights, regressed on the design.
  private static func step(
    _ design: [Double], _ columns: Int, _ predictors: [Double], _ signs: [Double], _ counts: [Double]
  ) -> LeastSquares {
    var weights = counts
    var responses = signs
    for row in predictors.indices {
      // With e = exp(−|η|): μ(1 − μ) = e/(1 + e)², and y − μ is ± e/(1 + e) or ± 1/(1 + e).
      let e = exp(-abs(predictors[row]))
      weights[row] *= e / ((1 + e) * (1 + e))
      let agrees = predictors[row] * signs[row] >= 0
      responses[row] = signs[row] * (agrees ? 1 + e : (1 + e) / e)
    }
    return LeastSquares(design: design, columns: columns, outcomes: responses, weights: weights, tolerance: 0)
  }

  /// −2 Σ log p of what was observed.
  private static func deviance(_ predictors: [Double], _ signs: [Double], _ counts: [Double]) -> Double {
    var sum = CompensatedSum()
    for row in predictors.indices {
      let agreement = predictors[row] * signs[row]
      let loss = agreement > 0 ? log1p(exp(-agreement)) : log1p(exp(agreement)) - agreement
      sum.add(2 * counts[row], times: loss)
    }
    return sum.value
  }
}
