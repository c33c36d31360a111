import Foundation

/// Maximum likelihood for counts with a log link, and whether it exists.
struct PoissonFit {
  enum Outcome {
    case converged
    /// A direction along which the likelihood rises for ever; the columns that it moves.
    case separated(columns: Set<Int>)
    case unfinished
  }

  /// The columns that do not depend on those before them.
  let kept: [Int]
  /// β of the kept columns.
  let coefficients: [Double]
  /// (X'WX)⁻¹ of the kept columns, row by row.
  let inverse: [Double]
  /// The expected count of each row.
  let means: [Double]
  /// 2 Σ (y log(y/μ) − (y − μ)).
  let deviance: Double
  let outcome: Outcome

  /// Newton's method. It begins where R's `glm` does, but half way to the mean.
  ///
  /// Where a combination of columns tells zeros apart, each step lowers their predictors by about 1, for ever: a direction
  /// that moves zeros alone and all of them down is that of separation (Santos Silva & Tenreyro 2010, Economics Letters 107,
  /// 310–312).
  init(_ patterns: DesignPatterns) {
    let counts = patterns.counts.map(Double.init)
    let outcomes = patterns.outcomes
    let rows = outcomes.count
    let columns = patterns.columns
    var sum = CompensatedSum()
    for (outcome, count) in zip(outcomes, counts) { sum.add(outcome, times: count) }
    let mean = sum.value / Double(patterns.n)
    let begin = outcomes.map { ($0 + mean) / 2 }
    let first = LeastSquares(
      design: patterns.design, columns: columns,
      outcomes: begin.indices.map { log(begin[$0]) + (outcomes[$0] - begin[$0]) / begin[$0] },
      weights: zip(counts, begin).map(*), tolerance: 1e-7)
    let kept = first.kept
    let design =
      kept.count == columns
      ? patterns.design : (0..<rows).flatMap { row in kept.map { patterns.design[row * columns + $0] } }

    var coefficients = first.coefficients
    var predictors = LinearPredictor.product(design, coefficients, rows: rows)
    // The first guess may overshoot what a double can hold; β = 0 cannot.
    if !Self.deviance(predictors, outcomes, counts).isFinite {
      coefficients = coefficients.map { _ in 0 }
      predictors = predictors.map { _ in 0 }
    }
    func step(_ predictors: [Double]) -> LeastSquares {
      Self.step(design, kept.count, predictors, outcomes, counts)
    }
    let fit = NewtonFit(
      design, from: coefficients, predictors: predictors, slack: 1e-10,
      deviance: { Self.deviance($0, outcomes, counts) }, solve: step,
      isAway: { moves, longest in
        zip(outcomes, moves).allSatisfy { outcome, move in
          outcome == 0 ? move <= 1e-6 * longest : abs(move) <= 1e-6 * longest
        }
      })
    self.kept = kept
    self.coefficients = fit.coefficients
    deviance = max(0, fit.deviance)
    outcome =
      switch fit.outcome {
      case .converged: .converged
      case .away(let direction, _, let longest):
        .separated(columns: LinearPredictor.moved(design, kept, direction, longest))
      case .unfinished: .unfinished
      }
    means = fit.predictors.map(exp)
    inverse = step(fit.predictors).inverse
  }

  /// The Newton step: residuals over weights, regressed on the design.
  private static func step(
    _ design: [Double], _ columns: Int, _ predictors: [Double], _ outcomes: [Double], _ counts: [Double]
  ) -> LeastSquares {
    var weights = counts
    var responses = outcomes
    for row in predictors.indices {
      let mean = exp(predictors[row])
      weights[row] *= mean
      responses[row] = outcomes[row] / mean - 1
    }
    return LeastSquares(design: design, columns: columns, outcomes: responses, weights: weights, tolerance: 0)
  }

  static func deviance(_ predictors: [Double], _ outcomes: [Double], _ counts: [Double]) -> Double {
    var sum = CompensatedSum()
    for row in predictors.indices {
      let outcome = outcomes[row]
      let mean = exp(predictors[row])
      let own = outcome == 0 ? mean : outcome * (log(outcome) - predictors[row]) - (outcome - mean)
      sum.add(2 * counts[row], times: own)
    }
    return sum.value
  }
}
