import Foundation

/// The hypergeometric distribution: the successes among `draws` taken, without putting any back, from a population of
/// `successes` and `failures`. It is the count in the first cell of a 2×2 table whose margins are fixed.
public struct Hypergeometric: Sendable {
  /// Successes in the population.
  public let successes: Int
  /// Failures in the population.
  public let failures: Int
  /// How many are drawn.
  public let draws: Int

  /// Undefined (every probability NaN) where a count is negative or above 1e10, or more are drawn than there are.
  public init(successes: Int, failures: Int, draws: Int) {
    self.successes = successes
    self.failures = failures
    self.draws = draws
  }

  /// Whether the parameters are in their range.
  public var isDefined: Bool {
    let (population, overflow) = successes.addingReportingOverflow(failures)
    return successes >= 0 && failures >= 0 && !overflow && Double(population) <= BetaIntegral.largest
      && draws >= 0 && draws <= population
  }

  /// The smallest and the largest count that are possible.
  public var support: ClosedRange<Int> {
    isDefined ? Swift.max(0, draws - failures)...Swift.min(draws, successes) : 0...0
  }

  /// P(X = k).
  public func exactly(_ k: Int) -> Double { exp(logExactly(k)) }

  /// P(X ≤ k).
  public func atMost(_ k: Int) -> Double {
    guard isDefined else { return .nan }
    if k < support.lowerBound { return 0 }
    if k >= support.upperBound { return 1 }
    // Summed from the side that holds the smaller terms.
    return k <= mode ? sum(downFrom: k) : 1 - sum(upFrom: k + 1)
  }

  /// P(X ≥ k).
  public func atLeast(_ k: Int) -> Double {
    guard isDefined else { return .nan }
    if k <= support.lowerBound { return 1 }
    if k > support.upperBound { return 0 }
    return k > mode ? sum(upFrom: k) : 1 - sum(downFrom: k - 1)
  }

  /// The most probable count.
  var mode: Int {
    let top = (Double(draws) + 1) * (Double(successes) + 1) / (Double(successes) + Double(failures) + 2)
    return Swift.min(Swift.max(Int(top), support.lowerBound), support.upperBound)
  }

  /// log P(X = k), which does not underflow, as three binomial probabilities (Loader 2000).
  func logExactly(_ k: Int) -> Double {
    guard isDefined else { return .nan }
    guard support.contains(k) else { return -.infinity }
    let population = Double(successes) + Double(failures)
    if population == 0 { return 0 }
    let p = Double(draws) / population
    let q = (population - Double(draws)) / population
    return SaddlePoint.logBinomial(Double(k), of: Double(successes), p, q)
      + SaddlePoint.logBinomial(Double(draws - k), of: Double(failures), p, q)
      - SaddlePoint.logBinomial(Double(draws), of: population, p, q)
  }

  /// P(X = k + 1) ÷ P(X = k).
  func ratio(after k: Int) -> Double {
    Double(successes - k) * Double(draws - k) / (Double(k + 1) * (Double(failures - draws) + Double(k + 1)))
  }

  private func sum(downFrom k: Int) -> Double {
    var term = exactly(k)
    var sum = term
    var at = k
    while at > support.lowerBound, term > sum * 1e-18 {
      at -= 1
      term /= ratio(after: at)
      sum += term
    }
    return Swift.min(1, sum)
  }

  private func sum(upFrom k: Int) -> Double {
    var term = exactly(k)
    var sum = term
    var at = k
    while at < support.upperBound, term > sum * 1e-18 {
      term *= ratio(after: at)
      at += 1
      sum += term
    }
    return Swift.min(1, sum)
  }
}
