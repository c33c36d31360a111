import Analyses
import Statistics
import StudyFile

/// What a result shows of how it was computed, found once for all methods.
struct MethodSigns: Sendable {
  /// Of which it gives a value computed as they usually are, with what those rows have in `method`.
  private var own: [Measure: Set<String>] = [:]
  /// Of which it gives a value with sampling weights.
  private var weighted: Set<Measure> = []
  /// What rows with an interval have in `method`.
  private var ofIntervals: Set<String> = []
  private let hasMosaic: Bool
  /// The one asked for, where a p is adjusted.
  private var adjustment: String?

  init(of result: AnalysisResult) {
    for place in result.rows.indices {
      // By place: a row is large, and not copied for a look at it.
      if result.rows[place].estimate != nil || result.rows[place].pValue != nil {
        let measure = result.rows[place].measure
        if result.rows[place].isWeighted { weighted.insert(measure) }
        if !result.rows[place].isWeightedOtherwise {
          own[measure, default: []].insert(result.rows[place].method)
        }
      }
      if result.rows[place].confidenceLow != nil { ofIntervals.insert(result.rows[place].method) }
      if result.rows[place].pAdjusted != nil, !result.rows[place].measure.holdsForAllPairs {
        adjustment = result.analysis.adjust.method
      }
    }
    hasMosaic = Rows(result.rows).split(by: \.variable).contains {
      CrossTabulation.isMosaic($0.rows, result.analysis.figure)
    }
  }

  func show(_ sign: Method.Sign) -> Bool {
    switch sign {
    case .row(let measures, let names):
      measures.contains { measure in
        own[measure].map { names.isEmpty || !names.isDisjoint(with: $0) } ?? false
      }
    case .weighted(let measures): !measures.isDisjoint(with: weighted)
    case .detectable(let test):
      own[.minimumDetectableEffect]?.contains { $0.contains(", \(test.rawValue), ") } ?? false
    case .method(let start): ofIntervals.contains { $0.hasPrefix(start) }
    case .mosaic: hasMosaic
    case .adjustment(let name): adjustment == name
    }
  }
}
