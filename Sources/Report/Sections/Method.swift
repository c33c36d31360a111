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

  /// - Parameter measures: those of the result, see `measures(of:)`; found once for all methods.
  func isUsed(in result: AnalysisResult, measures found: Set<Measure>) -> Bool {
    // By place: a row is large, and not copied for a look at it.
    let rows = result.rows
    return switch sign {
    case .row(let measures, let names):
      !measures.isDisjoint(with: found)
        && (names.isEmpty
          || rows.indices.contains {
            names.contains(rows[$0].method) && measures.contains(rows[$0].measure)
              && Self.hasOwnValue(rows[$0])
          })
    case .weighted(let measures):
      rows.indices.contains {
        rows[$0].isWeighted && measures.contains(rows[$0].measure) && Self.hasValue(rows[$0])
      }
    case .method(let start):
      rows.indices.contains { rows[$0].confidenceLow != nil && rows[$0].method.hasPrefix(start) }
    case .mosaic:
      Rows(rows).split(by: \.variable).contains {
        CrossTabulation.isMosaic($0.rows, result.analysis.figure)
      }
    case .adjustment(let name):
      result.analysis.adjust.method == name && rows.indices.contains { rows[$0].pAdjusted != nil }
    }
  }

  /// Those of which an analysis gives a value, computed as they usually are.
  static func measures(of result: AnalysisResult) -> Set<Measure> {
    Set(result.rows.filter(hasOwnValue).map(\.measure))
  }

  private static func hasOwnValue(_ row: ResultRow) -> Bool { hasValue(row) && !row.isWeightedOtherwise }

  private static func hasValue(_ row: ResultRow) -> Bool { row.estimate != nil || row.pValue != nil }

  static let all =
    weights + intervals + tests + paired + effects + scales + agreement + models + pooling + resampling
    + adjustments
}
