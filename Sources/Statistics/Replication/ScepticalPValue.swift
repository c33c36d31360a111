import Foundation

/// Held's sceptical p-value: how convincing a replication is to somebody who doubts the original.
///
/// The original effect is held against the prior that would just make it unconvincing (reverse Bayes), and the replication
/// has to be surprising under that prior. z_S² solves (zₒ²/z_S² − 1)(zᵣ²/z_S² − 1) = c, where c = σₒ²/σᵣ²; p is
/// 1 − Φ(z_S), or Φ(z_S) where the directions differ. Two rows: `nominal`, and `golden`, in which z_S is multiplied by √φ,
/// φ = (√5 + 1)/2, so that p can be compared with .025. p is never below that of either study alone (nominal).
/// Refused: an estimate of exactly 0, which has no direction.
/// Source: Held (2020), Journal of the Royal Statistical Society A 183, 431–448, section 3; Held, Micheloud & Pawel (2022),
/// The Annals of Applied Statistics 16, 706–720; R's `ReplicationSuccess::pSceptical(zo, zr, c, "one.sided", "nominal")`.
public struct ScepticalPValue: Statistic {
  /// z_S, without a sign.
  public let z: Double
  /// One-sided, in the direction of the original, not recalibrated.
  public let nominal: Double?
  /// One-sided, recalibrated.
  public let golden: Double?
  /// Golden, then nominal.
  public let estimates: [Estimate]

  /// Of two estimates on one scale.
  public init(_ original: EffectEstimate, _ replication: EffectEstimate, n: Int) {
    let ratio =
      (original.standardError / replication.standardError)
      * (original.standardError / replication.standardError)
    let z = Self.z(original.z, replication.z, c: ratio)
    let isSame = original.z * replication.z > 0
    func p(_ z: Double) -> Double? {
      original.z * replication.z == 0 ? nil : isSame ? Normal().upperTail(z) : Normal().lowerTail(z)
    }
    let goldenZ = z * ((5.0.squareRoot() + 1) / 2).squareRoot()
    self.z = z
    (nominal, golden) = (p(z), p(goldenZ))
    let note = nominal == nil ? "an effect of 0 has no direction" : ""
    estimates = [
      Estimate(
        .scepticalP, method: "golden, one-sided", statistic: goldenZ, pValue: golden, n: n, note: note),
      Estimate(.scepticalP, method: "nominal, one-sided", statistic: z, pValue: nominal, n: n, note: note),
    ]
  }

  /// z_S of two z values and the ratio of their variances. Written without a difference of nearly equal numbers, so that
  /// c = 1 needs no case of its own: with A and H the arithmetic and harmonic mean of the squares, z_S² =
  /// A·H/(A + √(A(A + (c − 1)H))).
  static func z(_ zo: Double, _ zr: Double, c: Double) -> Double {
    let (o, r) = (zo * zo, zr * zr)
    guard o > 0, r > 0 else { return 0 }
    let arithmetic = (o + r) / 2
    let harmonic = 2 / (1 / o + 1 / r)
    let root = (arithmetic * (arithmetic + (c - 1) * harmonic)).squareRoot()
    return (arithmetic * harmonic / (arithmetic + root)).squareRoot()
  }
}
