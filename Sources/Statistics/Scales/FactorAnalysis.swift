/// One common factor behind the items of a scale: loadings, communalities, what it explains, and how well it fits.
///
/// The standardized items are x = λf + e. A communality is h² = λ², the share of an item's variance that the factor explains,
/// and Σh²/k the share of all variance. By maximum likelihood (`OneFactor`) or by principal axes (`PrincipalAxis`); only the
/// first has tests of its fit (`OneFactorFit`), which take populations for normal. Refused for fewer than three items, of which
/// one factor is not identified; where an item does not vary; where the correlations are not positive definite; and where
/// there is no proper solution, as a communality reaches 1 (a Heywood case).
/// Source: Lawley & Maxwell (1971) for maximum likelihood, Harman (1976) for principal axes; R's `factanal(x, 1)`,
/// `psych::fa(x, 1, fm = "pa")`.
public struct FactorAnalysis: Statistic {
  /// How the factor is found; the raw value is the `method` of its rows.
  public enum Extraction: String, Sendable, CaseIterable {
    /// Maximum likelihood.
    case likelihood = "ml"
    /// Iterated principal axes.
    case principalAxis = "principal-axis"
  }

  /// Of the standardized items; empty where there is no solution.
  public let loadings: [Double]
  /// The share of the items' variance that the factor explains.
  public let explained: Double?
  /// What is explained, then loading and communality of each item, then the fit.
  public let estimates: [Estimate]

  /// From the items' cross-products. `level` is that of the interval of RMSEA.
  public init(_ items: CrossProducts, by extraction: Extraction, level: Double = 0.9) {
    let k = items.count
    let method = extraction.rawValue
    var note = items.refusal(items: 3) ?? ""
    var loadings: [Double] = []
    var residual: Double?
    var fit: OneFactorFit?
    if note.isEmpty {
      if let correlations = items.correlations {
        do {
          switch extraction {
          case .likelihood:
            let solution = try OneFactor.solution(correlations, count: k).get()
            loadings = solution.loadings
            fit = OneFactorFit(solution, correlations, n: items.n, level: level)
          case .principalAxis:
            loadings = try PrincipalAxis.solution(correlations, count: k, factors: 1).get().loadings[0]
          }
          if k > 3 { residual = OneFactorFit.residual(loadings, correlations) }
        } catch {
          note = Self.reason(error, correlations, k)
        }
      } else {
        note = Refusal.constantItem
      }
    }
    self.loadings = loadings
    explained = loadings.isEmpty ? nil : loadings.reduce(0) { $0 + $1 * $1 } / Double(k)
    var rows = [Estimate(.varianceExplained, method: method, value: explained, n: items.n, note: note)]
    for item in 0..<k {
      let loading = loadings.isEmpty ? nil : loadings[item]
      rows.append(
        Estimate(.factorLoading, at: .at(item), method: method, value: loading, n: items.n, note: note))
      rows.append(
        Estimate(
          .communality, at: .at(item), method: method, value: loading.map { $0 * $0 }, n: items.n, note: note)
      )
    }
    let unfit = note.isEmpty && k == 3 ? "three items fit one factor exactly" : note
    rows.append(Estimate(.srmr, method: method, value: residual, n: items.n, note: unfit))
    if extraction == .likelihood {
      func test(_ method: String, _ chiSquare: Double?) -> Estimate {
        Estimate(
          .factorChiSquare, method: method, statistic: chiSquare, df: fit?.df,
          pValue: chiSquare.flatMap { value in fit.flatMap { Tail.chiSquare(value, df: $0.df) } }, n: items.n,
          note: unfit)
      }
      let noneToExplain = fit == nil ? unfit : "the items are hardly correlated at all"
      rows += [
        test(method, fit?.chiSquare), test("bartlett", fit?.corrected),
        Estimate(
          .rmsea, method: method, value: fit?.rmsea, interval: fit?.rmseaInterval, n: items.n, note: unfit),
        Estimate(
          .cfi, method: method, value: fit?.cfi, n: items.n, note: fit?.cfi == nil ? noneToExplain : ""),
        Estimate(
          .tli, method: method, value: fit?.tli, n: items.n, note: fit?.tli == nil ? noneToExplain : ""),
      ]
    }
    estimates = rows
  }

  /// Correlations of pairs that have their own respondents each may contradict each other, which is no matter of one item.
  private static func reason(_ failure: OneFactor.Failure, _ correlations: [Double], _ k: Int) -> String {
    if failure == .dependent, let least = SymmetricEigen.values(correlations, size: k)?.last, least < -1e-9 {
      return "the correlations contradict each other (their matrix is not positive definite)"
    }
    return failure.note
  }
}
