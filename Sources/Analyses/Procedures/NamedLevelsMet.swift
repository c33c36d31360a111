import StudyFile
import Tally

/// A procedure that says nothing of anybody where no record has the levels that it names: then that stands in its place.
package struct NamedLevelsMet: Procedure {
  private let procedure: any Procedure
  private let conditions: [Condition]

  package init(_ procedure: any Procedure, of conditions: [Condition]) {
    self.procedure = procedure
    self.conditions = conditions
  }

  package func output(from tallies: Tallies) -> Output {
    guard let reason = conditions.lazy.compactMap(tallies.absence).first else {
      return procedure.output(from: tallies)
    }
    var output = Output()
    output.notes = [reason]
    return output
  }
}
