import Foundation

/// The biserial correlation: what the correlation would be if the two groups were the two sides of a cut through a normal
/// variable, as "passed" and "failed".
///
/// r = (x̄₁ − x̄₂) p q / (φ(z) s), p being the first group's share, q = 1 − p, z = Φ⁻¹(p), φ the normal density and s the standard
/// deviation of all values. Standard error (√(pq)/φ − r²)/√n. Assumes a normal variable behind the groups: not of groups that are
/// so by nature, such as gender. It can exceed 1, which says that the assumption fails. Refused as the
/// point-biserial correlation is.
/// Source: Pearson (1909), Biometrika 7, 96–105; Soper (1914), Biometrika 10, 384–390, for the error; R's
/// `psych::biserial(y, g == "A")`.
public struct Biserial: Statistic {
  /// The estimate.
  public let r: Double?
  /// Soper's, for a large sample.
  public let standardError: Double?
  /// The row.
  public let estimates: [Estimate]

  /// The first group against the second.
  public init(_ a: Moments, _ b: Moments, place: Estimate.Place = .contrast(0, 1)) {
    let n = a.n.saturating(plus: b.n)
    let share = GroupShare(a, b)
    var note = share.refusal
    if note.isEmpty {
      let (p, q) = (Double(a.n) / Double(n), Double(b.n) / Double(n))
      let z = Normal().quantile(p)
      let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
      let value = share.difference * p * q / (density * share.deviation)
      r = value
      let error = ((p * q).squareRoot() / density - value * value) / Double(n).squareRoot()
      standardError = error > 0 ? error : nil
      if abs(value) > 1 { note = "beyond 1: no normal variable lies behind these groups" }
    } else {
      r = nil
      standardError = nil
    }
    estimates = [
      Estimate(.biserialR, at: place, value: r, standardError: standardError, n: n, note: note)
    ]
  }

  /// The first group against the second.
  public init(_ a: Sample, _ b: Sample, place: Estimate.Place = .contrast(0, 1)) {
    self.init(a.moments, b.moments, place: place)
  }
}
