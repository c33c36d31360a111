import Analyses
import Statistics
import StudyFile

/// A method, how to know that it was used, and where it comes from.
struct Method: Sendable {
  /// What shows that it was used.
  enum Sign: Sendable {
    /// A row of one of these measures; with names, only under one of these in `method`.
    case row(Set<Measure>, names: Set<String> = [])
    /// A row of one of these measures with sampling weights.
    case weighted(Set<Measure>)
    /// A row whose `method` begins so.
    case method(String)
    /// A cross-tabulation that is drawn as a mosaic.
    case mosaic
    /// Adjusted p values in an analysis that asks for this adjustment.
    case adjustment(String)
  }

  /// Of its sentence, after `method.`.
  var key: String
  var sign: Sign
  var references: [String]

  init(_ key: String, _ sign: Sign, _ references: String...) {
    self.key = key
    self.sign = sign
    self.references = references
  }

  func isUsed(in result: AnalysisResult) -> Bool {
    switch sign {
    case .row(let measures, let names):
      result.rows.contains { row in
        measures.contains(row.measure) && !row.isWeightedOtherwise
          && (names.isEmpty || names.contains(row.method))
          && (row.estimate != nil || row.pValue != nil)
      }
    case .weighted(let measures):
      result.rows.contains {
        measures.contains($0.measure) && $0.isWeighted && ($0.estimate != nil || $0.pValue != nil)
      }
    case .method(let start):
      result.rows.contains { $0.method.hasPrefix(start) && $0.confidenceLow != nil }
    case .mosaic:
      Rows(result.rows).split(by: \.variable).contains {
        CrossTabulation.isMosaic($0.rows, result.analysis.figure)
      }
    case .adjustment(let name):
      result.analysis.adjust.method == name && result.rows.contains { $0.pAdjusted != nil }
    }
  }

  static let all = weights + intervals + tests + effects + scales + models + resampling + adjustments
}
