import Statistics
import StudyFile

/// Fills `p_adjusted`. A family is the same measure by the same method within one analysis, or within all that name
/// the same `family`; planned analyses are adjusted apart from the rest. A family of one has nothing to adjust for.
/// The coefficients of a model answer different questions and are left alone, as are pairwise tests whose p-values
/// already hold for all pairs.
func adjustFamilies(_ results: inout [AnalysisResult]) {
  struct Key: Hashable {
    var family: String
    var isPlanned: Bool
    var method: String
    var measure: Measure
    var variant: String
  }
  var members: [Key: [(result: Int, row: Int)]] = [:]
  for (index, result) in results.enumerated() {
    if case .model = result.analysis.verb { continue }
    let adjust = result.analysis.adjust
    for (place, row) in result.rows.enumerated() where row.pValue != nil && row.measure != .tukeyHSD {
      let key = Key(
        family: adjust.family.map { "family " + $0 } ?? "analysis " + result.analysis.id,
        isPlanned: result.analysis.isPlanned, method: adjust.method, measure: row.measure, variant: row.method
      )
      members[key, default: []].append((index, place))
    }
  }
  for (key, places) in members where places.count > 1 {
    guard let method = MultiplicityAdjustment(rawValue: key.method), method != .none else { continue }
    let adjusted = adjust(places.map { results[$0.result].rows[$0.row].pValue }, method: method)
    for (place, p) in zip(places, adjusted) { results[place.result].rows[place.row].pAdjusted = p }
  }
}
