import Foundation

/// Maximum likelihood of the proportional odds model: thresholds θ and coefficients β with logit P(Y ≤ j) = θⱼ − xβ.
struct OrdinalFit {
  enum Outcome {
    case converged
    /// A direction along which the likelihood rises for ever; the thresholds and the columns that it moves.
    case separated(thresholds: Set<Int>, columns: Set<Int>)
    case unfinished
  }

  /// The columns of the design that have a coefficient: not the intercept, which the thresholds stand for.
  let kept: [Int]
  let thresholds: [Double]
  /// β of the kept columns.
  let coefficients: [Double]
  /// Of thresholds and coefficients, row by row: the inverse of the observed information.
  let covariance: [Double]
  let logLikelihood: Double
  let outcome: Outcome

  /// Newton's method from the thresholds of the whole sample and β = 0, halved where a step would lower the likelihood or
  /// put thresholds out of order, until nothing moves by 1e-9. The likelihood is concave (Pratt 1981, JASA 76, 103–106), so
  /// there is one maximum at most; columns are centred and brought to one length on the way, against rounding.
  ///
  /// `levels` are the places of the outcomes' levels from 0, each of which has somebody.
  init(_ patterns: DesignPatterns, levels: [Int], count levelCount: Int) {
    let rows = levels.count
    let counts = patterns.counts.map(Double.init)
    let solution = LeastSquares(
      design: patterns.design, columns: patterns.columns, outcomes: patterns.outcomes, weights: counts,
      tolerance: 1e-7)
    let kept = solution.kept.filter { $0 > 0 }
    self.kept = kept
    let q = levelCount - 1
    let p = kept.count
    let size = q + p

    let n = Double(patterns.n)
    var centres: [Double] = []
    var lengths: [Double] = []
    for column in kept {
      var sum = CompensatedSum()
      for row in 0..<rows { sum.add(patterns.design[row * patterns.columns + column], times: counts[row]) }
      let centre = sum.value / n
      var squares = CompensatedSum()
      for row in 0..<rows {
        let distance = patterns.design[row * patterns.columns + column] - centre
        squares.add(counts[row] * distance, times: distance)
      }
      centres.append(centre)
      lengths.append((squares.value / n).squareRoot())
    }
    let design = (0..<rows).flatMap { row in
      kept.indices.map {
        (patterns.design[row * patterns.columns + kept[$0]] - centres[$0]) / lengths[$0]
      }
    }
    let points = Points(design: design, p: p, levels: levels, counts: counts, thresholds: q)

    var below = 0.0
    var parameters = (0..<q).map { threshold -> Double in
      for (level, count) in zip(levels, counts) where level == threshold { below += count }
      return log(below / (n - below))
    }
    parameters += Array(repeating: 0.0, count: p)
    var likelihood = points.logLikelihood(parameters)
    var outcome = Outcome.unfinished
    for round in 1...60 {
      let (gradient, information) = points.derivatives(parameters)
      guard let factor = CholeskyFactor(information, size: size) else { break }
      var step = factor.solved(gradient)
      var next = zip(parameters, step).map(+)
      var nextLikelihood = points.logLikelihood(next)
      var halvings = 0
      let allowed = likelihood - 1e-10 * max(1, abs(likelihood))
      while !(nextLikelihood >= allowed), halvings < 40 {
        step = step.map { $0 / 2 }
        next = zip(parameters, step).map(+)
        nextLikelihood = points.logLikelihood(next)
        halvings += 1
      }
      guard nextLikelihood >= allowed else { break }
      parameters = next
      likelihood = nextLikelihood
      let moves = points.moves(step)
      let longest = moves.reduce(step.prefix(q).reduce(0) { max($0, abs($1)) }) { longest, move in
        max(longest, abs(move.upper ?? 0), abs(move.lower ?? 0))
      }
      if longest < 1e-9 {
        outcome = .converged
        break
      }
      // No respondent is led away from the own answer.
      let isAway = moves.allSatisfy { move in
        (move.upper ?? 0) >= -1e-5 * longest && (move.lower ?? 0) <= 1e-5 * longest
      }
      if round >= 15, longest > 0.1, isAway {
        let raw = kept.indices.map { step[q + $0] / lengths[$0] }
        let shift = zip(raw, centres).reduce(0) { $0 + $1.0 * $1.1 }
        outcome = .separated(
          thresholds: Set((0..<q).filter { abs(step[$0] + shift) > 1e-4 * longest }),
          columns: Set(kept.indices.filter { abs(step[q + $0]) > 1e-4 * longest }.map { kept[$0] }))
        break
      }
    }
    let inner = CholeskyFactor(points.derivatives(parameters).information, size: size)?.inverse
    if inner == nil { outcome = .unfinished }
    self.outcome = outcome
    logLikelihood = likelihood
    let slopes = kept.indices.map { parameters[q + $0] / lengths[$0] }
    coefficients = slopes
    let shift = zip(slopes, centres).reduce(0) { $0 + $1.0 * $1.1 }
    thresholds = parameters.prefix(q).map { $0 + shift }
    covariance = inner.map { Self.restored($0, q: q, centres: centres, lengths: lengths) } ?? []
  }

