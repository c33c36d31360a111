import StudyFile

/// What a reader is told of respondents whom an analysis cannot use, in the words of all procedures.
enum LeftOut {
  static func note(_ count: Int, without variable: Variable) -> String {
    "Left out: \(respondents(count)) without an answer to “\(variable.title)”."
  }

  static func listwise(_ count: Int) -> String {
    "Left out: \(respondents(count)) without an answer to some variable of the model (listwise)."
  }

  static func incomplete(_ count: Int) -> String {
    "Left out: \(respondents(count)) without an answer to all of them."
  }

  /// Of an analysis with controls.
  static func uncontrolled(_ count: Int) -> String {
    "Left out: \(respondents(count)) without an answer to what is controlled for."
  }

  /// Of ratings: a case needs two.
  static func unrated(_ count: Int) -> String {
    "Left out: \(count) case\(count == 1 ? "" : "s") without two ratings."
  }

  /// Of analyses of pairs, each of which has its own respondents, from the fewest to the most.
  static func pairwise(_ fewest: Int, _ most: Int) -> String {
    let range = fewest == most ? respondents(most) : "\(fewest) to \(respondents(most))"
    return "Each pair of variables is of those who answered both (pairwise): \(range)."
  }

  static func respondents(_ count: Int) -> String {
    "\(count) respondent\(count == 1 ? "" : "s")"
  }
}

/// The event that the study leaves to the program.
enum LastLevel {
  static func note(_ variable: Variable, _ label: String) -> String {
    "The event is “\(variable.title): \(label)”, the last level; name another as in `\(variable.name) = LEVEL`."
  }
}
