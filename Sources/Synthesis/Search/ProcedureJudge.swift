import Replication
import StudyFile
import Tally

/// A published report of which nothing simpler is known than what `analyze` makes of it.
struct ProcedureJudge: Sendable {
  let report: Int
  let fields: Set<Int>
  /// Taken into account now.
  var isOpen = false
  private let questionnaire: Questionnaire
  private let plan: FindingPlan
  private let tallies: TallyPlan
  private let published: PublishedReport
  private let aim: Aim?

  init(_ questionnaire: Questionnaire, _ finding: Finding, _ report: PublishedReport, number: Int) {
    var study = questionnaire.study
    var finding = finding
    finding.reports = [report]
    study.findings = [finding]
    var tallies = TallyPlan()
    plan = FindingPlan(study: study, seed: 1, threads: 1, tallies: &tallies)
    self.tallies = tallies
    self.report = number
    self.questionnaire = questionnaire
    published = report
    aim = report.value.map { Aim($0, finding.rounding) }
    fields = questionnaire.fields(of: tallies.variables)
  }

  /// 0 where the verdict is `reproduced`.
  func distance(of respondents: Respondents) -> Double {
    guard let verdict = try? plan.verdicts(from: questionnaire.tallies(tallies, of: respondents)).first else {
      return 100
    }
    if verdict.outcome == .reproduced { return 0 }
    guard let recomputed = verdict.recomputed else { return 100 }
    if let aim { return max(Target.least, aim.distance(recomputed, steps: Double(respondents.count) / 2)) }
    guard let low = verdict.confidenceLow, let high = verdict.confidenceHigh, high > low else { return 50 }
    // In standard errors, about.
    let error = (high - low) / 3.92
    let steps = Double(respondents.count).squareRoot()
    switch published.direction {
    case .some(.none): return Target.least + abs(recomputed) / error * steps
    case .negative: return Target.least + max(0, recomputed / error + 2) * steps
    case .positive, .order: return Target.least + max(0, 2 - recomputed / error) * steps
    case nil: return 100
    }
  }
}
