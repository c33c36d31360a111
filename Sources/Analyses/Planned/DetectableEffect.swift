import Statistics
import StudyFile

/// What a test that found nothing could have found: the smallest effect that it finds in 80% of samples of the same size
/// and groups, two-sided and by itself at the level of its analysis. The effect that was observed plays no part in it.
///
/// Source: Cohen (1988), *Statistical power analysis for the behavioral sciences*; Hoenig & Heisey (2001), The American
/// Statistician 55, 19–24, of why the power of the observed effect would say no more than p.
package struct DetectableEffect: Sendable, Equatable {
  package static let power = 0.8

  /// What it is in, as `PlannedTest.effect` names it.
  package var unit: String
  /// What would have found it.
  package var test: Measure

  /// Of a row that tells one; `nil` of any other.
  package init?(_ row: ResultRow) {
    guard row.measure == .minimumDetectableEffect else { return nil }
    let words = row.method.split(separator: ",")
    guard words.count > 1, let test = Measure(rawValue: String(words[1].dropFirst())) else { return nil }
    (unit, self.test) = (String(words[0]), test)
  }

  /// Those of a test: two where an effect below none is another than one above, none where the test found something, is
  /// weighted or has no plan.
  static func rows(_ row: ResultRow, in result: AnalysisResult) -> [ResultRow] {
    let alpha = result.analysis.significanceLevel
    guard let p = row.pAdjusted ?? row.pValue, p >= alpha, !row.isWeighted, row.n > 0,
      let (test, sample) = PlannedRow(row, result).test
    else { return [] }
    func made(_ effect: Double?, isBelow: Bool = false) -> ResultRow {
      var made = ResultRow(
        analysis: row.analysis,
        Estimate(
          .minimumDetectableEffect,
          method: "\(test.effect), \(row.measure.rawValue), power \(power), alpha \(alpha)"
            + (isBelow ? ", below" : ""), value: effect, n: row.n,
          note: effect == nil ? "so few find no effect so often" : ""),
        variable: row.variable, level: row.level, by: row.by, group: row.group, stratum: row.stratum)
      if row.saysUnweighted {
        made.note = [made.note, ResultRow.unweighted].filter { !$0.isEmpty }.joined(separator: "; ")
      }
      return made
    }
    let found = (test.hasTwoWays ? [false, true] : [false]).compactMap { isBelow in
      test.leastEffect(power: power, sample, alpha: alpha, isBelow: isBelow).map {
        made($0, isBelow: isBelow)
      }
    }
    return found.isEmpty ? [made(nil)] : found
  }
}

extension StudyResults {
  /// Adds what the tests could have found that found nothing, but where an equivalence says what can be ruled out.
  package mutating func addDetectableEffects(threads: Int? = nil) {
    let results = analyses
    let tests = results.indices.flatMap { place in
      results[place].rows.contains { $0.measure == .equivalence }
        ? [] : results[place].plannedTests.map { (place, $0) }
    }
    let found = Blocks.map(tests, threads: threads) { place, row in
      DetectableEffect.rows(row, in: results[place])
    }
    for ((place, _), rows) in zip(tests, found) { analyses[place].rows += rows }
  }
}