  /// T C T' of the thresholds and coefficients as they were before columns were centred and scaled.
  private static func restored(_ inner: [Double], q: Int, centres: [Double], lengths: [Double]) -> [Double] {
    let size = q + lengths.count
    var transform = Array(repeating: 0.0, count: size * size)
    for row in 0..<size {
      transform[row * size + row] = row < q ? 1 : 1 / lengths[row - q]
      if row < q {
        for place in lengths.indices { transform[row * size + q + place] = centres[place] / lengths[place] }
      }
    }
    func product(_ a: [Double], _ b: (Int, Int) -> Double) -> [Double] {
      var result: [Double] = []
      for row in 0..<size {
        for column in 0..<size {
          result.append((0..<size).reduce(0) { $0 + a[row * size + $1] * b($1, column) })
        }
      }
      return result
    }
    let half = product(transform) { inner[$0 * size + $1] }
    return product(half) { transform[$1 * size + $0] }
  }

  /// The likelihood as a function of thresholds and coefficients.
  private struct Points {
    let design: [Double]
    let p: Int
    let levels: [Int]
    let counts: [Double]
    let thresholds: Int

    /// Where a row lies between the thresholds of its level; absent where there is none.
    private func bounds(_ row: Int, _ parameters: [Double]) -> (upper: Double?, lower: Double?) {
      var predictor = 0.0
      for place in 0..<p { predictor += design[row * p + place] * parameters[thresholds + place] }
      let level = levels[row]
      return (
        level < thresholds ? parameters[level] - predictor : nil,
        level > 0 ? parameters[level - 1] - predictor : nil
      )
    }

    /// With F the logistic distribution, F(a) − F(b) = F(a) F(−b) (1 − e^(b−a)), which loses no digits in the tails.
    func logLikelihood(_ parameters: [Double]) -> Double {
      for threshold in 1..<max(1, thresholds) where parameters[threshold] <= parameters[threshold - 1] {
        return -.infinity
      }
      var sum = CompensatedSum()
      for row in levels.indices {
        let (upper, lower) = bounds(row, parameters)
        var own = 0.0
        if let upper { own += Self.logF(upper) }
        if let lower { own += Self.logF(-lower) }
        if let upper, let lower { own += log(-expm1(lower - upper)) }
        sum.add(counts[row], times: own)
      }
      return sum.value
    }

    private static func logF(_ x: Double) -> Double { x > 0 ? -log1p(exp(-x)) : x - log1p(exp(x)) }
    private static func f(_ x: Double) -> Double {
      let e = exp(-abs(x))
      return e / ((1 + e) * (1 + e))
    }

    /// The gradient, and minus the matrix of second derivatives.
    func derivatives(_ parameters: [Double]) -> (gradient: [Double], information: [Double]) {
      let size = thresholds + p
      var gradient = Array(repeating: 0.0, count: size)
      var information = Array(repeating: 0.0, count: size * size)
      for row in levels.indices {
        let (upper, lower) = bounds(row, parameters)
        let count = counts[row]
        // What e^(b−a) adds to the slopes and curvatures of both bounds.
        var (slope, curvature) = (0.0, 0.0)
        if let upper, let lower {
          let gap = upper - lower
          slope = 1 / expm1(gap)
          curvature = slope * (1 + slope)
        }
        let atUpper = upper.map { Self.f($0) } ?? 0
        let atLower = lower.map { Self.f($0) } ?? 0
        let upperSlope = upper.map { exp(Self.logF(-$0)) + slope } ?? 0
        let lowerSlope = lower.map { -exp(Self.logF($0)) - slope } ?? 0
        let (high, low) = (levels[row], levels[row] - 1)
        if upper != nil {
          gradient[high] += count * upperSlope
          information[high * size + high] += count * (atUpper + curvature)
        }
        if lower != nil {
          gradient[low] += count * lowerSlope
          information[low * size + low] += count * (atLower + curvature)
        }
        if upper != nil, lower != nil {
          information[high * size + low] -= count * curvature
          information[low * size + high] -= count * curvature
        }
        for place in 0..<p {
          let x = design[row * p + place]
          let column = thresholds + place
          gradient[column] -= count * x * (upperSlope + lowerSlope)
          if upper != nil { information[column * size + high] -= count * x * atUpper }
          if lower != nil { information[column * size + low] -= count * x * atLower }
          for other in 0...place {
            information[column * size + thresholds + other] +=
              count * x * design[row * p + other] * (atUpper + atLower)
          }
        }
      }
      for row in 0..<size {
        for column in 0..<row { information[column * size + row] = information[row * size + column] }
      }
      return (gradient, information)
    }

    /// How far a step moves each row's bounds.
    func moves(_ step: [Double]) -> [(upper: Double?, lower: Double?)] {
      levels.indices.map { bounds($0, step) }
    }
  }
}
