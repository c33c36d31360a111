import Foundation

/// How intervals are had by resampling respondents with replacement.
///
/// Respondents are known by their patterns of answers, so a resample is a multinomial draw over the patterns' counts. Each
/// resample has random numbers of its own, so results do not depend on how many threads drew them.
public struct Bootstrap: Sendable, Equatable {
  /// How an interval is made of the resamples' values.
  public enum Kind: String, Sendable, CaseIterable {
    /// Their percentiles, corrected for bias and for a spread that changes with the estimate (Efron, 1987).
    case bca = "BCa"
    /// Their percentiles.
    case percentile
  }

  /// How the interval is made.
  public var kind: Kind
  /// How many resamples.
  public var resamples: Int
  /// The confidence level.
  public var level: Double
  /// With the purpose, where the random numbers begin.
  public var seed: UInt64
  /// What is resampled, in words: other purposes have other random numbers.
  public var purpose: String
  /// How many threads; nil: as many as the machine has cores.
  public var threads: Int?

  /// Of 10,000 resamples unless told otherwise.
  public init(
    _ kind: Kind = .bca, resamples: Int = 10_000, level: Double = 0.95, seed: UInt64, purpose: String = "",
    threads: Int? = nil
  ) {
    self.kind = kind
    self.resamples = resamples
    self.level = level
    self.seed = seed
    self.purpose = purpose
    self.threads = threads
  }

  /// The same with other random numbers.
  public func of(_ part: String) -> Bootstrap {
    var other = self
    other.purpose += "/" + part
    return other
  }

  /// What stands in a row's `method`, such as `bootstrap BCa, 10,000 resamples`.
  public var method: String { "bootstrap \(kind.rawValue), \(Self.grouped(resamples)) resamples" }

  static func grouped(_ count: Int) -> String {
    let digits = Array(String(count))
    return digits.indices.map { place in
      (place > 0 && (digits.count - place).isMultiple(of: 3) ? "," : "") + String(digits[place])
    }.joined()
  }
}
