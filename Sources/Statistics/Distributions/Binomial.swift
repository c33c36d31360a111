import Foundation

/// The binomial distribution.
public struct Binomial: Sendable {
  /// The number of trials.
  public let trials: Int
  /// The probability of a success.
  public let probability: Double

  /// Undefined (every probability NaN) unless `trials` is in 0…1e10 and `probability` is in 0…1.
  public init(trials: Int, probability: Double) {
    self.trials = trials
    self.probability = probability
  }

  /// Whether the parameters are in their range.
  public var isDefined: Bool {
    trials >= 0 && Double(trials) <= BetaIntegral.largest && probability >= 0 && probability <= 1
  }

  /// P(X = k).
  public func exactly(_ k: Int) -> Double { exp(logExactly(k)) }

  /// P(X ≤ k).
  public func atMost(_ k: Int) -> Double {
    guard isDefined else { return .nan }
    if k < 0 { return 0 }
    if k >= trials { return 1 }
    return BetaIntegral.tails(Double(k) + 1, Double(trials - k), probability, 1 - probability).upper
  }

  /// P(X ≥ k).
  public func atLeast(_ k: Int) -> Double {
    guard isDefined else { return .nan }
    if k <= 0 { return 1 }
    if k > trials { return 0 }
    return BetaIntegral.tails(Double(k), Double(trials - k) + 1, probability, 1 - probability).lower
  }

  /// log P(X = k), which does not underflow.
  func logExactly(_ k: Int) -> Double {
    guard isDefined else { return .nan }
    guard k >= 0, k <= trials else { return -.infinity }
    return SaddlePoint.logBinomial(Double(k), of: Double(trials), probability, 1 - probability)
  }
}
