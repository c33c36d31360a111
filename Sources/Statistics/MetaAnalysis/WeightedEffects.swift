import Foundation

/// Effects regressed on a design by weighted least squares, the variance between studies being given.
struct WeightedEffects {
  /// 1/(v + τ²).
  let weights: [Double]
  let coefficients: [Double]
  /// (X'WX)⁻¹, row by row.
  let covariance: [Double]
  /// What is left of each effect.
  let residuals: [Double]
  /// The diagonal of the hat matrix.
  let leverages: [Double]
  /// log |X'WX|.
  let logDeterminant: Double

  /// `nil` where a column of the design depends on those before it, or there are fewer studies than columns.
  init?(_ effects: [EffectEstimate], design: [Double], columns: Int, tauSquared: Double) {
    let weights = effects.map { 1 / ($0.variance + tauSquared) }
    let solution = LeastSquares(
      design: design, columns: columns, outcomes: effects.map(\.value), weights: weights, tolerance: 1e-7)
    guard solution.kept.count == columns, weights.allSatisfy(\.isFinite) else { return nil }
    let coefficients = solution.coefficients
    let covariance = solution.inverse
    self.weights = weights
    self.coefficients = coefficients
    self.covariance = covariance
    var residuals: [Double] = []
    var leverages: [Double] = []
    for (row, effect) in effects.enumerated() {
      let x = design[row * columns..<(row + 1) * columns]
      residuals.append(effect.value - zip(x, coefficients).reduce(0) { $0 + $1.0 * $1.1 })
      leverages.append(weights[row] * Self.form(Array(x), covariance))
    }
    self.residuals = residuals
    self.leverages = leverages
    logDeterminant = (0..<columns).reduce(0) {
      $0 + 2 * log(abs(solution.triangle[$1 * columns + $1]))
    }
  }

  /// Σ w r²: Cochran's Q where τ² is 0.
  var q: Double {
    var sum = CompensatedSum()
    for (weight, residual) in zip(weights, residuals) { sum.add(weight * residual, times: residual) }
    return sum.value
  }

  /// The trace of P = W − WX(X'WX)⁻¹X'W.
  var trace: Double { zip(weights, leverages).reduce(0) { $0 + $1.0 * (1 - $1.1) } }

  /// The derivative of the restricted log-likelihood by τ², twice.
  var score: Double {
    zip(weights, residuals).reduce(-trace) { $0 + $1.0 * $1.0 * $1.1 * $1.1 }
  }

  /// The restricted log-likelihood, but for what does not depend on τ².
  var restrictedLogLikelihood: Double {
    (weights.reduce(0) { $0 + log($1) } - logDeterminant - q) / 2
  }

  /// x'Ax.
  static func form(_ x: [Double], _ matrix: [Double]) -> Double {
    var sum = 0.0
    for i in x.indices { for j in x.indices { sum += x[i] * matrix[i * x.count + j] * x[j] } }
    return sum
  }
}
