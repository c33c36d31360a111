import Foundation

/// The likelihood of β and σ, with its first and second derivatives by Louis' identities: those of the integral are means
/// of those of the integrand.
struct BinomialNormalLikelihood {
  let events: [Double]
  let sizes: [Double]
  let design: [Double]
  let columns: Int
  /// Σ log of the binomial coefficients.
  let constant: Double
  /// 40 points leave nothing to see of a study's integral; lme4 takes up to 25.
  private let rule = GaussHermite(40)

  /// The highest point for a σ.
  struct Maximum {
    let sigma: Double
    let coefficients: [Double]
    let logLikelihood: Double
    /// The derivative by σ², but for a factor 1/2.
    let slope: Double
    /// What the studies give there.
    let studies: [StudyPart]
  }

  /// What a study gives: the logarithm of its integral, and derivatives by its linear predictor η and by σ.
  struct StudyPart {
    var logarithm = 0.0
    var byEta = 0.0
    var bySigma = 0.0
    var byEtaTwice = 0.0
    var byBoth = 0.0
    var bySigmaTwice = 0.0
  }

  init(events: [Double], sizes: [Double], design: [Double], columns: Int) {
    self.events = events
    self.sizes = sizes
    self.design = design
    self.columns = columns
    constant = zip(events, sizes).reduce(0) {
      $0 + GSL.logGamma($1.1 + 1) - GSL.logGamma($1.0 + 1) - GSL.logGamma($1.1 - $1.0 + 1)
    }
  }

  /// The log-likelihood where each study has a proportion of its own.
  var saturated: Double {
    zip(events, sizes).reduce(constant) { sum, study in
      let (x, n) = study
      return sum + (x > 0 ? x * log(x / n) : 0) + (x < n ? (n - x) * log((n - x) / n) : 0)
    }
  }

  /// Newton's method in β, of which the likelihood is concave, each step halved where it would lower it. `nil` where it
  /// does not come to rest, so that a coefficient has no highest point.
  func maximum(sigma: Double, from start: [Double]) throws(BinomialNormal.Problem) -> Maximum? {
    var beta = start
    var predictors = product(beta)
    var studies = parts(predictors, sigma)
    var height = studies.reduce(0) { $0 + $1.logarithm }
    for _ in 0..<100 {
      let weights = studies.map { max(-$0.byEtaTwice, 1e-300) }
      let solution = LeastSquares(
        design: design, columns: columns, outcomes: zip(studies, weights).map { $0.byEta / $1 },
        weights: weights, tolerance: 1e-9)
      guard solution.kept.count == columns else { throw .design }
      var step = solution.coefficients
      var moves = product(step)
      var next = parts(zip(predictors, moves).map { $0 + $1 }, sigma)
      var nextHeight = next.reduce(0) { $0 + $1.logarithm }
      var halvings = 0
      while !(nextHeight >= height - 1e-10 * abs(height)), halvings < 40 {
        step = step.map { $0 / 2 }
        moves = moves.map { $0 / 2 }
        next = parts(zip(predictors, moves).map { $0 + $1 }, sigma)
        nextHeight = next.reduce(0) { $0 + $1.logarithm }
        halvings += 1
      }
      guard nextHeight.isFinite else { return nil }
      // Rounding hides what is left to climb.
      if halvings == 40 { return maximum(sigma, beta, height, studies) }
      beta = zip(beta, step).map { $0 + $1 }
      predictors = product(beta)
      (studies, height) = (next, nextHeight)
      let longest = moves.reduce(0) { max($0, abs($1)) }
      if longest < 1e-11 * max(1, predictors.reduce(0) { max($0, abs($1)) }) {
        return maximum(sigma, beta, height, studies)
      }
    }
    return nil
  }

  private func maximum(_ sigma: Double, _ beta: [Double], _ height: Double, _ studies: [StudyPart]) -> Maximum
  {
    let slope =
      sigma > 0 ? studies.reduce(0) { $0 + $1.bySigma } / sigma : studies.reduce(0) { $0 + $1.bySigmaTwice }
    return Maximum(
      sigma: sigma, coefficients: beta, logLikelihood: height + constant, slope: slope, studies: studies)
  }

  /// The inverse of the observed information, the rows and columns of β; where σ is 0, that of β alone.
  func covariance(of maximum: Maximum) -> [Double] {
    let size = columns + (maximum.sigma > 0 ? 1 : 0)
    var information = Array(repeating: Array(repeating: 0.0, count: size), count: size)
    for (row, study) in maximum.studies.enumerated() {
      let x = design[row * columns..<(row + 1) * columns]
      for (i, a) in zip(0..., x) {
        for (j, b) in zip(0..., x) { information[i][j] -= a * b * study.byEtaTwice }
        if size > columns {
          information[i][columns] -= a * study.byBoth
          information[columns][i] -= a * study.byBoth
        }
      }
      if size > columns { information[columns][columns] -= study.bySigmaTwice }
    }
    let inverse = Self.inverse(information)
    return (0..<columns).flatMap { inverse[$0][0..<columns] }
  }

