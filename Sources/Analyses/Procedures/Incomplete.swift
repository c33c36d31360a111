import StudyFile
import Tally

/// How many respondents lack an answer to some of several variables, where an analysis counts only those who gave all.
struct Incomplete: Sendable {
  private let request: Int

  init(_ variables: [Variable], _ maker: ProcedureMaker, _ tallies: inout TallyPlan) {
    let complete = Condition.all(variables.map { .not(.isMissing(variable: $0.name)) })
    request = tallies.add(TallyRequest(.patterns([.condition(complete)]), where: maker.condition))
  }

  func count(_ tallies: Tallies) -> Int { GroupedCounts(tallies.patterns(request)).groups[0].counts[0] }
}
