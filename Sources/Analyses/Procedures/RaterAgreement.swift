import Statistics
import StudyFile
import Tally

/// `agreement`: how far raters agree, each a variable, on the cases that are the rows.
///
/// Nominal ratings have Cohen's κ (two raters) or Fleiss' (more) and Gwet's AC1; ratings in order weighted κ as well; numbers
/// intraclass correlations.
/// Krippendorff's α, at the level of the variables, is there for all of them, and stands in the sentence for all but two
/// nominal raters.
struct RaterAgreement: Procedure {
  private let raters: [Variable]
  private let analysis: Analysis
  private let bootstrap: Bootstrap
  private let patterns: Int
  private let level: KrippendorffAlpha.Level

  /// Why these raters cannot be held against each other.
  static func problem(among raters: [Variable]) -> String? {
    let numeric = raters.count { $0.measure == .numeric }
    if numeric > 0, numeric < raters.count {
      return "Ratings are numbers or names: raters of both kinds cannot be compared."
    }
    guard level(of: raters) == .ordinal else { return nil }
    let first = raters[0]
    return raters.first { $0.levels.map(\.label) != first.levels.map(\.label) }.map {
      "\($0.title) has other levels than \(first.title), or another order of them: raters need the same, in the same order."
    }
  }

  /// Nominal where one of the raters has no order.
  private static func level(of raters: [Variable]) -> KrippendorffAlpha.Level {
    if raters.contains(where: { $0.measure == .numeric }) { return .interval }
    return raters.allSatisfy { $0.measure == .ordinal && !$0.lacksOrder } ? .ordinal : .nominal
  }

  init(among raters: [Variable], _ maker: ProcedureMaker, _ tallies: inout TallyPlan) {
    self.raters = raters
    level = Self.level(of: raters)
    analysis = maker.analysis
    bootstrap = Bootstrap(
      .percentile, level: analysis.confidence, seed: maker.seed, purpose: "\(analysis.id)/agreement",
      threads: maker.threads)
    patterns = tallies.add(maker.patterns(raters.map { .variable($0.name) }))
  }

  func output(from tallies: Tallies) -> Output {
    let categories = RatedCategories(tallies.patterns(patterns))
    let ratings = categories.ratings
    var output = Output()
    let pair = raters.count == 2 ? (raters[0].name, raters[1].name) : ("", "")
    let isNamed = raters.count == 2 && level == .nominal
    output.rows = statistics(of: ratings).flatMap(\.estimates).map { estimate in
      ResultRow(
        analysis: analysis.id, estimate, variable: pair.0, by: pair.1,
        isPrimary: estimate.measure == (isNamed ? .cohenKappa : .krippendorffAlpha))
    }
    if raters.count == 2, level != .interval { output.rows += categories.cells(analysis, pair) }
    let unrated = categories.cases - ratings.units(ratedBy: 2)
    if unrated > 0 { output.notes.append(LeftOut.unrated(unrated)) }
    return output
  }

  private func statistics(of ratings: Ratings) -> [any Statistic] {
    let confidence = analysis.confidence
    var statistics: [any Statistic] = [PercentAgreement(ratings, level: confidence)]
    if level != .interval {
      if raters.count == 2 {
        statistics.append(CohenKappa(ratings, level: confidence))
        if level == .ordinal {
          statistics.append(CohenKappa(ratings, weights: .linear, level: confidence))
          statistics.append(CohenKappa(ratings, weights: .quadratic, level: confidence))
        }
      } else {
        statistics.append(FleissKappa(ratings, level: confidence))
      }
      statistics.append(GwetAC1(ratings, level: confidence))
    }
    statistics.append(KrippendorffAlpha(ratings, level: level, bootstrap))
    if level == .interval { statistics.append(IntraclassCorrelation(ratings, level: confidence)) }
    return statistics
  }
}

/// The categories of several variables as one list: those with the same label, or the same number, are the same.
private struct RatedCategories {
  let labels: [String]
  let ratings: Ratings
  /// Rated or not.
  let cases: Int

  init(_ counts: PatternCounts) {
    var labels: [String] = []
    let numbers = Set(
      counts.values.flatMap { values -> [Double] in
        if case .numbers(let numbers) = values { numbers } else { [] }
      }
    ).sorted()
    let places = counts.values.map { values -> [Int] in
      switch values {
      case .numbers(let own): own.compactMap { numbers.firstIndex(of: $0) }
      case .labels(let own):
        own.map { label in
          if let place = labels.firstIndex(of: label) { return place }
          labels.append(label)
          return labels.count - 1
        }
      case .flags: [0, 1]
      }
    }
    self.labels = labels
    cases = counts.patterns.reduce(0) { $0 + $1.count }
    ratings = Ratings(
      raters: counts.axes.count,
      categories: numbers.isEmpty ? labels.indices.map { Double($0 + 1) } : numbers,
      patterns: counts.patterns.map { pattern in
        Ratings.Pattern(
          codes: zip(pattern.codes, places).map { $0 < 0 ? nil : $1[Int($0)] }, units: pattern.count)
      })
  }

  /// How many cases the first of two raters put here and the second there.
  func cells(_ analysis: Analysis, _ raters: (String, String)) -> [ResultRow] {
    var counts: [[Int]: Int] = [:]
    for pattern in ratings.patterns {
      let codes = pattern.codes.compactMap(\.self)
      if codes.count == 2 { counts[codes, default: 0] += pattern.units }
    }
    let n = ratings.units(ratedBy: 2)
    return labels.indices.flatMap { first in
      labels.indices.map { second in
        ResultRow(
          analysis: analysis.id, Estimate(.count, value: Double(counts[[first, second]] ?? 0), n: n),
          variable: raters.0, level: labels[first], by: raters.1, group: labels[second])
      }
    }
  }
}
