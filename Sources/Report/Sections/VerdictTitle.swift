import Replication
import Statistics
import StudyFile

/// What a published statement is about, in the study's own labels.
struct VerdictTitle {
  private let verdict: Verdict
  private let labels: Labels

  init(_ verdict: Verdict, labels: Labels) {
    self.verdict = verdict
    self.labels = labels
  }

  var text: String {
    guard let statement = verdict.statement else {
      return verdict.report.isEmpty ? verdict.finding.folded : verdict.report.folded
    }
    let subject = subject(statement)
    return statement.among.map { "\(subject), among those for whom \(labels.text($0.value))" } ?? subject
  }

  private func subject(_ statement: PublishedReport) -> String {
    let measure = Measure(rawValue: statement.measure)?.title ?? statement.measure.sentenceCase
    switch statement.target {
    case .event(let event):
      let what = labels.event(event)
      return statement.measure == "proportion" ? what : "\(measure) of \(what)"
    case .variable(let name): return "\(measure) of \(labels.title(name))"
    case .comparison(let outcome, let groups):
      return "\(measure) in \(labels.outcome(outcome)) by \(labels.title(groups))"
    case .association(let first, let second):
      return "\(measure) of \(labels.title(first)) and \(labels.title(second))"
    case .test(let test):
      guard let of = statement.of else { return test.folded }
      var compared = statement
      (compared.measure, compared.target, compared.of) = ("test", of, nil)
      return "\(test.folded): \(subject(compared))"
    }
  }
}
