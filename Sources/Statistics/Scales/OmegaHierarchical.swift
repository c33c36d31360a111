/// McDonald's ω hierarchical: the share of the variance of the sum of z values that one general factor explains, beside factors
/// that only some of the items have in common.
///
/// Three factors of the correlations by principal axes are rotated by quartimin; a general factor behind their correlations φ,
/// γ₁² = φ₁₂φ₁₃/φ₂₃ and so on, has the items' loadings Σλγ (Schmid & Leiman), and ω_h = (Σ of these)²/Σr. Of items that are
/// standardized, as in `psych`; near ω total where the items measure one thing. Items are not turned: the scale says which are
/// reversed. Refused for fewer than six items or three respondents, where an item does not vary or follows from the others
/// exactly, and where there is no proper solution: an item without a variance of its own, or correlations of the factors
/// that no general factor has.
/// Source: Schmid & Leiman (1957), Psychometrika 22, 53–61; Zinbarg, Revelle, Yovel & Li (2005), Psychometrika 70, 123–133; R's
/// `psych::omega(x, nfactors = 3, fm = "minres", rotate = "oblimin", flip = FALSE)$omega_h`.
public struct OmegaHierarchical: Statistic {
  /// The share.
  public let omega: Double?
  /// Of the standardized items on the general factor; empty where there is none.
  public let loadings: [Double]
  /// The row.
  public let estimates: [Estimate]

  private static let factors = 3

  /// From the items' cross-products.
  public init(_ items: CrossProducts, at place: Estimate.Place = .whole) {
    let k = items.count
    var note = items.refusal(items: 2 * Self.factors) ?? ""
    var loadings: [Double] = []
    var omega: Double?
    if note.isEmpty {
      if let correlations = items.correlations {
        switch PrincipalAxis.solution(correlations, count: k, factors: Self.factors) {
        case .success(let solution):
          if let general = Self.general(solution.loadings) {
            loadings = general
            let sum = general.reduce(0, +)
            omega = sum * sum / correlations.reduce(0, +)
          } else {
            note = "no general factor explains how the three factors of the items are correlated"
          }
        case .failure(.dependent): note = Refusal.dependentItem
        case .failure(.improper):
          note = "no proper solution with three factors: an item would have no variance of its own"
        case .failure(.endless): note = "three factors of the items were not found"
        }
      } else {
        note = Refusal.constantItem
      }
    }
    self.omega = omega
    self.loadings = loadings
    estimates = [
      Estimate(.omegaHierarchical, at: place, value: omega, n: items.n, note: note)
    ]
  }

  /// Loadings on the general factor, with the sign that makes their sum positive.
  private static func general(_ unrotated: [[Double]]) -> [Double]? {
    guard let rotated = Quartimin(unrotated) else { return nil }
    let phi = rotated.correlations
    let (a, b, c) = (phi[0][1], phi[0][2], phi[1][2])
    // Three correlations have one general factor where their product is positive and no loading is above 1.
    guard a * b * c > 0 else { return nil }
    let first = (a * b / c).squareRoot()
    let weights = [first, a / first, b / first]
    guard weights.allSatisfy({ abs($0) < 1 }) else { return nil }
    let loadings = unrotated[0].indices.map { item in
      (0..<factors).reduce(0) { $0 + rotated.loadings[$1][item] * weights[$1] }
    }
    return loadings.reduce(0, +) < 0 ? loadings.map { -$0 } : loadings
  }
}
