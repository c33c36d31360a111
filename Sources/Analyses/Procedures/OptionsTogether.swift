import Statistics
import StudyFile
import Tally

/// `compare` with a check-all-that-apply question: all its options at once, beside the table of each.
struct OptionsTogether: Procedure {
  private let variable: Variable
  private let groups: Variable
  private let analysis: Analysis
  private let request: Int

  /// Of more options there may be too many combinations to count.
  private static let most = CombinationCounts.options.upperBound

  /// `nil` of a single option.
  init?(of variable: Variable, groups: Variable, _ maker: ProcedureMaker, _ tallies: inout TallyPlan) {
    guard variable.levels.count > 1 else { return nil }
    self.variable = variable
    self.groups = groups
    analysis = maker.analysis
    let options = variable.levels.indices.prefix(Self.most).map { Axis.option(variable.name, $0) }
    request = tallies.add(maker.patterns([.variable(groups.name)] + options))
  }

  func output(from tallies: Tallies) -> Output {
    var output = Output()
    let counts = tallies.patterns(request)
    if variable.levels.count > Self.most {
      output.notes.append("No test of all options at once: there are more than \(Self.most).")
      return output
    }
    if counts.isWeighted {
      output.notes.append("No test of all options at once: it takes no sampling weights.")
      return output
    }
    var ticks: [Int32: [TickPattern]] = [:]
    var partly = 0
    for pattern in counts.patterns where pattern.codes[0] >= 0 {
      let options = pattern.codes.dropFirst()
      if options.allSatisfy({ $0 >= 0 }) {
        ticks[pattern.codes[0], default: []].append(
          TickPattern(ticked: options.map { $0 == 1 }, count: pattern.count))
      } else if options.contains(where: { $0 >= 0 }) {
        partly += pattern.count
      }
    }
    // Where there is nothing to compare the tables say so.
    guard ticks.count > 1 else { return output }
    let test = MultipleMarginalIndependence(groups: ticks.keys.sorted().map { ticks[$0] ?? [] })
    output.rows = test.estimates.map {
      ResultRow(analysis: analysis.id, $0, variable: variable.name, by: groups.name)
    }
    if partly > 0 {
      output.notes.append(
        partly == 1
          ? "1 respondent of whom not every option is known is not in the test of all options at once."
          : "\(partly) respondents of whom not every option is known are not in the test of all options at once."
      )
    }
    return output
  }
}
