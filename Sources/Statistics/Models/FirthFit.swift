import Foundation

/// A binary outcome's likelihood, with Jeffreys' prior as its penalty or without, as large as it can be with one
/// coefficient held fast or none.
struct FirthFit {
  /// Of every column of the design.
  let coefficients: [Double]
  /// (X'WX)⁻¹, row by row.
  let inverse: [Double]
  /// Log-likelihood, and ½ log |X'WX| where there is a penalty.
  let logLikelihood: Double
  let hasConverged: Bool

  /// What is fitted: columns that do not depend on one another, outcomes 0 and 1.
  struct Data {
    var design: [Double]
    var columns: Int
    var outcomes: [Double]
    var counts: [Double]
    var isPenalized: Bool
  }

  /// Fisher's scoring of the modified score Σ (y − π + h(½ − π)) x, h being a respondent's leverage, halved where a step
  /// would lower the likelihood, until no linear predictor moves by 1e-10. `held` are columns that keep what they have in
  /// `start`. Source: Heinze & Schemper (2002), Statistics in Medicine 21, 2409–2419.
  init(_ data: Data, held: Set<Int> = [], start: [Double]) {
    let free = (0..<data.columns).filter { !held.contains($0) }
    var coefficients = start
    var state = State(data, coefficients)
    var hasConverged = free.isEmpty
    for _ in 0..<200 where !hasConverged {
      guard let factor = state?.factor, let current = state else { break }
      let score = current.score(data, factor)
      guard
        let inner = CholeskyFactor(
          free.flatMap { row in free.map { current.information[row * data.columns + $0] } }, size: free.count)
      else { break }
      let solved = inner.solved(free.map { score[$0] })
      var step = Array(repeating: 0.0, count: data.columns)
      for (place, column) in free.enumerated() { step[column] = solved[place] }
      let moves = LinearPredictor.product(data.design, step, rows: data.outcomes.count)
      let longest = moves.reduce(0) { max($0, abs($1)) }
      // Further than this the quadratic that the step rests on tells nothing.
      var scale = min(1, 5 / max(longest, 1e-300))
      var next: State?
      for _ in 0..<40 {
        next = State(data, zip(coefficients, step).map { $0 + scale * $1 })
        if let next, next.logLikelihood >= current.logLikelihood - 1e-11 * abs(current.logLikelihood) {
          break
        }
        next = nil
        scale /= 2
      }
      guard let next else { break }
      coefficients = zip(coefficients, step).map { $0 + scale * $1 }
      state = next
      hasConverged = longest * scale < 1e-10
    }
    self.coefficients = coefficients
    self.hasConverged = hasConverged && state?.factor != nil
    logLikelihood = state?.logLikelihood ?? -.infinity
    inverse = state?.factor.inverse ?? []
  }

  /// The likelihood at some coefficients; `nil` where rounding leaves nothing of the information.
  private struct State {
    let information: [Double]
    let factor: CholeskyFactor
    let logLikelihood: Double
    private let risks: [Double]

    init?(_ data: Data, _ coefficients: [Double]) {
      let columns = data.columns
      let predictors = LinearPredictor.product(data.design, coefficients, rows: data.outcomes.count)
      var information = Array(repeating: 0.0, count: columns * columns)
      var sum = CompensatedSum()
      var risks: [Double] = []
      for (row, predictor) in predictors.enumerated() {
        let e = exp(-abs(predictor))
        risks.append((predictor < 0 ? e : 1) / (1 + e))
        let agreement = data.outcomes[row] == 1 ? predictor : -predictor
        sum.add(data.counts[row], times: agreement > 0 ? -log1p(e) : agreement - log1p(e))
        let weight = data.counts[row] * e / ((1 + e) * (1 + e))
        for i in 0..<columns {
          let part = weight * data.design[row * columns + i]
          for j in 0...i { information[i * columns + j] += part * data.design[row * columns + j] }
        }
      }
      for i in 0..<columns {
        for j in 0..<i { information[j * columns + i] = information[i * columns + j] }
      }
      guard let factor = CholeskyFactor(information, size: columns) else { return nil }
      self.information = information
      self.factor = factor
      self.risks = risks
      logLikelihood = sum.value + (data.isPenalized ? factor.logDeterminant / 2 : 0)
    }

    func score(_ data: Data, _ factor: CholeskyFactor) -> [Double] {
      let columns = data.columns
      var score = Array(repeating: 0.0, count: columns)
      for (row, risk) in risks.enumerated() {
        var residual = data.outcomes[row] - risk
        if data.isPenalized {
          let own = Array(data.design[row * columns..<(row + 1) * columns])
          let half = factor.solvedForward(own)
          let leverage = risk * (1 - risk) * half.reduce(0) { $0 + $1 * $1 }
          residual += leverage * (0.5 - risk)
        }
        for column in 0..<columns {
          score[column] += data.counts[row] * residual * data.design[row * columns + column]
        }
      }
      return score
    }
  }
}
