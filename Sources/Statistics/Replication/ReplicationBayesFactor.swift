import Foundation

/// A replication Bayes factor: how much better the replication is predicted by somebody who believes the original than by
/// somebody who believes that there is no effect.
///
/// H₀: no effect; H₁: the effect has the posterior distribution that the original gives under a flat prior. `estimate` is
/// the Bayes factor of H₁ against H₀, above 1 where the replication speaks for the effect, `statistic` its logarithm to the
/// base 10 (which is there when the factor itself is too large for a number).
/// Source: Verhagen & Wagenmakers (2014), Journal of Experimental Psychology: General 143, 1457–1475; Ly, Etz, Marsman &
/// Wagenmakers (2019), Behavior Research Methods 51, 2498–2508: the factor of both data sets ÷ that of the original alone.
public struct ReplicationBayesFactor: Statistic {
  /// Its natural logarithm.
  public let logarithm: Double
  /// The row.
  public let estimates: [Estimate]

  /// What H₁ is of.
  enum Kind: String {
    case t = "replication, t"
    case correlation = "replication, correlation"
    case proportion = "replication, proportion"
    case proportions = "replication, two proportions"
  }

  init?(logarithm: Double, _ kind: Kind, n: Int) {
    guard logarithm.isFinite else { return nil }
    self.logarithm = logarithm
    let value = exp(logarithm)
    estimates = [
      Estimate(
        .bayesFactor10, method: kind.rawValue, value: value.isFinite ? value : nil,
        statistic: logarithm / log(10), n: n,
        note: value.isFinite ? "" : "the factor is too large for a number: statistic has its logarithm")
    ]
  }
}

extension ReplicationBayesFactor {
  /// Of two t tests of independent groups: ∫ f(tᵣ|δ) f(tₒ|δ) dδ ÷ ∫ f(tₒ|δ) dδ ÷ f(tᵣ|0), where f is the noncentral t density
  /// with noncentrality δ√(n₁n₂/(n₁ + n₂)).
  ///
  /// Source: Verhagen & Wagenmakers (2014), equation 4, with the original's exact posterior in place of its normal
  /// approximation. `nil` for a group below 2 or a t that is not finite.
  public static func t(
    original: Double, groups: (Int, Int), replication: Double, groups new: (Int, Int)
  ) -> ReplicationBayesFactor? {
    guard min(groups.0, groups.1) > 1, min(new.0, new.1) > 1, original.isFinite, replication.isFinite else {
      return nil
    }
    let (rootO, rootR) = (PowerOfT.root(of: groups), PowerOfT.root(of: new))
    let (dfO, dfR) = (Double(groups.0) + Double(groups.1) - 2, Double(new.0) + Double(new.1) - 2)
    func first(_ delta: Double) -> Double {
      NoncentralT(df: dfO, noncentrality: delta * rootO).logDensity(original)
    }
    func second(_ delta: Double) -> Double {
      NoncentralT(df: dfR, noncentrality: delta * rootR).logDensity(replication)
    }
    let (o, r) = (original / rootO, replication / rootR)
    // The peak lies near one of them or between; with few degrees of freedom it is drawn towards 0.
    let (low, high) = (min(0, o, r) - 3 / min(rootO, rootR), max(0, o, r) + 3 / min(rootO, rootR))
    let both = LikelihoodIntegral.logarithm(low, high, width: 1 / hypot(rootO, rootR)) {
      first($0) + second($0)
    }
    let alone = LikelihoodIntegral.logarithm(low, high, width: 1 / rootO, of: first)
    return ReplicationBayesFactor(logarithm: both - alone - second(0), .t, n: new.0 + new.1)
  }

  /// Of two Pearson correlations: ∫ L(rᵣ|ρ) L(rₒ|ρ) dρ ÷ ∫ L(rₒ|ρ) dρ over −1…1, where L is the exact likelihood of ρ over that
  /// of 0.
  ///
  /// Source: Wagenmakers, Verhagen & Ly (2016), Behavior Research Methods 48, 413–426, the replication test; the exact
  /// likelihood is Hotelling's, as in Ly, Marsman & Wagenmakers (2018), Statistica Neerlandica 72, 4–13. `nil` for |r| of 1
  /// and more, and an n below 4.
  public static func correlation(
    original: Double, n: Int, replication: Double, n new: Int
  ) -> ReplicationBayesFactor? {
    guard abs(original) < 1, abs(replication) < 1, n > 3, new > 3 else { return nil }
    func first(_ z: Double) -> Double {
      logLikelihood(z, original, Double(n)) - 2 * logCosh(z)
    }
    func both(_ z: Double) -> Double { first(z) + logLikelihood(z, replication, Double(new)) }
    let width = 1 / Double(n - 3).squareRoot()
    let newWidth = 1 / Double(new - 3).squareRoot()
    let (o, r) = (atanh(original), atanh(replication))
    let reach = 3 * max(width, newWidth)
    let (low, high) = (min(0, o, r) - reach, max(0, o, r) + reach)
    let joint = LikelihoodIntegral.logarithm(low, high, width: min(width, newWidth), of: both)
    let alone = LikelihoodIntegral.logarithm(low, high, width: width, of: first)
    return ReplicationBayesFactor(logarithm: joint - alone, .correlation, n: new)
  }

  /// log L(r|ρ) − log L(r|0) at ρ = tanh z: (1 − ρ²)^((n − 1)/2) (1 − ρr)^(3/2 − n) ₂F₁(½, ½; n − ½; (1 + ρr)/2).
  private static func logLikelihood(_ z: Double, _ r: Double, _ n: Double) -> Double {
    let product = tanh(z) * r
    return -(n - 1) * logCosh(z) - (n - 1.5) * log1p(-product)
      + log(hypergeometric(n - 0.5, (1 + product) / 2)) - log(hypergeometric(n - 0.5, 0.5))
  }

  /// ₂F₁(½, ½; c; x) for c of 3.5 and more and x in 0…1: its series, all of whose terms are positive.
  private static func hypergeometric(_ c: Double, _ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for k in 0..<5_000 {
      let k = Double(k)
      term *= (0.5 + k) * (0.5 + k) / ((c + k) * (1 + k)) * x
      sum += term
      if term < 1e-17 * sum { break }
    }
    return sum
  }

  /// log cosh z, without overflow.
  private static func logCosh(_ z: Double) -> Double { abs(z) + log1p(exp(-2 * abs(z))) - log(2) }
}
