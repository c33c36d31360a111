/// Common factors of several variables, by principal axes.
///
/// The diagonal of the correlations R is replaced by communalities h²; loadings are the eigenvectors of the largest
/// eigenvalues, times their roots, and their squares the next h². This begins with squared multiple correlations and ends
/// where no h² changes by more than 10⁻¹². What it ends at makes the sum of the squared residuals least (minres, unweighted
/// least squares). Each factor has the sign that makes the sum of its loadings positive. There is none where one variable
/// follows from the others exactly, and where a communality reaches 1 on the way (a Heywood case), as in SPSS.
/// Source: Harman (1976), Modern factor analysis, chapter 8; R's `psych::fa(R, nfactors, rotate = "none", fm = "pa")`.
struct PrincipalAxis {
  /// Of each factor, those of the standardized variables.
  let loadings: [[Double]]
  /// What the factors explain of each variance.
  let communalities: [Double]

  private static let mostSteps = 20_000

  /// From correlations, row by row.
  static func solution(_ correlations: [Double], count k: Int, factors: Int) -> Result<
    PrincipalAxis, OneFactor.Failure
  > {
    guard let inverse = CholeskyFactor(correlations, size: k)?.inverse else { return .failure(.dependent) }
    var communalities = (0..<k).map { 1 - 1 / inverse[$0 * k + $0] }
    var reduced = correlations
    for _ in 0..<mostSteps {
      for item in 0..<k { reduced[item * k + item] = communalities[item] }
      guard let eigen = SymmetricEigen(reduced, size: k) else { return .failure(.endless) }
      let loadings = (0..<factors).map { factor in
        let root = max(0, eigen.values[factor]).squareRoot()
        let sign = eigen.vectors[factor].reduce(0, +) < 0 ? -root : root
        return eigen.vectors[factor].map { $0 * sign }
      }
      let next = (0..<k).map { item in loadings.reduce(0) { $0 + $1[item] * $1[item] } }
      let change = zip(next, communalities).reduce(0) { max($0, abs($1.0 - $1.1)) }
      communalities = next
      if communalities.contains(where: { $0 > 1 - 1e-6 }) { return .failure(.improper) }
      if change < 1e-12 { return .success(PrincipalAxis(loadings: loadings, communalities: next)) }
    }
    return .failure(.endless)
  }
}