  /// Gauss and Jordan's elimination, of a small matrix with a positive diagonal.
  private static func inverse(_ matrix: [[Double]]) -> [[Double]] {
    var work = matrix
    let size = work.count
    for pivot in 0..<size {
      let head = work[pivot][pivot]
      work[pivot][pivot] = 1
      for column in 0..<size { work[pivot][column] /= head }
      for row in 0..<size where row != pivot {
        let factor = work[row][pivot]
        work[row][pivot] = 0
        for column in 0..<size { work[row][column] -= factor * work[pivot][column] }
      }
    }
    return work
  }

  private func product(_ coefficients: [Double]) -> [Double] {
    events.indices.map { row in
      (0..<columns).reduce(0) { $0 + design[row * columns + $1] * coefficients[$1] }
    }
  }

  private func parts(_ predictors: [Double], _ sigma: Double) -> [StudyPart] {
    predictors.indices.map { part(events[$0], sizes[$0], predictors[$0], sigma) }
  }

  /// ∫ exp(xθ − n log(1 + eᶿ)) φ(z) dz with θ = η + σz.
  private func part(_ x: Double, _ n: Double, _ eta: Double, _ sigma: Double) -> StudyPart {
    let mode = peak(x, n, eta, sigma)
    let atMode = probability(eta + sigma * mode)
    let width = 1 / (1 + sigma * sigma * n * atMode.p * atMode.q).squareRoot()
    let points = rule.points(around: mode, width: width)
    let logarithms = points.map { point in
      logIntegrand(x, n, eta + sigma * point.z, point.z) + point.logWeight
    }
    let highest = logarithms.reduce(-Double.infinity, max)
    var total = 0.0
    // Means over the integrand of a = x − np, npq and their products with z.
    var (a, az, aa, aza, azaz) = (0.0, 0.0, 0.0, 0.0, 0.0)
    var (v, vz, vzz) = (0.0, 0.0, 0.0)
    for (point, logarithm) in zip(points, logarithms) {
      let weight = exp(logarithm - highest)
      let share = probability(eta + sigma * point.z)
      let residual = x * share.q - (n - x) * share.p
      let variance = n * share.p * share.q
      total += weight
      a += weight * residual
      az += weight * residual * point.z
      aa += weight * residual * residual
      aza += weight * residual * residual * point.z
      azaz += weight * residual * residual * point.z * point.z
      v += weight * variance
      vz += weight * variance * point.z
      vzz += weight * variance * point.z * point.z
    }
    var part = StudyPart()
    part.logarithm = highest + log(total) - log(2 * Double.pi) / 2
    part.byEta = a / total
    part.bySigma = az / total
    part.byEtaTwice = aa / total - part.byEta * part.byEta - v / total
    part.byBoth = aza / total - part.byEta * part.bySigma - vz / total
    part.bySigmaTwice = azaz / total - part.bySigma * part.bySigma - vzz / total
    return part
  }

  /// Where the integrand, whose logarithm is concave, is highest.
  private func peak(_ x: Double, _ n: Double, _ eta: Double, _ sigma: Double) -> Double {
    guard sigma > 0 else { return 0 }
    var z = 0.0
    var height = logIntegrand(x, n, eta, 0)
    for _ in 0..<100 {
      let share = probability(eta + sigma * z)
      let slope = sigma * (x * share.q - (n - x) * share.p) - z
      var step = slope / (1 + sigma * sigma * n * share.p * share.q)
      var next = logIntegrand(x, n, eta + sigma * (z + step), z + step)
      var halvings = 0
      while next < height - 1e-12 * abs(height), halvings < 60 {
        step /= 2
        next = logIntegrand(x, n, eta + sigma * (z + step), z + step)
        halvings += 1
      }
      z += step
      height = next
      // The peak need not be known well: the rule is exact around any point near it.
      if abs(step) < 1e-9 { break }
    }
    return z
  }

  private func logIntegrand(_ x: Double, _ n: Double, _ theta: Double, _ z: Double) -> Double {
    let softplus = max(theta, 0) + log1p(exp(-abs(theta)))
    return x * theta - n * softplus - z * z / 2
  }

  /// π and 1 − π of a logit, each with all its digits.
  private func probability(_ theta: Double) -> (p: Double, q: Double) {
    let e = exp(-abs(theta))
    let (large, small) = (1 / (1 + e), e / (1 + e))
    return theta >= 0 ? (large, small) : (small, large)
  }
}
