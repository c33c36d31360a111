import StudyFile

/// Fills `consistency` and `nearest` from arithmetic alone.
///
/// A percentage of all in the sample, or of a subgroup whose own share of the sample was printed, is checked against
/// whole respondents. What is not checked says why.
func checkArithmetic(_ claim: Claim, of study: Study, _ verdict: inout Verdict) {
  guard let printed = claim.report.value else {
    verdict.unchecked = "a claim without a number has no arithmetic to check"
    return
  }
  guard case .event = claim.report.target, printed.isPercentage else {
    verdict.unchecked = "arithmetic is checked for percentages only so far"
    return
  }
  guard let sizes = possibleSizes(claim, of: study), sizes.lowerBound > 0 else {
    verdict.unchecked = "how many respondents the percentage is of was not printed"
    return
  }
  let check = WholeRespondents(printed: printed, rounding: claim.finding.rounding, sizes: sizes)
  if check.isPossible {
    verdict.consistency = .possible
    return
  }
  verdict.consistency = .impossible
  guard let nearest = check.nearest else { return }
  verdict.nearest = nearest.text
  let examples = nearest.counts.prefix(3).map { "\($0.k) of \($0.n)" }.joined(separator: ", ")
  let size =
    sizes.lowerBound == sizes.upperBound
    ? "\(sizes.lowerBound)" : "\(sizes.lowerBound) to \(sizes.upperBound)"
  verdict.note =
    "no whole number of \(size) respondents gives \(printed.text); the nearest is \(nearest.text) (\(examples))"
  if let fewer = fewerAnswered(claim, below: sizes.upperBound) {
    verdict.note +=
      "; if it is of those who answered, it is possible (such as \(fewer.k) of \(fewer.n)): then say `answered: yes`"
  }
}

/// The most respondents, fewer than all, of whom the percentage can be: where it was taken to be of all, it may have been
/// of those who answered.
private func fewerAnswered(_ claim: Claim, below size: Int) -> (k: Int, n: Int)? {
  guard claim.report.answered == .all, claim.report.n == nil, let printed = claim.report.value else {
    return nil
  }
  for n in stride(from: size - 1, to: 0, by: -1) {
    let check = WholeRespondents(printed: printed, rounding: claim.finding.rounding, sizes: n...n)
    if let k = check.count { return (k, n) }
  }
  return nil
}

/// How many respondents a percentage can be of.
private func possibleSizes(_ claim: Claim, of study: Study) -> ClosedRange<Int>? {
  if case .count(let n) = claim.report.answered { return n...n }
  if let n = claim.report.n { return n...n }
  guard let sample = claim.finding.sample else { return nil }
  // With missing answers left out, any smaller number is possible too: nothing to check against.
  guard claim.report.answered == .all else { return nil }
  guard let among = claim.report.among else { return sample...sample }
  for finding in study.findings where finding.sample == sample {
    for report in finding.reports {
      guard case .event(let event) = report.target, event.condition == among.value, report.among == nil,
        report.answered == .all, let share = report.value, share.isPercentage
      else { continue }
      let counts = (0...sample).filter {
        share.prints(Double($0) / Double(sample), rounding: finding.rounding)
      }
      if let first = counts.first, let last = counts.last { return first...last }
    }
  }
  return nil
}
