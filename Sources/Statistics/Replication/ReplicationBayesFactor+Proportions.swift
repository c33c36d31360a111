import Foundation

extension ReplicationBayesFactor {
  /// Of one proportion, H₀: π is the given value: B(1 + xₒ + xᵣ, 1 + fₒ + fᵣ) ÷ B(1 + xₒ, 1 + fₒ) ÷ (π₀^xᵣ (1 − π₀)^fᵣ),
  /// with x successes and f failures and a flat prior before the original.
  ///
  /// Source: Ly et al. (2019), equation 2, for the binomial. `nil` for counts that cannot be, and a given value not inside
  /// 0…1.
  public static func proportion(
    original: Proportion, replication: Proportion, against given: Double
  ) -> ReplicationBayesFactor? {
    guard original.isDefined, replication.isDefined, given > 0, given < 1 else { return nil }
    let (o, r) = (counts(original), counts(replication))
    let logarithm =
      logBeta(1 + o.x + r.x, 1 + o.f + r.f) - logBeta(1 + o.x, 1 + o.f)
      - r.x * log(given) - r.f * log1p(-given)
    return ReplicationBayesFactor(logarithm: logarithm, .proportion, n: replication.trials)
  }

  /// Of two independent proportions, H₀: they are equal: the Bayes factor of both data sets ÷ that of the original, each with
  /// flat priors of both proportions, and of the common one under H₀.
  ///
  /// Source: Ly et al. (2019), equation 2; the Bayes factor is Gunel & Dickey's (1974), Biometrika 61, 545–557, for
  /// independent samples: R's `BayesFactor::contingencyTableBF(tab, "indepMulti", fixedMargin = "cols")` of the sum of both
  /// tables ÷ that of the original. `nil` for counts that cannot be.
  public static func proportions(
    original: ProportionPair, replication: ProportionPair
  ) -> ReplicationBayesFactor? {
    let all = [original.a, original.b, replication.a, replication.b]
    guard all.allSatisfy(\.isDefined) else { return nil }
    func logFactor(_ pairs: [ProportionPair]) -> Double {
      func sum(_ path: KeyPath<ProportionPair, Proportion>) -> (x: Double, f: Double) {
        pairs.map { counts($0[keyPath: path]) }.reduce((0, 0)) { ($0.0 + $1.x, $0.1 + $1.f) }
      }
      let (a, b) = (sum(\.a), sum(\.b))
      return logBeta(1 + a.x, 1 + a.f) + logBeta(1 + b.x, 1 + b.f) - logBeta(1 + a.x + b.x, 1 + a.f + b.f)
    }
    return ReplicationBayesFactor(
      logarithm: logFactor([original, replication]) - logFactor([original]), .proportions,
      n: replication.n)
  }

  private static func counts(_ proportion: Proportion) -> (x: Double, f: Double) {
    (Double(proportion.successes), Double(proportion.trials - proportion.successes))
  }

  private static func logBeta(_ a: Double, _ b: Double) -> Double {
    GSL.logGamma(a) + GSL.logGamma(b) - GSL.logGamma(a + b)
  }
}
