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

  private static func respondents(_ count: Int) -> String {
    "\(count) respondent\(count == 1 ? "" : "s")"
  }
}

/// The event that the study leaves to the program.
enum LastLevel {
  static func note(_ variable: Variable, _ label: String) -> String {
    "The event is “\(variable.title): \(label)”, the last level; name another as in `\(variable.name) = LEVEL`."
  }
}
