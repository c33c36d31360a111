import Foundation

/// How the confidence interval of a proportion is computed.
public enum ProportionInterval: String, Sendable, CaseIterable, Codable {
  /// The score interval; the default. Wilson (1927), Journal of the American Statistical Association 22, 209–212.
  case wilson
  /// The exact interval, from the tails of the binomial. Clopper & Pearson (1934), Biometrika 26, 404–413.
  case clopperPearson = "clopper-pearson"
  /// Wald's formula around Wilson's centre, cut at 0 and 1. Agresti & Coull (1998), American Statistician 52, 119–126.
  case agrestiCoull = "agresti-coull"
  /// Equal tails of the beta posterior under Jeffreys' prior, reaching to 0 where there are no successes and to 1 where
  /// there are nothing else. Brown, Cai & DasGupta (2001), Statistical Science 16, 101–133, section 4.1.2.
  case jeffreys
  /// Wald's interval of the log odds, turned back; Clopper and Pearson's at 0 and n, where the log odds are infinite.
  /// Brown, Cai & DasGupta (2001), section 4.1.3.
  case logit
  /// p ± z√(p(1 − p)/n) as the formula gives it: it can leave 0…1, and has no width at 0 and n. Shown because papers
  /// report it; its coverage is poor.
  case wald
}

extension ProportionInterval {
  /// The interval of `successes` of `trials`, which must be possible and not 0 of 0. Effective ones need not be whole.
  func bounds(_ successes: Double, of trials: Double, level: Double) -> (low: Double, high: Double) {
    let (x, n) = (successes, trials)
    let p = x / n
    let tail = (1 - level) / 2
    let z = Normal.critical(level)
    switch self {
    case .wilson:
      let scale = 1 + z * z / n
      let center = p + z * z / (2 * n)
      let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
      return (
        successes == 0 ? 0 : max(0, (center - half) / scale),
        successes == trials ? 1 : min(1, (center + half) / scale)
      )
    case .clopperPearson:
      return (
        successes == 0 ? 0 : Beta(x, n - x + 1).quantile(tail),
        successes == trials ? 1 : Beta(x + 1, n - x).upperQuantile(tail)
      )
    case .agrestiCoull:
      let total = n + z * z
      let center = (x + z * z / 2) / total
      let half = z * (center * (1 - center) / total).squareRoot()
      return (max(0, center - half), min(1, center + half))
    case .jeffreys:
      let posterior = Beta(x + 0.5, n - x + 0.5)
      return (
        successes == 0 ? 0 : posterior.quantile(tail),
        successes == trials ? 1 : posterior.upperQuantile(tail)
      )
    case .logit:
      guard successes > 0, successes < trials else {
        return Self.clopperPearson.bounds(successes, of: trials, level: level)
      }
      let logOdds = log(x / (n - x))
      let half = z * (n / (x * (n - x))).squareRoot()
      return (1 / (1 + exp(half - logOdds)), 1 / (1 + exp(-half - logOdds)))
    case .wald:
      let half = z * (p * (1 - p) / n).squareRoot()
      return (p - half, p + half)
    }
  }
}
