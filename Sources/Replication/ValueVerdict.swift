import Analyses
import Statistics
import StudyFile

/// Judges a published number against the recomputed one, by the first rule that applies: equal as printed; within the
/// prediction interval of the published one; outside it.
func judgeValue(_ claim: Claim, _ output: Output, _ verdict: inout Verdict) {
  guard let printed = claim.report.value else { return }
  guard let row = recomputedRow(claim, output) else {
    verdict.note = joined(
      verdict.note, output.notes.first ?? "nothing in the data gives \(claim.report.measure)")
    return
  }
  guard let recomputed = row.estimate else {
    verdict.note = joined(verdict.note, row.note)
    return
  }
  verdict.recomputed = recomputed
  verdict.recomputedText = printed.printing(recomputed)
  verdict.confidenceLow = row.confidenceLow
  verdict.confidenceHigh = row.confidenceHigh
  verdict.n = row.n
  let publishedN = claim.publishedN
  let prediction = publishedN.flatMap { predictionInterval(claim, printed, row, output, publishedN: $0) }
  verdict.predictionLow = prediction?.low
  verdict.predictionHigh = prediction?.high
  if printed.prints(recomputed, rounding: claim.finding.rounding) {
    verdict.outcome = .reproduced
    verdict.criterion = "equal as printed"
  } else if let prediction, let low = prediction.low, let high = prediction.high {
    verdict.outcome = (low...high).contains(recomputed) ? .consistent : .contradicted
    verdict.criterion =
      "recomputed value \(verdict.outcome == .consistent ? "inside" : "outside") the 95% prediction interval"
  } else if let low = row.confidenceLow, let high = row.confidenceHigh {
    verdict.outcome = (low...high).contains(printed.value) ? .consistent : .contradicted
    verdict.criterion =
      "published value \(verdict.outcome == .consistent ? "inside" : "outside") the recomputed 95% interval"
  } else {
    verdict.outcome = .inconclusive
    verdict.criterion = "no interval can be had"
  }
}

/// The row that holds what the report names.
private func recomputedRow(_ claim: Claim, _ output: Output) -> ResultRow? {
  switch claim.report.measure {
  case "difference":
    output.rows.first { $0.measure == .riskDifference || $0.measure == .meanDifference }
  case "association":
    output.rows.first { $0.isPrimary && $0.estimate != nil } ?? output.rows.first { $0.measure == .cramersV }
  default:
    output.rows.first { $0.measure.rawValue == claim.report.measure }
  }
}

private func predictionInterval(
  _ claim: Claim, _ printed: PrintedNumber, _ row: ResultRow, _ output: Output, publishedN: Int
) -> Interval? {
  switch row.measure {
  case .proportion:
    return PredictionInterval.proportion(printed.value, n: publishedN, newN: row.n)
  case .mean:
    if let sd = claim.report.sd?.value, publishedN > 1 {
      return PredictionInterval.mean(
        printed.value, sd: sd, df: Double(publishedN - 1), n: publishedN, newN: row.n)
    }
    guard let sd = output.rows.first(where: { $0.measure == .sd })?.estimate, row.n > 1 else { return nil }
    return PredictionInterval.mean(printed.value, sd: sd, df: Double(row.n - 1), n: publishedN, newN: row.n)
  case .pearsonR, .spearmanRho:
    return PredictionInterval.correlation(printed.value, n: publishedN, newN: row.n)
  default:
    return nil
  }
}

extension Claim {
  /// The n that the published number is of, where it was printed. A subgroup's is not the sample's.
  fileprivate var publishedN: Int? {
    if case .count(let n) = report.answered { return n }
    if let n = report.n { return n }
    return report.among == nil ? finding.sample : nil
  }
}

func joined(_ first: String, _ second: String) -> String {
  [first, second].filter { !$0.isEmpty }.joined(separator: "; ")
}
