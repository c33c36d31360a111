/// Horn's parallel analysis: how many factors items have, by the eigenvalues that items without any would have.
///
/// The eigenvalues of the items' correlations are set beside those of normal variables that have nothing in common, as many
/// and of as many respondents: their mean (Horn) and their quantile .95 (Glorfeld), of 1,000 simulated samples. Suggested are
/// as many factors as there are eigenvalues, from the largest on, above the quantile. Normal variables stand for any:
/// eigenvalues depend little on the distribution. Without correlations, .05 of all sets of items have a factor. Refused for
/// fewer than three items, where an item does not vary, for no more respondents than items and for more than 200 items.
/// Source: Horn (1965), Psychometrika 30, 179–185; Glorfeld (1995), Educ. Psychol. Meas. 55, 377–393; R's
/// `psych::fa.parallel(x, fa = "pc", quant = .95, sim = TRUE)`.
public struct ParallelAnalysis: Statistic {
  /// How many samples are simulated.
  public static let replicates = 1000
  /// The eigenvalues of more would take minutes.
  private static let mostItems = 200

  /// Of the items' correlations, from the largest.
  public let observed: [Double]
  /// Of items that have nothing in common: the mean of each.
  public let means: [Double]
  /// The quantile .95 of each.
  public let limits: [Double]
  /// How many factors.
  public let suggested: Int?
  /// The number of factors; then of each eigenvalue the one observed, the mean and the quantile of those simulated.
  public let estimates: [Estimate]

  /// From the items' cross-products. `purpose` tells the random numbers from those of other analyses with the same seed;
  /// nothing depends on `threads`.
  public init(_ items: CrossProducts, seed: UInt64, purpose: String = "", threads: Int? = nil) {
    let k = items.count
    var note = items.refusal(items: 3) ?? ""
    var observed: [Double] = []
    var simulated: SimulatedEigenvalues?
    if note.isEmpty {
      if let correlations = items.correlations {
        observed = SymmetricEigen.values(correlations, size: k) ?? []
        if items.n <= k {
          note = "needs more respondents than items"
        } else if k > Self.mostItems {
          note = "more than \(Self.mostItems) items are too many to simulate"
        } else {
          simulated = SimulatedEigenvalues(
            variables: k, n: items.n, replicates: Self.replicates,
            key: Philox.key(seed: seed, purpose: purpose + "/parallel"), threads: threads)
        }
      } else {
        note = Refusal.constantItem
      }
    }
    self.observed = observed
    means = simulated?.means ?? []
    limits = simulated?.limits ?? []
    suggested = simulated.map { simulated in
      zip(observed, simulated.limits).prefix { $0 > $1 }.count
    }
    var rows = [
      Estimate(
        .factorsSuggested, method: "parallel-analysis", value: suggested.map(Double.init), n: items.n,
        note: note)
    ]
    for (rank, value) in observed.enumerated() {
      rows.append(Estimate(.eigenvalue, at: .at(rank), value: value, n: items.n))
      guard let simulated else { continue }
      rows.append(
        Estimate(
          .simulatedEigenvalue, at: .at(rank), method: "mean", value: simulated.means[rank], n: items.n))
      rows.append(
        Estimate(
          .simulatedEigenvalue, at: .at(rank), method: "quantile-95", value: simulated.limits[rank],
          n: items.n))
    }
    estimates = rows
  }
}
