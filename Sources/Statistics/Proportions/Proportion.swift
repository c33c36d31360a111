/// The share of successes among independent trials, with an interval.
///
/// p̂ = x/n; its standard error is √(p̂(1 − p̂)/n). No trials, or counts that cannot be, are refused in a row that says so.
public struct Proportion: Sendable, Equatable {
  /// x.
  public let successes: Int
  /// n.
  public let trials: Int

  /// Counts of successes and of all trials.
  public init(successes: Int, trials: Int) {
    self.successes = successes
    self.trials = trials
  }

  /// Whether the counts can be.
  public var isDefined: Bool { trials > 0 && (0...trials).contains(successes) }

  /// x/n.
  public var value: Double? { isDefined ? Double(successes) / Double(trials) : nil }

  /// √(p̂(1 − p̂)/n).
  public var standardError: Double? {
    value.map { ($0 * (1 - $0) / Double(trials)).squareRoot() }
  }

  /// An interval by name; `nil` where the counts cannot be or the level is not inside 0…1.
  public func interval(_ method: ProportionInterval = .wilson, level: Double = 0.95) -> Interval? {
    guard isDefined, ConfidenceLevel.isDefined(level) else { return nil }
    let bounds = method.bounds(Double(successes), of: Double(trials), level: level)
    return Interval(low: bounds.low, high: bounds.high, level: level)
  }

  /// The row, whose `method` names the interval.
  public func estimate(
    _ method: ProportionInterval = .wilson, at place: Estimate.Place = .whole, level: Double = 0.95
  ) -> Estimate {
    guard isDefined else {
      return Estimate(
        .proportion, at: place, method: method.rawValue, n: max(0, trials),
        note: trials == 0 && successes == 0 ? "nobody to take a share of" : "the counts cannot be")
    }
    var note = ConfidenceLevel.isDefined(level) ? "" : ConfidenceLevel.problem
    if method == .wald, successes == 0 || successes == trials {
      note = "Wald’s interval has no width at 0% and 100%"
    } else if method == .wald, let bounds = interval(.wald, level: level), bounds.low! < 0 || bounds.high! > 1
    {
      note = "Wald’s interval leaves 0 to 1"
    }
    return Estimate(
      .proportion, at: place, method: method.rawValue, value: value, standardError: standardError,
      interval: interval(method, level: level), n: trials, note: note)
  }
}
