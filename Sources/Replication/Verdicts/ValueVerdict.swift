import Analyses
import Statistics
import StudyFile

/// Judges a published number against the recomputed one, by the first rule that applies: equal as printed; within the
/// prediction interval of the published one; outside it.
func judgeValue(
  _ claim: Claim, _ output: Output, listwise: Output?, unweighted: Output? = nil, _ verdict: inout Verdict
) {
  guard let printed = claim.report.value else { return }
  let candidates = recomputedRows(claim, output)
  guard let row = candidates.first else {
    let reason = output.rows.isEmpty ? output.notes.first : nil
    verdict.note = joined(
      verdict.note, reason ?? "the data give no \(claim.report.measure) of these variables")
    return
  }
  guard candidates.allSatisfy({ $0.level == row.level && $0.by == row.by && $0.group == row.group }) else {
    verdict.note = joined(
      verdict.note,
      "the data give more than one \(claim.report.measure) of these variables: `among` can choose one")
    return
  }
  guard let recomputed = row.asPrinted else {
    verdict.note = joined(verdict.note, row.note)
    return
  }
  verdict.recomputed = recomputed
  verdict.recomputedText = printed.printing(recomputed)
  if recomputed == row.estimate {
    verdict.confidenceLow = row.confidenceLow
    verdict.confidenceHigh = row.confidenceHigh
  }
  verdict.n = row.n
  addCounts(claim, row, output, to: &verdict)
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
  } else if let low = verdict.confidenceLow, let high = verdict.confidenceHigh {
    verdict.outcome = (low...high).contains(printed.value) ? .consistent : .contradicted
    verdict.criterion =
      "published value \(verdict.outcome == .consistent ? "inside" : "outside") the recomputed 95% interval"
  } else {
    verdict.outcome = .inconclusive
    verdict.criterion = "no interval can be had"
  }
  if verdict.outcome != .reproduced {
    verdict.convention = conventions(
      printing: printed, claim, row, output, listwise: listwise, unweighted: unweighted)
  }
  for note in [intervalNote(claim, row, output), pNote(claim, output)] {
    verdict.note = joined(verdict.note, note)
  }
}

/// What a share is a share of. A printed percentage is of all unless the study file says otherwise, and the rest of a
/// report has those who answered: the note tells both where they differ.
private func addCounts(_ claim: Claim, _ row: ResultRow, _ output: Output, to verdict: inout Verdict) {
  guard case .event = claim.report.target, row.measure == .proportion, !row.isWeighted,
    let printed = claim.report.value,
    let count = output.rows.first(where: { $0.measure == .count })?.estimate.flatMap({ Int(exactly: $0) })
  else { return }
  verdict.successes = count
  guard claim.report.answered == .all,
    let missing = output.rows.first(where: { $0.measure == .missing })?.estimate.flatMap({ Int(exactly: $0) }
    ),
    missing > 0, missing < row.n
  else { return }
  verdict.unanswered = missing
  let answered = row.n - missing
  verdict.note = joined(
    verdict.note,
    "\(missing) of the \(row.n) gave no answer; of those who did, it is \(count) of \(answered), "
      + printed.printing(Double(count) / Double(answered)))
}

/// The rows that hold what the report names: one, or its variants by method with the usual one first.
func recomputedRows(_ claim: Claim, _ output: Output) -> [ResultRow] {
  func rows(_ measures: Measure...) -> [ResultRow] { output.rows.filter { measures.contains($0.measure) } }
  switch claim.report.measure {
  case "difference":
    return rows(.riskDifference, .meanDifference)
  case "association":
    let primary = output.rows.filter { $0.isPrimary && $0.estimate != nil }
    return primary.isEmpty ? rows(.cramersV) : primary
  default:
    let named = output.rows.filter { $0.measure.rawValue == claim.report.measure }
    // Of missing answers, the row of all stands before those of each reason.
    return claim.report.measure == Measure.missing.rawValue ? Array(named.prefix(1)) : named
  }
}

private func predictionInterval(
  _ claim: Claim, _ printed: PrintedNumber, _ row: ResultRow, _ output: Output, publishedN: Int
) -> Interval? {
  switch row.measure {
  case .proportion:
    return PredictionInterval.proportion(printed.value, n: publishedN, newN: row.effectiveN())
  case .mean:
    if let sd = claim.report.sd?.value, publishedN > 1 {
      return PredictionInterval.mean(
        printed.value, sd: sd, df: Double(publishedN - 1), n: publishedN,
        newN: row.effectiveN(sd: output.rows.first { $0.measure == .sd }?.estimate))
    }
    guard let sd = output.rows.first(where: { $0.measure == .sd })?.estimate, row.n > 1 else { return nil }
    return PredictionInterval.mean(
      printed.value, sd: sd, df: Double(row.n - 1), n: publishedN, newN: row.effectiveN(sd: sd))
  case .pearsonR, .spearmanRho:
    return PredictionInterval.correlation(printed.value, n: publishedN, newN: row.effectiveN())
  default:
    return nil
  }
}

extension ResultRow {
  /// How many respondents of a simple random sample would give a weighted estimate its standard error; else n.
  fileprivate func effectiveN(sd: Double? = nil) -> Int {
    guard isWeighted, let estimate, let standardError, standardError > 0 else { return n }
    let spread: Double? =
      switch measure {
      case .proportion: (estimate * (1 - estimate)).squareRoot()
      case .mean: sd
      case .pearsonR: 1 - estimate * estimate
      default: nil
      }
    guard let size = spread.map({ ($0 / standardError) * ($0 / standardError) }), size.isFinite else {
      return n
    }
    return max(2, Int(min(size, 1e15).rounded()))
  }
}

extension Claim {
  /// The n that the published number is of, where it was printed. That of a subgroup, or of those who answered, is not
  /// the sample's.
  var publishedN: Int? {
    if case .count(let n) = report.answered { return n }
    if let n = report.n { return n }
    return report.among == nil && report.answered == .all ? finding.sample : nil
  }
}

func joined(_ first: String, _ second: String) -> String {
  [first, second].filter { !$0.isEmpty }.joined(separator: "; ")
}

extension ResultRow {
  /// The number that a text prints for it: of a test the statistic, also where the test's own difference stands beside it.
  var asPrinted: Double? { measure == .yuenT ? statistic : estimate ?? statistic }
}
