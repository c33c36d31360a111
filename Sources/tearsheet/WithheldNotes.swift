import Analyses
import Replication
import Report
import StudyFile
import Tally

/// Says of every result that rests on withheld answers how many respondents are missing from it.
struct WithheldNotes {
  private let withheld: Withheld
  private let study: Study
  private let plan: TallyPlan
  private let seed: UInt64

  init(_ withheld: Withheld, _ study: Study, _ plan: SurveyPlan, seed: UInt64) {
    self.withheld = withheld
    self.study = study
    self.plan = plan.tallies
    self.seed = seed
  }

  func mark(_ content: inout ReportContent) {
    content.accounting.withheld = withheld.records
    for (place, result) in content.results.analyses.enumerated() {
      var own = TallyPlan()
      _ = ProcedureMaker(study: study, analysis: result.analysis, seed: seed).procedure(&own)
      mark(&content.results.analyses[place], requests: places(own))
    }
    var place = 0
    for finding in study.findings {
      for report in finding.reports {
        var one = study
        one.findings = [finding]
        one.findings[0].reports = [report]
        var own = TallyPlan()
        _ = FindingPlan(study: one, seed: seed, tallies: &own)
        if content.verdicts.indices.contains(place) { mark(&content.verdicts[place], requests: places(own)) }
        place += 1
      }
    }
    content.rules = zip(study.rules, content.rules).filter { rule, _ in
      let request = TallyRequest(.patterns([.condition(rule.value)]))
      return !places([request]).contains(where: withheld.whole.contains)
    }.map(\.1)
    content.notes.append(summary)
    if content.rules.count < study.rules.count {
      content.notes.append(
        "Whether answers keep \(study.rules.count - content.rules.count) of the rules is withheld")
    }
  }

  private var summary: String {
    "The tallies were shared without cells below \(withheld.minimumCell). Withheld are up to "
      + "\(withheld.respondents) respondents from every analysis, and whole tallies where too many would have been; "
      + "each result says how many respondents are withheld from it. Unusable answers are not told apart"
  }

  private func places(_ own: TallyPlan) -> [Int] { places(own.requests) }

  private func places(_ requests: [TallyRequest]) -> [Int] {
    requests.compactMap { plan.requests.firstIndex(of: $0) }
  }

  private func mark(_ result: inout AnalysisResult, requests: [Int]) {
    guard !requests.isEmpty else { return }
    if requests.allSatisfy(withheld.whole.contains) {
      // What is computed of nobody’s answers would read as if nobody had answered.
      for place in result.rows.indices {
        result.rows[place].forget()
        result.rows[place].note = Self.nothing
      }
      result.distributions = []
      result.notes = [Self.nothing]
      return
    }
    for place in result.rows.indices {
      let row = result.rows[place]
      let own = requests.filter { touches(plan.requests[$0], row) }
      let resting = own.isEmpty ? requests : own
      if row.n == 0, resting.contains(where: withheld.whole.contains) {
        result.rows[place].forget()
        result.rows[place].note = Self.nothing
      } else if let note = note(resting) {
        result.rows[place].note = [row.note, note].filter { !$0.isEmpty }.joined(separator: "; ")
      }
    }
    result.distributions.removeAll { $0.counts.isEmpty }
    if requests.contains(where: withheld.whole.contains) {
      result.notes.removeAll { $0.hasPrefix("Nobody") }
      result.notes.append("Some of its tallies are withheld by everyone who shared theirs.")
    }
  }

  private func mark(_ verdict: inout Verdict, requests: [Int]) {
    guard !requests.isEmpty else { return }
    if requests.allSatisfy(withheld.whole.contains) {
      verdict.forget(Self.nothing)
    } else if let note = note(requests) {
      verdict.note = [verdict.note, note].filter { !$0.isEmpty }.joined(separator: "; ")
    }
  }

  private static let nothing = "withheld: too few respondents share an answer"

  private func note(_ requests: [Int]) -> String? {
    let count = requests.map { withheld.requests[$0] }.max() ?? 0
    guard count > 0 else { return nil }
    return "up to \(count) respondents are withheld"
  }

  /// Whether a tally is of the variables of a row.
  private func touches(_ request: TallyRequest, _ row: ResultRow) -> Bool {
    let names = [row.variable, row.by].filter { study.variable($0) != nil }
    return !names.isEmpty && names.allSatisfy(request.variables.contains)
  }
}

extension ResultRow {
  /// Takes every number away.
  fileprivate mutating func forget() {
    (estimate, standardError, confidenceLow, confidenceHigh) = (nil, nil, nil, nil)
    (statistic, df, df2, pValue, pAdjusted, nWeighted) = (nil, nil, nil, nil, nil, nil)
  }
}
