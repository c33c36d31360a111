/// What the answers of one respondent to several questions tell of the care that was taken over them.
package enum AnswerIndex: String, Sendable, CaseIterable {
  /// The longest run of the same answer, in the order in which the questions are named. A missing answer ends a run.
  case longstring
  /// The standard deviation of the answers (intra-individual response variability; Dunn et al., 2018).
  case irv
  /// How many have no answer; a code that says why there is none is one.
  case unanswered

  /// Of these answers, of which NaN are missing; NaN where there are too few.
  package func value(of answers: some Sequence<Double>) -> Double {
    switch self {
    case .longstring: Self.longestRun(answers)
    case .irv: Self.deviation(answers)
    case .unanswered: answers.reduce(0) { $1.isNaN ? $0 + 1 : $0 }
    }
  }

  private static func longestRun(_ answers: some Sequence<Double>) -> Double {
    var (run, longest, last) = (0.0, 0.0, Double.nan)
    for answer in answers {
      run = answer.isNaN ? 0 : answer == last ? run + 1 : 1
      longest = max(longest, run)
      last = answer
    }
    return longest > 0 ? longest : .nan
  }

  private static func deviation(_ answers: some Sequence<Double>) -> Double {
    let given = answers.filter { !$0.isNaN }
    guard given.count > 1 else { return .nan }
    let mean = given.reduce(0, +) / Double(given.count)
    let squares = given.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(given.count - 1)).squareRoot()
  }
}
