/// Agreement on units that belong together, such as the categories of a case or the passages of a text: percent agreement,
/// Cohen's κ of two raters or Fleiss' of more, Krippendorff's nominal α and Gwet's AC1 over all units, with intervals by
/// resampling whole clusters.
///
/// Units of one cluster are alike, so that intervals which take each for itself are too narrow. The numbers are those of
/// `PercentAgreement`, `CohenKappa`, `FleissKappa`, `KrippendorffAlpha` and `GwetAC1` with all units as one sample. Source:
/// Field & Welsh (2007), Journal of the Royal Statistical Society B 69, 369–390, for the cluster bootstrap.
public struct ClusteredAgreement: Statistic {
  /// Percent agreement, κ, α, AC1. `n` is of units that two raters rated.
  public let estimates: [Estimate]

  /// - Parameters:
  ///   - clusters: the units of each; all with the same raters and categories.
  ///   - bootstrap: how clusters are resampled; always by percentiles.
  public init(_ clusters: [Ratings], _ bootstrap: Bootstrap) {
    guard let first = clusters.first else {
      estimates = []
      return
    }
    precondition(
      clusters.allSatisfy { $0.raters == first.raters && $0.categories == first.categories },
      "the same raters and categories in all clusters")
    let all = Ratings(
      raters: first.raters, categories: first.categories, patterns: clusters.flatMap(\.patterns))
    let effect = AgreementEffect(clusters)
    let resamples = Resamples(effect, counts: clusters.map { _ in 1 }, bootstrap)
    let statistics: [(AgreementEffect.Index, any Statistic)] = [
      (.percent, PercentAgreement(all)),
      all.raters == 2 ? (.cohen, CohenKappa(all)) : (.fleiss, FleissKappa(all)),
      (.alpha, KrippendorffAlpha(all, level: .nominal, nil)), (.ac1, GwetAC1(all)),
    ]
    estimates = statistics.map { index, statistic in
      var row = statistic.estimates[0]
      (row.interval, row.standardError) = (nil, nil)
      guard row.value != nil else { return row }
      if clusters.count < 2 {
        row.note = "one cluster has no interval"
        return row
      }
      let resampled = resamples.estimate(row.measure, index.rawValue, n: row.n, kind: .percentile)
      (row.interval, row.standardError, row.note) = (
        resampled.interval, resampled.standardError, resampled.note
      )
      return row
    }
  }
}

/// The coefficients of resampled clusters; a pattern is a cluster.
struct AgreementEffect: PatternEffect {
  /// Where each stands.
  enum Index: Int, CaseIterable { case percent, cohen, fleiss, alpha, ac1 }

  let size = Index.allCases.count
  private let categories: Int
  /// What raters say of a unit, each once.
  private let tuples: [Ratings.Pattern]
  private let tallies: [[(category: Int, count: Double)]]
  /// How many units of each cluster have each tuple.
  private let counts: [[(tuple: Int, units: Double)]]

  init(_ clusters: [Ratings]) {
    categories = clusters.first?.categories.count ?? 0
    var places: [[Int?]: Int] = [:]
    var tuples: [Ratings.Pattern] = []
    counts = clusters.map { cluster in
      var units: [Int: Double] = [:]
      for pattern in cluster.patterns {
        let place = places[pattern.codes] ?? tuples.count
        if place == tuples.count {
          places[pattern.codes] = place
          tuples.append(pattern)
        }
        units[place, default: 0] += Double(pattern.units)
      }
      return units.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    self.tuples = tuples
    tallies = tuples.map(\.tally)
  }

  func values(_ weights: UnsafePointer<Double>, into values: UnsafeMutablePointer<Double>) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: max(1, tuples.count)) { units in
      units.initialize(repeating: 0)
      for (cluster, counts) in counts.enumerated() where weights[cluster] > 0 {
        for (tuple, count) in counts { units[tuple] += weights[cluster] * count }
      }
      coefficients(units, into: values)
      values[Index.cohen.rawValue] = cohen(units)
    }
  }

  private func coefficients(
    _ units: UnsafeMutableBufferPointer<Double>, into values: UnsafeMutablePointer<Double>
  ) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * max(1, categories)) { sums in
      sums.initialize(repeating: 0)
      var (rated, paired, agreeing, given, inside) = (0.0, 0.0, 0.0, 0.0, 0.0)
      for (tuple, tally) in tallies.enumerated() where units[tuple] > 0 {
        let (weight, ratings) = (units[tuple], Double(tuples[tuple].given))
        rated += weight
        for (category, count) in tally { sums[category] += weight * (count / ratings) }
        guard ratings > 1 else { continue }
        paired += weight
        given += weight * ratings
        let alike = tally.reduce(0) { $0 + $1.count * $1.count }
        agreeing += weight * (alike - ratings) / (ratings * (ratings - 1))
        inside += weight * (ratings * ratings - alike) / (ratings - 1)
        for (category, count) in tally { sums[categories + category] += weight * count }
      }
      let percent = agreeing / paired
      var (squares, alike) = (0.0, 0.0)
      for category in 0..<categories {
        let share = sums[category] / rated
        squares += share * share
        alike += sums[categories + category] * sums[categories + category]
      }
      func beyond(_ chance: Double) -> Double { chance < 1 ? (percent - chance) / (1 - chance) : .nan }
      values[Index.percent.rawValue] = percent
      values[Index.fleiss.rawValue] = beyond(squares)
      values[Index.ac1.rawValue] = categories > 1 ? beyond((1 - squares) / Double(categories - 1)) : .nan
      let between = given * given - alike
      values[Index.alpha.rawValue] = between > 0 ? 1 - (given - 1) * inside / between : .nan
    }
  }

  /// Of two raters.
  private func cohen(_ units: UnsafeMutableBufferPointer<Double>) -> Double {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * max(1, categories)) { margins in
      margins.initialize(repeating: 0)
      var (total, apart) = (0.0, 0.0)
      for (tuple, pattern) in tuples.enumerated() where units[tuple] > 0 {
        guard pattern.codes.count == 2, let a = pattern.codes[0], let b = pattern.codes[1] else { continue }
        total += units[tuple]
        if a != b { apart += units[tuple] }
        margins[a] += units[tuple]
        margins[categories + b] += units[tuple]
      }
      var expected = total * total
      for category in 0..<categories { expected -= margins[category] * margins[categories + category] }
      return expected > 0 ? 1 - apart * total / expected : .nan
    }
  }
}
