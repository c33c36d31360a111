/// Common factors of several variables, by principal axes.
///
/// The diagonal of the correlations R is replaced by communalities h²; loadings are the eigenvectors of the largest
/// eigenvalues, times their roots, and their squares the next h². This begins with squared multiple correlations and ends
/// where no h² changes by more than 10⁻¹³. What it ends at makes the sum of the squared residuals least (minres, unweighted
/// least squares). Each factor has the sign that makes the sum of its loadings positive. There is none where one variable
/// follows from the others exactly, and where a communality reaches 1 on the way (a Heywood case), as in SPSS.
/// Source: Harman (1976), Modern factor analysis, chapter 8; R's `psych::fa(R, nfactors, rotate = "none", fm = "pa")`.
struct PrincipalAxis {
  /// Of each factor, those of the standardized variables.
  let loadings: [[Double]]
  /// What the factors explain of each variance.
  let communalities: [Double]

  private static let mostSteps = 5000

  /// From correlations, row by row.
  static func solution(_ correlations: [Double], count k: Int, factors: Int) -> Result<
    PrincipalAxis, OneFactor.Failure
  > {
    guard let inverse = CholeskyFactor(correlations, size: k)?.inverse else { return .failure(.dependent) }
    var communalities = (0..<k).map { 1 - 1 / inverse[$0 * k + $0] }
    for _ in 0..<mostSteps {
      guard let first = step(correlations, communalities, factors),
        let second = step(correlations, first.communalities, factors)
      else { return .failure(.endless) }
      if second.communalities.contains(where: { $0 > 1 - 1e-6 }) { return .failure(.improper) }
      let change = zip(second.communalities, first.communalities).reduce(0) { max($0, abs($1.0 - $1.1)) }
      if change < 1e-13 { return .success(second) }
      communalities = extrapolated(communalities, first.communalities, second.communalities)
    }
    return .failure(.endless)
  }

  private static func step(
    _ correlations: [Double], _ communalities: [Double], _ factors: Int
  ) -> PrincipalAxis? {
    let k = communalities.count
    var reduced = correlations
    for item in 0..<k { reduced[item * k + item] = communalities[item] }
    guard let eigen = SymmetricEigen(reduced, size: k) else { return nil }
    let loadings = (0..<factors).map { factor in
      let root = max(0, eigen.values[factor]).squareRoot()
      let sign = eigen.vectors[factor].reduce(0, +) < 0 ? -root : root
      return eigen.vectors[factor].map { $0 * sign }
    }
    return PrincipalAxis(
      loadings: loadings,
      communalities: (0..<k).map { item in loadings.reduce(0) { $0 + $1[item] * $1[item] } })
  }

  /// Steps become shorter by nearly the same factor each time, so two of them tell where they lead (SQUAREM); what would be
  /// no communality is left where the second step led.
  /// Source: Varadhan & Roland (2008), Scand. J. Stat. 35, 335–353.
  private static func extrapolated(_ start: [Double], _ first: [Double], _ second: [Double]) -> [Double] {
    let step = zip(first, start).map { $0 - $1 }
    let bend = zip(zip(second, first).map { $0 - $1 }, step).map { $0 - $1 }
    func length(_ vector: [Double]) -> Double { vector.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    guard length(bend) > 0 else { return second }
    let reach = max(1, length(step) / length(bend))
    let found = start.indices.map { start[$0] + 2 * reach * step[$0] + reach * reach * bend[$0] }
    return found.allSatisfy { $0 > 0 && $0 < 1 } ? found : second
  }
}
