import Statistics
import StudyFile
import Tally

/// Counts which options of a check-all-that-apply question were ticked together.
struct CombinationCounts {
  private let variable: Variable
  private let analysis: Analysis
  private let fewest: Int
  private let request: Int

  /// Two options have a cross-tabulation; of more than these there may be too many combinations to count.
  static let options = 3...20

  /// `nil` where they are not counted.
  init?(of variable: Variable, _ maker: ProcedureMaker, _ tallies: inout TallyPlan) {
    guard maker.countsTogether, variable.measure == .multiple, maker.analysis.by == nil,
      Self.options.contains(variable.levels.count)
    else { return nil }
    self.variable = variable
    analysis = maker.analysis
    fewest = maker.study.minimumCell ?? 1
    request = tallies.add(
      TallyRequest(
        .patterns(variable.levels.indices.map { .option(variable.name, $0) }), where: maker.condition))
  }

  func output(from tallies: Tallies) -> Output {
    let patterns = tallies.patterns(request).patterns.filter { $0.codes.allSatisfy { $0 >= 0 } }
    // Of as many respondents, those with the first options come first.
    let all = patterns.reversed().map { pattern in
      Combinations.Combination(
        options: pattern.codes.indices.filter { pattern.codes[$0] == 1 }, count: pattern.count)
    }
    let found = Combinations(variable: variable.name, all: all, fewest: fewest)
    var output = Output()
    guard !found.shown.isEmpty else { return output }
    output.combinations = [found]
    func row(_ count: Int, _ level: String) -> ResultRow {
      ResultRow(
        analysis: analysis.id, Estimate(.combinationCount, value: Double(count), n: found.n),
        variable: variable.name, level: level)
    }
    output.rows = found.shown.map { row($0.count, Self.level($0.options, of: variable)) }
    if found.others > 0 { output.rows.append(row(found.respondentsOfOthers, Self.others)) }
    return output
  }

  /// What a row calls a combination.
  static func level(_ options: [Int], of variable: Variable) -> String {
    options.isEmpty ? "(none)" : options.map { variable.levels[$0].label }.joined(separator: " + ")
  }

  static let others = "(other combinations)"
}
