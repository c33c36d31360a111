import Replication
import StudyFile
import Tally

/// Data made from the printed numbers of a study: whole respondents, none of whom ever lived, who satisfy what was published
/// as far as respondents can.
package struct Synthesis: Sendable {
  /// What became of one published number or claim.
  package struct Claim: Sendable {
    package var finding: String
    /// In words, such as `proportion: cried = Yes`.
    package var report: String
    package var published: String
    /// It holds in the data exactly as printed.
    package var holds: Bool
    /// What the data give, in the printed digits.
    package var given: String
    /// Why it does not hold.
    package var reason: String
  }

  package let claims: [Claim]
  /// Who is counted, and who is not for the study's `exclude`.
  package let used: Int
  package let excluded: Int
  let questionnaire: Questionnaire
  let respondents: Respondents

  /// More of them take longer than anybody waits.
  package static let mostRespondents = 100_000
  private static let usualRespondents = 200

  /// How many respondents the published numbers are of.
  package static func respondents(of study: Study) -> Int? {
    Statements.sample(of: study)?.n ?? study.findings.flatMap(\.reports).compactMap(\.printedN).max()
  }

  /// Throws `Diagnostics` where there is nothing to make data of.
  package init(_ original: Study, rows: Int? = nil, seed: UInt64) throws {
    // Everyone weighs 1, as nobody knows what was weighed how.
    var study = original
    study.weight = nil
    func failure(_ message: String) -> Diagnostics {
      Diagnostics([Diagnostic(at: SourceLocation(file: study.file), message)])
    }
    guard study.findings.contains(where: { !$0.reports.isEmpty }) else {
      throw failure(
        "nothing to make data of: the study file has no 'findings', where the published numbers stand")
    }
    let count = rows ?? Self.respondents(of: study) ?? Self.usualRespondents
    guard count > 0, count <= Self.mostRespondents else {
      throw failure(
        "data can be made of 1 to \(Self.mostRespondents) respondents, not of \(count); choose with --rows")
    }
    let statements = Statements(study, respondents: count, sample: Statements.sample(of: study))
    var questionnaire = Questionnaire(study, respondents: count)
    guard !questionnaire.fields.isEmpty else {
      throw failure("nothing to make data of: the study file has no variable that stands in a column")
    }
    questionnaire.letSomeBeMissing(statements.study)
    var made = Making(questionnaire, statements, count: count, seed: seed)
    try made.run()
    self.questionnaire = questionnaire
    claims = made.claims
    used = count
    (respondents, excluded) = made.withExcluded()
  }
}

extension PublishedReport {
  fileprivate var printedN: Int? {
    if case .count(let n) = answered { return n }
    return n
  }
}

extension Questionnaire {
  /// Some leave a question out, where nothing published counts on their answer.
  fileprivate mutating func letSomeBeMissing(_ study: Study) {
    var counted: Set<String> = []
    for report in study.findings.flatMap(\.reports) {
      counted.formUnion(report.among?.value.variables ?? [])
      switch report.target {
      case .event(let event): counted.formUnion(event.condition.variables)
      case .variable(let name): counted.insert(name)
      case .comparison, .association, .test: break
      }
    }
    for condition in study.data.exclude { counted.formUnion(condition.value.variables) }
    let strict = self.fields(of: counted)
    guard study.data.missingText != nil else { return }
    for place in fields.indices where !strict.contains(place) {
      switch fields[place].domain {
      case .levels, .numbers: allowMissing(place)
      case .tick, .presence: break
      }
    }
  }
}

extension DataSource {
  /// How an export of the study writes that there is no answer.
  var missingText: String? { missing.contains("") ? "" : missing.first }
}
