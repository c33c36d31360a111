import Statistics
import StudyFile

/// Fills `p_adjusted`. The tests that stand in the sentences of an analysis, or of all analyses that name the same
/// `family`, are one family, whatever their kind. A test beside them is adjusted as if its kind had been used
/// throughout: over the rows of its measure. Planned analyses are adjusted apart from the rest, and a family of one has
/// nothing to adjust for. The coefficients of a model answer different questions and are left alone, as are the tests of a
/// factor's fit, which are one with and without a correction, studies that are pooled in several ways, and pairwise tests whose p-values already hold for all pairs.
func adjustFamilies(_ results: inout [AnalysisResult]) {
  struct Key: Hashable {
    var family: String
    var isPlanned: Bool
    var method: String
    var level: Double
    /// `nil`: the tests in the sentences.
    var measure: Measure?
    /// Where a measure has several for the same answers, each is a test of its own.
    var variant = ""
  }
  typealias Place = (result: Int, row: Int)
  var members: [Key: [Place]] = [:]
  for (index, result) in results.enumerated() {
    switch result.analysis.verb {
    case .model, .factor, .pool, .interviews: continue
    default: break
    }
    let adjust = result.analysis.adjust
    var key = Key(
      family: adjust.family.map { "family " + $0 } ?? "analysis " + result.analysis.id,
      isPlanned: result.analysis.isPlanned, method: adjust.method, level: 1 - result.analysis.confidence,
      measure: nil)
    for (place, row) in result.rows.enumerated() where row.pValue != nil && !row.measure.holdsForAllPairs {
      key.measure = row.measure
      key.variant = row.measure.hasVariants ? row.method : ""
      // Both semi-partial correlations of a pair share one test.
      if row.measure == .semipartialR, row.variable > row.by { key.variant = "reversed" }
      // Strata are compared with one another, not with all of them together.
      if !row.stratum.isEmpty { key.variant += " of a stratum" }
      members[key, default: []].append((index, place))
      guard row.isPrimary else { continue }
      (key.measure, key.variant) = (nil, "")
      members[key, default: []].append((index, place))
    }
  }
  // The order of the families does not matter: each row takes its number from one of them.
  for (key, places) in members where places.count > 1 {
    guard let method = MultiplicityAdjustment(rawValue: key.method), method != .none else { continue }
    let adjusted = adjust(
      places.map { results[$0.result].rows[$0.row].pValue }, method: method, level: key.level)
    for (place, p) in zip(places, adjusted)
    where results[place.result].rows[place.row].isPrimary == (key.measure == nil) {
      results[place.result].rows[place.row].pAdjusted = p
    }
  }
}

extension Measure {
  /// Whether its p values and intervals hold for all pairs of groups together as they are.
  package var holdsForAllPairs: Bool {
    [.tukeyHSD, .gamesHowell, .scheffe, .marginalMeanDifference].contains(self)
  }

  /// Whether `method` names one of several tests of the same null hypothesis, all of which are given.
  fileprivate var hasVariants: Bool {
    [
      .mcnemar, .repeatedMeasuresF, .cochranMantelHaenszel, .breslowDay, .multipleMarginalIndependence,
      .partialR,
    ].contains(self)
  }
}
