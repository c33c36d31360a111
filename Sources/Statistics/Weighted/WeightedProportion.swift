import Foundation

/// The share of an event in the population that the sampling weights stand for, with a design-based interval.
///
/// p̂ = Σ_event w / Σw (Hájek's ratio); its linearised variance is n/(n − 1) Σ w²(y − p̂)² / (Σw)², respondents being
/// independent draws with replacement. Everyone whom the row counts is the sample. The interval is by name:
///
/// - `logit`, the default: logit p̂ ± t(n − 1) SE / (p̂(1 − p̂)), turned back. It stays inside 0…1, is never symmetric
///   where it should not be, and holds its level in simulations of survey data where Wald's does not (Korn & Graubard,
///   1999, section 3.2; Dean & Pagano, 2015).
/// - `wald`: p̂ ± t(n − 1) SE.
/// - every other: its formula for unweighted shares with the effective sample size n* = p̂(1 − p̂) / SE² for n and p̂n* for
///   the successes (Korn & Graubard, 1998, for `clopper-pearson`; Dean & Pagano, 2015, for the rest).
///
/// At 0% and 100% there is no standard error: the interval is Clopper and Pearson's with Kish's effective sample size.
///
/// Sources: Hájek (1971); Korn & Graubard (1998), Survey Methodology 24, 193–201; Dean & Pagano (2015), Journal of Survey
/// Statistics and Methodology 3, 484–503. R: `svyciprop(~y, svydesign(ids = ~1, weights = ~w), method = "logit")`, `"mean"`
/// for `wald`, `"beta"` for `clopper-pearson`.
public struct WeightedProportion: Sendable, Equatable {
  /// Those for whom the event is true.
  public let event: WeightedCount
  /// Those of whom it is known.
  public let whole: WeightedCount

  /// The event among all.
  public init(_ event: WeightedCount, of whole: WeightedCount) {
    self.event = event
    self.whole = whole
  }

  /// Whether the sums can be.
  public var isDefined: Bool {
    whole.isDefined && (0...whole.n).contains(event.n) && (event.n == 0 || event.isDefined)
  }

  /// Σ_event w / Σw.
  public var value: Double? {
    guard isDefined else { return nil }
    // Sums of all are made of the same parts in another order: what is everyone must be 1.
    return event.n == whole.n ? 1 : min(1, event.weight / whole.weight)
  }

  /// Linearised; absent for fewer than two respondents.
  public var standardError: Double? {
    guard let p = value else { return nil }
    if event.n == 0 || event.n == whole.n { return whole.n < 2 ? nil : 0 }
    let rest = max(0, whole.squares - event.squares)
    let sum = (event.squares * (1 - p) * (1 - p) + rest * p * p) / whole.weight / whole.weight
    return Linearized.variance(sum, n: whole.n)?.squareRoot()
  }

  /// p̂(1 − p̂) / SE²; Kish's at 0% and 100%.
  public var effectiveSize: Double? {
    guard let p = value, let error = standardError else { return nil }
    return error > 0 ? p * (1 - p) / (error * error) : EffectiveSampleSize(whole).value
  }

  /// `nil` where it cannot be had.
  public func interval(_ method: ProportionInterval = .logit, level: Double = 0.95) -> Interval? {
    guard let p = value, let error = standardError, let size = effectiveSize,
      let critical = Critical.t(level: level, df: Double(whole.n - 1))
    else { return nil }
    if error == 0 {
      let bounds = ProportionInterval.clopperPearson.bounds(p * size, of: size, level: level)
      return Interval(low: bounds.low, high: bounds.high, level: level)
    }
    switch method {
    case .logit:
      let logOdds = log(p / (1 - p))
      let half = critical * error / (p * (1 - p))
      return Interval(low: 1 / (1 + exp(half - logOdds)), high: 1 / (1 + exp(-half - logOdds)), level: level)
    case .wald: return Interval(low: p - critical * error, high: p + critical * error, level: level)
    case .wilson, .clopperPearson, .agrestiCoull, .jeffreys:
      let bounds = method.bounds(p * size, of: size, level: level)
      return Interval(low: bounds.low, high: bounds.high, level: level)
    }
  }

  /// The row, whose `method` names the interval.
  public func estimate(
    _ method: ProportionInterval = .logit, at place: Estimate.Place = .whole, level: Double = 0.95
  ) -> Estimate {
    guard isDefined else {
      return Estimate(
        .proportion, at: place, method: method.rawValue, n: max(0, whole.n),
        nWeighted: whole.weight, note: whole.n == 0 ? "nobody to take a share of" : Refusal.noWeight)
    }
    let interval = interval(method, level: level)
    var note = ""
    if interval == nil {
      note = ConfidenceLevel.isDefined(level) ? "one respondent has no interval" : ConfidenceLevel.problem
    } else if standardError == 0 {
      note = "at 0% and 100% the interval is Clopper and Pearson’s, with the effective sample size"
    } else if method == .wald, let interval, interval.low! < 0 || interval.high! > 1 {
      note = "Wald’s interval leaves 0 to 1"
    }
    return Estimate(
      .proportion, at: place, method: method.rawValue, value: value, standardError: standardError,
      interval: interval, n: whole.n, nWeighted: whole.weight, note: note)
  }
}
