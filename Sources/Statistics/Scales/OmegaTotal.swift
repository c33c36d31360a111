/// McDonald's ω of a scale: the share of the variance of its sum that one common factor of the items explains.
///
/// ω = (Σλ)² / ((Σλ)² + Σψ) with the loadings λ and unique variances ψ of the items in their own units, of a one-factor solution
/// by maximum likelihood. It is the reliability of the sum where one factor is all that the items share, whatever their
/// loadings; with equal loadings it is α. The rows of items have the loadings of the standardized items. Refused for fewer than
/// three items or respondents, where the total or an item does not vary, where an item follows from the others exactly, and
/// where there is no proper solution.
/// Source: McDonald (1999), Test theory, equation 6.20b; R's `MBESS::ci.reliability(x, type = "omega")`,
/// `factanal(x, factors = 1)`. `psych::omega(x, nfactors = 1)` takes correlations, so that its ω is that of standardized items.
public struct OmegaTotal: Statistic {
  /// The reliability.
  public let omega: Double?
  /// Of the standardized items; empty where there is no solution.
  public let loadings: [Double]
  /// ω, then a row for each item's loading.
  public let estimates: [Estimate]

  /// From the items' cross-products.
  public init(_ items: CrossProducts, at place: Estimate.Place = .whole) {
    let k = items.count
    var note = items.refusal(items: 3) ?? ""
    var solution: OneFactor?
    if note.isEmpty {
      if let correlations = items.correlations {
        switch OneFactor.solution(correlations, count: k) {
        case .success(let found): solution = found
        case .failure(let failure): note = failure.note
        }
      } else {
        note = Refusal.constantItem
      }
    }
    var omega: Double?
    if let solution {
      // In the unit of the largest standard deviation, which keeps squares in range.
      let largest = (0..<k).reduce(0.0) { max($0, items[$1, $1].squareRoot()) }
      let units = (0..<k).map { items[$0, $0].squareRoot() / largest }
      let common = zip(units, solution.loadings).reduce(0.0) { $0 + $1.0 * $1.1 }
      let unique = zip(units, solution.uniquenesses).reduce(0.0) { $0 + $1.0 * $1.0 * $1.1 }
      omega = common * common / (common * common + unique)
    }
    self.omega = omega
    loadings = solution?.loadings ?? []
    estimates =
      [Estimate(.omegaTotal, at: place, value: omega, n: items.n, note: note)]
      + (0..<k).map { item in
        Estimate(
          .factorLoading, at: .at(item), method: "ml", value: solution?.loadings[item], n: items.n, note: note
        )
      }
  }
}
