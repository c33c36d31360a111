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
    return statement.among.map {
      labels.say("claim.among", claim: subject, condition: labels.text($0.value)).plain
    } ?? subject
  }

  private func subject(_ statement: PublishedReport) -> String {
    let say = labels.say
    let measure = say.claimed(statement.measure)
    switch statement.target {
    case .event(let event):
      let what = labels.event(event)
      return statement.measure == "proportion" ? what : say("claim.of", measure: measure, what: what).plain
    case .variable(let name): return say("claim.of", measure: measure, what: labels.title(name)).plain
    case .comparison(let outcome, let groups):
      return say(
        "claim.comparison", measure: measure, outcome: labels.outcome(outcome), by: labels.title(groups)
      ).plain
    case .association(let first, let second):
      return say("claim.of", measure: measure, what: say.list([first, second].map(labels.title))).plain
    case .test(let test):
      guard let of = statement.of else { return test.folded }
      var compared = statement
      (compared.measure, compared.target, compared.of) = ("test", of, nil)
      return "\(test.folded)\(say.numbers.colon)\(subject(compared))"
    }
  }
}

extension Words {
  /// The name that a published statement gives its measure; of those that no analysis computes, as it is.
  func claimed(_ measure: String) -> String {
    for key in ["measure.\(measure)", "claim.\(measure)"] where has(key) { return self(key).plain }
    return measure.sentenceCase
  }
}
