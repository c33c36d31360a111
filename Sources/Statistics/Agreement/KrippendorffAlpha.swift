/// Krippendorff’s α: 1 − Dₒ/Dₑ, the disagreement within units against that between all values that can be paired, for any
/// number of raters, missing ratings and four levels of measurement.
///
/// Two values differ by 1 (`nominal`), by the squared distance of their middle ranks among all values (`ordinal`), by the
/// square of their difference (`interval`), or by ((a − b)/(a + b))² (`ratio`). Units with one rating have no part in it. The
/// interval is of the percentiles of resampled units, as the sampling distribution of α is not normal. Refused for one
/// rater, where no unit has two ratings, where all values are the same, and for a ratio of negative numbers.
///
/// R: `irr::kripp.alpha(t(x), "ordinal")$value`. Source: Krippendorff (2019), Content analysis (4th ed.), chapter 12; Hayes &
/// Krippendorff (2007), Communication Methods and Measures 1, 77–89.
public struct KrippendorffAlpha: Statistic {
  /// What the distance between two categories is.
  public enum Level: String, Sendable, CaseIterable {
    /// Categories are the same or not.
    case nominal
    /// They have an order.
    case ordinal
    /// Their numbers have differences.
    case interval
    /// Their numbers have ratios.
    case ratio
  }

  /// α.
  public let value: Double?
  /// Its row, with the level as the method.
  public let estimates: [Estimate]

  /// Of all units with two ratings.
  ///
  /// - Parameter bootstrap: how units are resampled; no interval without.
  public init(_ ratings: Ratings, level: Level, _ bootstrap: Bootstrap?) {
    let paired = ratings.patterns.filter { $0.given > 1 }
    let n = ratings.units(ratedBy: 2)
    var note = ratings.refusal
    if note.isEmpty, level == .ratio, ratings.categories.contains(where: { $0 < 0 }) {
      note = "a ratio needs numbers that are not negative"
    }
    let effect = DisagreementEffect(paired, categories: ratings.categories, level: level)
    var value = Double.nan
    if note.isEmpty {
      effect.values(paired.map { Double($0.units) }, into: &value)
      if !value.isFinite { note = "all ratings are the same: nothing is left to agree on beyond chance" }
    }
    self.value = note.isEmpty ? value : nil
    var row = Estimate(.krippendorffAlpha, method: level.rawValue, value: self.value, n: n, note: note)
    if note.isEmpty, let bootstrap {
      let resampled = Resamples(effect, counts: paired.map(\.units), bootstrap)
        .estimate(.krippendorffAlpha, 0, n: n, kind: .percentile)
      (row.interval, row.standardError) = (resampled.interval, resampled.standardError)
      row.note = resampled.note
    }
    estimates = [row]
  }
}

/// α of resampled units; a pattern is a tuple of ratings, of which at least two are given.
struct DisagreementEffect: PatternEffect {
  private typealias Tally = [(category: Int, count: Double)]

  let size = 1
  private let tallies: [Tally]
  private let given: [Double]
  private let level: KrippendorffAlpha.Level
  /// Centred, as only distances matter.
  private let numbers: [Double]
  /// Between categories, and within each pattern: for a ratio, which has no shorter way.
  private let distances: [Double]
  private let within: [Double]

  init(_ patterns: [Ratings.Pattern], categories: [Double], level: KrippendorffAlpha.Level) {
    tallies = patterns.map(\.tally)
    given = patterns.map { Double($0.given) }
    self.level = level
    let middle = categories.isEmpty ? 0 : categories[categories.count / 2]
    numbers = categories.map { $0 - middle }
    guard level == .ratio else {
      (distances, within) = ([], [])
      return
    }
    let distances = categories.flatMap { a in
      categories.map { b in
        let ratio = a == b ? 0 : (a - b) / (a + b)
        return ratio * ratio
      }
    }
    self.distances = distances
    within = zip(tallies, given).map { tally, given in
      let sum = tally.reduce(0) { sum, a in
        sum
          + tally.reduce(0) {
            $0 + a.count * $1.count * distances[a.category * categories.count + $1.category]
          }
      }
      return sum / (given - 1)
    }
  }

  func values(_ weights: UnsafePointer<Double>, into values: UnsafeMutablePointer<Double>) {
    var (all, inside) = (0.0, 0.0)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: max(1, numbers.count)) { counts in
      counts.initialize(repeating: 0)
      for (pattern, tally) in tallies.enumerated() where weights[pattern] > 0 {
        for (category, count) in tally { counts[category] += count * weights[pattern] }
        all += given[pattern] * weights[pattern]
      }
      switch level {
      case .nominal:
        for (pattern, tally) in tallies.enumerated() where weights[pattern] > 0 {
          let alike = tally.reduce(0) { $0 + $1.count * $1.count }
          inside += weights[pattern] * (given[pattern] * given[pattern] - alike) / (given[pattern] - 1)
        }
        let alike = numbers.indices.reduce(0) { $0 + counts[$1] * counts[$1] }
        values[0] = Self.alpha(inside, all * all - alike, all)
      case .ordinal:
        var ranks = numbers
        var below = 0.0
        for category in ranks.indices {
          ranks[category] = below + counts[category] / 2 - all / 2
          below += counts[category]
        }
        values[0] = squared(ranks, weights, counts, all)
      case .interval: values[0] = squared(numbers, weights, counts, all)
      case .ratio:
        for pattern in within.indices { inside += weights[pattern] * within[pattern] }
        var between = 0.0
        for a in numbers.indices where counts[a] > 0 {
          for b in numbers.indices { between += counts[a] * counts[b] * distances[a * numbers.count + b] }
        }
        values[0] = Self.alpha(inside, between, all)
      }
    }
  }

  /// With squared differences of numbers as distances.
  private func squared(
    _ numbers: [Double], _ weights: UnsafePointer<Double>, _ counts: UnsafeMutableBufferPointer<Double>,
    _ all: Double
  ) -> Double {
    var mean = 0.0
    for category in numbers.indices { mean += counts[category] * numbers[category] }
    mean /= all
    var inside = 0.0
    for (pattern, tally) in tallies.enumerated() where weights[pattern] > 0 {
      let own = tally.reduce(0) { $0 + $1.count * numbers[$1.category] } / given[pattern]
      let squares = tally.reduce(0) {
        $0 + $1.count * (numbers[$1.category] - own) * (numbers[$1.category] - own)
      }
      inside += weights[pattern] * squares * given[pattern] / (given[pattern] - 1)
    }
    var between = 0.0
    for category in numbers.indices {
      between += counts[category] * (numbers[category] - mean) * (numbers[category] - mean)
    }
    return Self.alpha(inside, between * all, all)
  }

  /// NaN where there is nothing to disagree about.
  private static func alpha(_ inside: Double, _ between: Double, _ all: Double) -> Double {
    between > 0 ? 1 - (all - 1) * inside / between : .nan
  }
}
