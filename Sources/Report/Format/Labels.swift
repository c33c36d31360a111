import Analyses
import StudyFile

/// What the page calls the study's variables.
struct Labels: InLanguage {
  let say: Words
  /// Of variables, and of events that are more than one level: their rows have the condition in place of a variable.
  private let titles: [String: String]
  private let options: [String: [String]]
  private let ordinal: Set<String>
  /// Values that fewer respondents gave are not drawn one by one.
  let fewest: Int?
  /// What the sampling weight is called.
  let weight: String?

  init(_ study: Study) {
    fewest = study.minimumCell
    weight = study.weight.flatMap { study.variable($0)?.title.folded }
    say = Words.of(study.language)
    ordinal = Set(study.variables.lazy.filter { $0.measure == .ordinal }.map(\.name))
    titles = Dictionary(study.variables.map { ($0.name, $0.title.folded) }) { first, _ in first }
    options = Dictionary(
      study.variables.filter { $0.measure == .multiple }.map { ($0.name, $0.levels.map(\.label)) }
    ) { first, _ in first }
  }

  /// With the events and occasions of these analyses.
  init(_ study: Study, _ analyses: [Analysis]) {
    let plain = Labels(study)
    say = plain.say
    var titles = plain.titles
    for case .proportion(let event) in analyses.map(\.verb) where event.outcome == nil {
      if titles[event.text] == nil { titles[event.text] = plain.event(event) }
    }
    for case .pool(let pool) in analyses.map(\.verb) {
      if let event = pool.own, event.outcome == nil, titles[event.text] == nil {
        titles[event.text] = plain.event(event)
      }
    }
    for case .comparePaired(_, let occasions?) in analyses.map(\.verb) {
      for variable in study.variables(of: occasions) {
        titles[variable.name] = plain.outcome(occasions.answer, variable.label)
      }
    }
    self.titles = titles
    options = plain.options
    ordinal = plain.ordinal
    fewest = plain.fewest
    weight = plain.weight
  }

  func title(_ variable: String) -> String {
    let title = titles[variable] ?? ""
    return title.isEmpty ? variable.folded : title
  }

  /// "Setting × Pause" of a term of a model, which may be one variable.
  func product(_ term: some StringProtocol) -> String {
    term.split(separator: ":").map { title(String($0)) }.joined(separator: " × ")
  }

  /// Whether all that apply are checked.
  func isMultiple(_ variable: String) -> Bool { options[variable] != nil }

  /// "Cried in therapy: Yes", or the variable alone.
  func outcome(_ variable: String, _ level: String?) -> String {
    guard let level, !level.isEmpty else { return title(variable) }
    return say("outcome", variable: title(variable), level: level.folded).plain
  }

  /// "How often alone: Often or Always", or the condition in words.
  func event(_ event: Event) -> String {
    if let outcome = event.outcome { return self.outcome(outcome) }
    if case .isAnyOf(let variable, let levels) = event.condition.joined {
      return outcome(variable, say.list(levels.map(\.folded), "or"))
    }
    return text(event.condition)
  }

  /// In a sentence, where a label may itself be a sentence or a question.
  func quoted(_ variable: String) -> String { say.quoted(title(variable)) }

  func quoted(_ variable: String, _ level: String?) -> String {
    say.quoted(outcome(variable, level))
  }

  func outcome(_ outcome: Outcome) -> String { self.outcome(outcome.variable, outcome.level) }

  /// Whether its answers stand in an order.
  func isOrdinal(_ variable: String) -> Bool { ordinal.contains(variable) }

  /// The options of a check-all-that-apply question; `nil` for any other variable.
  func options(of variable: String) -> [String]? { options[variable] }
}
