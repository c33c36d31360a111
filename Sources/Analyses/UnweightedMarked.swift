import Foundation
import Statistics
import Tally

/// The procedure of a study with sampling weights: every row that goes without them says so, so that nothing looks weighted
/// that is not. Counts of respondents are what they are.
struct UnweightedMarked: Procedure {
  private let procedure: any Procedure

  init(_ procedure: any Procedure) { self.procedure = procedure }

  func output(from tallies: Tallies) -> Output {
    var output = procedure.output(from: tallies)
    for place in output.rows.indices where output.rows[place].lacksWeights {
      let note = output.rows[place].note
      output.rows[place].note = [note, ResultRow.unweighted].filter { !$0.isEmpty }.joined(separator: "; ")
    }
    return output
  }
}

extension ResultRow {
  /// What the note of a row says whose analysis has sampling weights that it does not use.
  package static let unweighted = "unweighted"

  /// Whether it is without the sampling weights that its study has.
  package var saysUnweighted: Bool { note.components(separatedBy: "; ").contains(Self.unweighted) }

  private static let ofRespondents: Set<Measure> = [.count, .missing, .combinationCount]

  fileprivate var lacksWeights: Bool { !isWeighted && !Self.ofRespondents.contains(measure) }
}
