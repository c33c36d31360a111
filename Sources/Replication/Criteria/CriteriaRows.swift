import Analyses
import Foundation
import Statistics
import StudyFile

/// Every criterion of replication as rows under the finding's id, beside the verdict, which they do not change.
struct CriteriaRows {
  let study: Study

  /// Adds them to a verdict, or why there are none; `taken` are the rows that the finding has already.
  func add(_ claim: Claim, _ output: Output, _ equivalence: ResultRow?, to verdict: inout Verdict) {
    let reader = EffectReader(
      claim: claim, output: output, sizes: PublishedSizes(study: study, finding: claim.finding))
    do throws(EffectReader.Failure) {
      let pair = try reader.pair()
      verdict.criteria = ReplicationCriteria(pair: pair).estimates.map { row($0, claim, output) }
      verdict.criteriaNote = pair.note
      addIntervals(pair, claim, to: &verdict)
    } catch {
      if case .reason(let reason) = error { verdict.criteriaNote = "not computed: \(reason)" }
      verdict.criteria = [
        row(Estimate(.publishedEffect, n: claim.publishedN ?? 0, note: verdict.criteriaNote), claim, output)
      ]
      if let test = claim.printedTest, let new = RecomputedTest.all(of: test, in: output).first,
        let power = PowerOfPrintedTest(test, newN: new.n)
      {
        verdict.criteria += power.estimates.map { row($0, claim, output) }
      }
    }
    if let equivalence, equivalence.pValue != nil {
      var row = equivalence
      row.isPrimary = false
      row.stratum = stratum(claim)
      verdict.criteria.append(row)
    }
  }

  private func row(_ estimate: Estimate, _ claim: Claim, _ output: Output) -> ResultRow {
    var row = ResultRow(analysis: claim.finding.id, estimate, stratum: stratum(claim))
    switch claim.report.subject {
    case .event(let event):
      row.variable = event.outcome?.variable ?? event.text
      row.level = event.outcome?.level ?? ""
    case .variable(let name): row.variable = name
    case .comparison(let outcome, let groups):
      (row.variable, row.level, row.by) = (outcome.variable, outcome.level ?? "", groups)
      row.group = output.rows.first { $0.group.contains(" vs ") }?.group ?? ""
    case .association(let first, let second): (row.variable, row.by) = (first, second)
    case .test(let text): row.variable = text
    }
    return row
  }

  private func stratum(_ claim: Claim) -> String { claim.report.among?.value.text ?? "" }

  /// The printed number's own interval and, where the verdict needed none, the prediction interval, for the figure.
  private func addIntervals(_ pair: EffectPair, _ claim: Claim, to verdict: inout Verdict) {
    guard let value = claim.report.value?.value else { return }
    var published: Interval?
    var prediction: Interval?
    if let printed = claim.report.interval, printed.isOrdered {
      published = Interval(low: printed.low.value, high: printed.high.value, level: 0.95)
    }
    switch pair.kind {
    case .proportion(let old, let new, _):
      published = published ?? old.interval(.wilson, level: 0.95)
      prediction = PredictionInterval.proportion(value, n: old.trials, newN: new.trials)
    case .correlation(_, let n, _, let newN):
      published = published ?? PearsonCorrelation(n: n, r: value).interval
      prediction = PredictionInterval.correlation(value, n: n, newN: newN)
    case .mean:
      let half = Normal.critical(0.95) * pair.original.standardError
      published = published ?? Interval(low: value - half, high: value + half, level: 0.95)
      let reach = Normal.critical(0.95) * hypot(pair.original.standardError, pair.replication.standardError)
      prediction = Interval(low: value - reach, high: value + reach, level: 0.95)
    default: break
    }
    verdict.publishedLow = published?.low
    verdict.publishedHigh = published?.high
    verdict.expectedLow = verdict.predictionLow ?? prediction?.low
    verdict.expectedHigh = verdict.predictionHigh ?? prediction?.high
  }
}

/// Whether as many are missing from both samples: Newcombe's interval of the difference of their shares.
func missingnessNote(_ claim: Claim, _ output: Output) -> String {
  guard case .count(let answered) = claim.report.answered, claim.report.among == nil,
    let sample = claim.finding.sample, answered <= sample,
    let missing = output.rows.first(where: { $0.measure == .missing && $0.level.isEmpty }),
    let count = missing.estimate.flatMap({ Int(exactly: $0) })
  else { return "" }
  let pair = ProportionPair(
    successesA: sample - answered, trialsA: sample, successesB: count, trialsB: missing.n)
  guard let interval = RiskDifference(pair).interval, let low = interval.low, let high = interval.high,
    low > 0 || high < 0
  else { return "" }
  return "more than chance apart in how many gave no answer: \(sample - answered) of \(sample) there, "
    + "\(count) of \(missing.n) here"
}
