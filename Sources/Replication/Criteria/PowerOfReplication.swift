import Analyses
import Foundation
import Statistics

/// What power these data have for the published effect, and how many respondents another replication needs.
struct PowerOfReplication {
  let pair: EffectPair

  var estimates: [Estimate] {
    var estimates: [Estimate] = []
    if let power { estimates.append(Estimate(.power, method: "two-sided .05", value: power, n: pair.newN)) }
    for target in [0.8, 0.9] {
      guard let (size, note) = sampleSize(target) else { continue }
      estimates.append(
        Estimate(
          .sampleSize, method: "power .\(Int(target * 10))0, two-sided .05", value: Double(size), n: pair.n,
          note: note))
    }
    return estimates
  }

  /// Of a mean less what it was held against, in standard deviations, of which the standard errors of either sample tell.
  private func standardized(by error: Double, of n: Int) -> Double {
    pair.original.value / (error * Double(n).squareRoot())
  }

  private var power: Double? {
    let effect = pair.original.value
    switch pair.kind {
    case .t(_, _, _, let groups): return PowerOfT.power(effect, groups: groups)
    case .correlation(let r, _, _, let n): return PowerOfCorrelation.power(r, n: n)
    case .varianceRatio(let r): return PowerOfCorrelation.power(r, n: pair.newN)
    case .rankCorrelation(let rho): return PowerOfRankCorrelation.power(rho, n: pair.newN)
    case .proportion(_, let new, _): return PowerOfProportion.power(effect, n: new.trials)
    case .proportions(_, let new):
      return PowerOfProportion.power(effect, groups: (new.a.trials, new.b.trials))
    case .phi(let phi):
      return PowerOfEstimate.power(phi, standardError: 1 / Double(pair.newN).squareRoot())
    case .mean:
      return PowerOfMean.power(
        standardized(by: pair.replication.standardError, of: pair.newN), n: pair.newN)
    case .alpha(let alpha, let items, let against):
      return PowerOfAlpha.power(alpha, items: items, n: pair.newN, against: against)
    case .other: return PowerOfEstimate.power(effect, standardError: pair.replication.standardError)
    }
  }

  private func sampleSize(_ power: Double) -> (Int, String)? {
    func groups(_ size: Int?) -> (Int, String)? { size.map { (2 * $0, "\($0) in each group") } }
    func all(_ size: Int?, _ note: String = "") -> (Int, String)? { size.map { ($0, note) } }
    let effect = pair.original.value
    switch pair.kind {
    case .t: return groups(PowerOfT.groupSize(effect, power: power))
    case .proportions: return groups(PowerOfProportion.groupSize(effect, power: power))
    case .correlation(let r, _, _, _), .varianceRatio(let r):
      return all(PowerOfCorrelation.sampleSize(r, power: power))
    case .rankCorrelation(let rho): return all(PowerOfRankCorrelation.sampleSize(rho, power: power))
    case .proportion: return all(PowerOfProportion.sampleSize(effect, power: power))
    case .phi(let phi):
      let error = 1 / Double(pair.n).squareRoot()
      return all(PowerOfEstimate.sampleSize(phi, standardError: error, n: pair.n, power: power))
    case .mean:
      return all(
        PowerOfMean.sampleSize(standardized(by: pair.original.standardError, of: pair.n), power: power))
    case .alpha(let alpha, let items, let against):
      return all(PowerOfAlpha.sampleSize(alpha, items: items, power: power, against: against))
    case .other:
      // Another sample is made as the published one was, or where its size was not printed, as this one.
      let (sample, n, whose) =
        pair.n > 0
        ? (pair.original, pair.n, "the published sample") : (pair.replication, pair.newN, "these data")
      return all(
        PowerOfEstimate.sampleSize(effect, standardError: sample.standardError, n: n, power: power),
        "with groups in the proportions of \(whose)")
    }
  }
}
