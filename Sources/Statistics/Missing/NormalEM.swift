/// The means and covariances of a multivariate normal distribution by maximum likelihood, from answers of which some are
/// missing.
///
/// The EM algorithm: what is missing is taken to be what the regression on the given answers predicts, with the variance that
/// this leaves; means and covariances are computed from that, and so on, until no mean or covariance of standardized variables
/// is further than 1e-10 from where it goes, as the last two steps tell. The likelihood knows nothing of the correlation of
/// two variables that nobody answered both of; the solution has one of those that fit. There is none where a variable follows
/// from the others exactly, as with hardly more respondents than variables, and where 10,000 steps, fewer of very many variables
/// and patterns, do not do.
/// Source: Dempster, Laird & Rubin (1977), Journal of the Royal Statistical Society B 39, 1–38; Little & Rubin (2002),
/// Statistical analysis with missing data, section 11.2.1; R's `norm::em.norm`, which stops at a relative change of 1e-4, and
/// `lavaan::lavCor(x, missing = "ml")`.
struct NormalEM {
  /// In the units of the patterns, as the covariances.
  private(set) var means: [Double]
  /// Over n, row by row.
  private(set) var covariances: [Double]

  enum Failure: Error { case dependent, endless }

  private static let closeness = 1e-10
  private static let mostSteps = 10_000.0
  /// Products that take about a minute.
  private static let mostWork = 2e10
  /// A variable of which the others leave a smaller share of its variance follows from them.
  private static let leastShare = 1e-6

  /// Of variables with mean 0 and variance 1 among those who answered them.
  static func solution(
    _ patterns: [IncompleteAnswers.Pattern], variables k: Int
  ) -> Result<NormalEM, Failure> {
    var point = NormalEM(
      means: Array(repeating: 0, count: k), covariances: (0..<k * k).map { $0 % (k + 1) == 0 ? 1 : 0 })
    var before = Double.infinity
    let ofStep = Double(k) * Double(k) * Double(patterns.count + k)
    for _ in 0..<Int(min(mostSteps, mostWork / ofStep + 50)) {
      guard let next = point.step(patterns) else { return .failure(.dependent) }
      let moved = point.distance(to: next)
      point = next
      // Steps become shorter by the same share each, so that those to come are a geometric series.
      let isClose = moved < closeness && moved * moved <= closeness * (before - moved)
      if isClose || moved < 1e-15 {
        guard let inverse = CholeskyFactor(point.covariances, size: k)?.inverse,
          (0..<k).allSatisfy({ place in
            1 > leastShare * inverse[place * (k + 1)] * point.covariances[place * (k + 1)]
          })
        else { return .failure(.dependent) }
        return .success(point)
      }
      before = moved
    }
    return .failure(.endless)
  }

  private func distance(to other: NormalEM) -> Double {
    zip(means + covariances, other.means + other.covariances).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }

  /// `nil` where a variable follows from the others.
  private func step(_ patterns: [IncompleteAnswers.Pattern]) -> NormalEM? {
    let k = means.count
    guard let inverse = CholeskyFactor(covariances, size: k)?.inverse else { return nil }
    let expected = patterns.compactMap { self.expected($0, inverse) }
    guard expected.count == patterns.count else { return nil }
    let n = patterns.reduce(0) { $0 + Double($1.products.n) }
    var next = NormalEM(
      means: Array(repeating: 0, count: k), covariances: Array(repeating: 0, count: k * k))
    for (pattern, expected) in zip(patterns, expected) {
      let share = Double(pattern.products.n) / n
      for i in 0..<k { next.means[i] += share * expected.means[i] }
    }
    for (pattern, expected) in zip(patterns, expected) {
      let share = Double(pattern.products.n) / n
      for i in 0..<k {
        let away = share * (expected.means[i] - next.means[i])
        for j in 0...i {
          next.covariances[i * k + j] +=
            expected.covariances[i * k + j] * share + away * (expected.means[j] - next.means[j])
        }
      }
    }
    for i in 0..<k {
      for j in 0..<i { next.covariances[j * k + i] = next.covariances[i * k + j] }
    }
    return next
  }

  /// What is to be expected of all variables among those of a pattern: their means, and the lower triangle of their covariances
  /// over n. The regression of what is missing comes from the inverse of all covariances, as little is missing of most.
  private func expected(_ pattern: IncompleteAnswers.Pattern, _ inverse: [Double]) -> NormalEM? {
    let k = means.count
    let (observed, products) = (pattern.observed, pattern.products)
    let n = Double(products.n)
    var expected = NormalEM(means: means, covariances: Array(repeating: 0, count: k * k))
    for (i, x) in observed.enumerated() {
      expected.means[x] = products.means[i]
      for (j, y) in observed[...i].enumerated() { expected.covariances[x * k + y] = products[i, j] / n }
    }
    let missing = (0..<k).filter { !observed.contains($0) }
    guard !missing.isEmpty else { return expected }
    let block = missing.flatMap { x in missing.map { inverse[x * k + $0] } }
    guard let factor = CholeskyFactor(block, size: missing.count) else { return nil }
    let left = factor.inverse
    // A row for each missing variable: its coefficients on the observed ones.
    let slopes = missing.indices.map { row in
      observed.map { y in
        -missing.indices.reduce(0) { $0 + left[row * missing.count + $1] * inverse[missing[$1] * k + y] }
      }
    }
    // Its covariances with the observed ones.
    let crossed = slopes.map { slopes in
      observed.indices.map { j in
        observed.indices.reduce(0) { $0 + slopes[$1] * products[$1, j] } / n
      }
    }
    for (row, x) in missing.enumerated() {
      for (j, y) in observed.enumerated() {
        expected.means[x] += slopes[row][j] * (products.means[j] - means[y])
        expected.covariances[max(x, y) * k + min(x, y)] = crossed[row][j]
      }
      for (other, y) in missing[...row].enumerated() {
        expected.covariances[x * k + y] =
          left[row * missing.count + other]
          + zip(crossed[row], slopes[other]).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
    return expected
  }
}
