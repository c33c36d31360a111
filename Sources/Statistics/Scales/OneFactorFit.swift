import Foundation

/// How well a one-factor solution by maximum likelihood fits the correlations.
///
/// F = log|Σ| + tr(RΣ⁻¹) − log|R| − k of the implied correlations Σ, and χ² = nF with k(k − 3)/2 degrees of freedom; beside it
/// (n − 1 − (2k + 5)/6 − 2/3)F, with Bartlett's correction for small samples. RMSEA = √(max(0, χ² − df)/(n · df)), with the
/// interval of the noncentral χ²; CFI and TLI set χ² against that of no correlations at all, −n log|R|; SRMR is the root of the
/// mean squared residual correlation, the diagonal counted. Assumes normal populations.
/// Source: Bartlett (1950), Br. J. Psychol. Stat. Sect. 3, 77–85; Steiger & Lind (1980) and Browne & Cudeck (1992), Sociol.
/// Methods Res. 21, 230–258; Bentler (1990), Psychol. Bull. 107, 238–246; Tucker & Lewis (1973), Psychometrika 38, 1–10; R's
/// `lavaan::cfa`, and `factanal` for Bartlett's correction.
struct OneFactorFit {
  let df: Double
  let chiSquare: Double
  let corrected: Double
  let rmsea: Double
  let rmseaInterval: Interval
  let cfi: Double?
  let tli: Double?

  /// `nil` for three items, which one factor always fits exactly.
  init?(_ solution: OneFactor, _ correlations: [Double], n: Int, level: Double) {
    let k = solution.loadings.count
    guard k > 3, let determinant = CholeskyFactor(correlations, size: k)?.logDeterminant else { return nil }
    let (size, n) = (Double(k), Double(n))
    let misfit = max(0, solution.discrepancy(correlations) - determinant - size)
    let df = size * (size - 3) / 2
    let chiSquare = n * misfit
    self.df = df
    self.chiSquare = chiSquare
    corrected = max(0, n - 1 - (2 * size + 5) / 6 - 2.0 / 3) * misfit
    rmsea = (max(0, chiSquare - df) / (n * df)).squareRoot()
    func bound(_ tail: Double) -> Double {
      (NoncentralChiSquare.noncentrality(df: df, x: chiSquare, upperTail: tail) / (n * df)).squareRoot()
    }
    rmseaInterval = Interval(low: bound((1 - level) / 2), high: bound((1 + level) / 2), level: level)
    let independent = -n * determinant
    let independentDF = size * (size - 1) / 2
    let excess = max(0, chiSquare - df)
    let worst = max(excess, independent - independentDF)
    cfi = worst > 0 ? 1 - excess / worst : nil
    let ratio = independent / independentDF
    tli = ratio > 1 ? (ratio - chiSquare / df) / (ratio - 1) : nil
  }

  /// SRMR of loadings on one factor, however they were found.
  static func residual(_ loadings: [Double], _ correlations: [Double]) -> Double {
    let k = loadings.count
    var sum = 0.0
    for i in 0..<k {
      for j in 0..<i {
        let residual = correlations[i * k + j] - loadings[i] * loadings[j]
        sum += residual * residual
      }
    }
    return (sum / Double(k * (k + 1) / 2)).squareRoot()
  }
}
