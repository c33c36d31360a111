import StudyFile

/// What the page calls the study's variables.
struct Labels {
  private let titles: [String: String]

  init(_ study: Study) {
    titles = Dictionary(study.variables.map { ($0.name, $0.title.folded) }) { first, _ in first }
  }

  func title(_ variable: String) -> String {
    let title = titles[variable] ?? ""
    return title.isEmpty ? variable.folded : title
  }

  /// "Cried in therapy: Yes", or the variable alone.
  func outcome(_ variable: String, _ level: String?) -> String {
    guard let level, !level.isEmpty else { return title(variable) }
    return "\(title(variable)): \(level.folded)"
  }

  /// In a sentence, where a label may itself be a sentence or a question.
  func quoted(_ variable: String) -> String { "“\(title(variable))”" }

  func quoted(_ variable: String, _ level: String?) -> String { "“\(outcome(variable, level))”" }

  func outcome(_ outcome: Outcome) -> String { self.outcome(outcome.variable, outcome.level) }
}
