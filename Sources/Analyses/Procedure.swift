import Statistics
import StudyFile
import Tally

/// One analysis, in two halves: when it is made it asks the plan for tallies, and when these are filled it turns them
/// into rows. Nothing else stands between a study file's entry and its rows in results.csv.
package protocol Procedure: Sendable {
  func output(from tallies: Tallies) -> Output
}

/// What a procedure gives.
package struct Output: Sendable {
  package var rows: [ResultRow] = []
  package var distributions: [Distribution] = []
  package var combinations: [Combinations] = []
  package var jointDistributions: [JointDistribution] = []
  /// Published studies that are pooled, in the order of their table, those that are left out among them.
  package var studies: [PublishedStudy] = []
  package var funnel: Funnel?
  /// For the reader: why this test, what was left out.
  package var notes: [String] = []

  package init() {}

  mutating func append(_ other: Output) {
    rows += other.rows
    distributions += other.distributions
    combinations += other.combinations
    jointDistributions += other.jointDistributions
    studies += other.studies
    funnel = funnel ?? other.funnel
    for note in other.notes where !notes.contains(note) { notes.append(note) }
  }
}

/// An analysis that this version reads but does not compute, or that its variables do not allow.
struct NotComputed: Procedure {
  let reason: String

  func output(from tallies: Tallies) -> Output {
    var output = Output()
    output.notes = [reason]
    return output
  }
}

/// Several procedures that make up one analysis.
struct ProcedureList: Procedure {
  let parts: [any Procedure]

  func output(from tallies: Tallies) -> Output {
    Blocks.map(parts) { $0.output(from: tallies) }.reduce(into: Output()) { $0.append($1) }
  }
}
