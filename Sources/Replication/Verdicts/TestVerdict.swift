import Analyses
import Foundation
import Statistics
import StudyFile

/// Judges a printed test against the one that the data give: equal as printed, or, where it has the size of a correlation,
/// inside the prediction interval of that.
func judgeTest(_ claim: Claim, _ text: String, _ output: Output, _ verdict: inout Verdict) {
  guard let test = claim.printedTest else {
    verdict.note = joined(verdict.note, "no test that can be recomputed was found in it")
    return
  }
  let all = RecomputedTest.all(of: test, in: output)
  guard let usual = all.first else {
    let reason = output.rows.isEmpty ? output.notes.first : nil
    verdict.note = joined(
      verdict.note, reason ?? "the data give no \(test.kind.rawValue) test of these variables")
    return
  }
  let rounding = claim.finding.rounding
  verdict.recomputed = usual.statistic
  verdict.recomputedText = usual.text(like: test)
  verdict.n = usual.n
  if usual.isUnweighted { verdict.note = joined(verdict.note, ResultRow.unweighted) }
  if TestScanner.tests(in: text, file: "").count > 1 {
    verdict.note = joined(verdict.note, "the first of its tests is recomputed")
  }
  let interval = predictionOfTest(test, usual)
  (verdict.predictionLow, verdict.predictionHigh) = (interval?.low, interval?.high)
  let size = signedSize(test, usual, claim, output)
  if size >= 0, usual.isPrinted(test, rounding: rounding) {
    (verdict.outcome, verdict.criterion) = (.reproduced, "equal as printed")
  } else if let low = interval?.low, let high = interval?.high {
    let isInside = (low...high).contains(size)
    verdict.outcome = isInside ? .consistent : .contradicted
    verdict.criterion = "recomputed value \(isInside ? "inside" : "outside") the 95% prediction interval"
  } else {
    (verdict.outcome, verdict.criterion) = (.inconclusive, "no interval can be had")
  }
  if verdict.outcome != .reproduced {
    verdict.convention = conventions(printing: test, all, rounding: rounding)
  }
  if let probability = test.probability, usual.hasP(probability, rounding: rounding) == false,
    verdict.outcome == .reproduced
  {
    let isOneTailed = usual.hasP(probability, times: 0.5, rounding: rounding) == true
    verdict.note = joined(
      verdict.note, "the printed p is \(isOneTailed ? "that of a one-tailed test" : "another one")")
  }
}

/// The new statistic, positive in the published direction: that of a printed correlation's sign or of the claim. Where the paper
/// gives none, its size, because the sign of a t depends on the group that is named first.
private func signedSize(_ test: PrintedTest, _ new: RecomputedTest, _ claim: Claim, _ output: Output)
  -> Double
{
  let size = abs(new.statistic)
  if test.kind == .r { return (new.statistic < 0) == (test.statistic.value < 0) ? size : -size }
  let effect = output.rows.first(where: \.isPrimary).flatMap { effectRow(beside: $0, output)?.estimate } ?? 0
  switch claim.report.direction {
  case .positive, .order: return effect < 0 ? -size : size
  case .negative: return effect > 0 ? -size : size
  case .some(.none), nil: return size
  }
}

/// Where a new statistic is expected, positive in the published direction: the prediction interval of the test's effect size as a correlation,
/// in the unit of the new statistic. Of t, F with one degree of freedom, χ² with one, z and r.
///
/// Open Science Collaboration (2015), Science 349, aac4716, and Patil, Peng & Leek (2016), p. 541, put tests on one scale so.
private func predictionOfTest(_ test: PrintedTest, _ new: RecomputedTest) -> Interval? {
  guard let (r, n) = TestEffect.correlation(test),
    let interval = PredictionInterval.correlation(abs(r), n: n, newN: new.n), let low = interval.low,
    let high = interval.high
  else { return nil }
  func statistic(_ r: Double) -> Double? {
    switch test.kind {
    case .t: return new.df.map { r * ($0 / (1 - r * r)).squareRoot() }
    case .f: return new.df2.map { r * abs(r) * $0 / (1 - r * r) }
    case .chiSquare: return r * abs(r) * Double(new.n)
    case .z: return r * Double(new.n).squareRoot()
    case .r: return r
    case .q: return nil
    }
  }
  return Interval(low: statistic(low), high: statistic(high), level: 0.95)
}

/// The size of a printed test's effect.
enum TestEffect {
  /// As a correlation, without a sign where the test has none, with the n that gives its standard error: t/√(t² + df), √(F/(F
  /// + df)), √(χ²/N), z/√N. `nil` where there is more than one degree of freedom, or an n was not printed.
  static func correlation(_ test: PrintedTest) -> (r: Double, n: Int)? {
    guard test.comparison == .equal else { return nil }
    let value = test.statistic.value
    func size(_ df: PrintedDecimal?) -> Int? {
      df.flatMap { $0.value < 1e9 && $0.value > 1 ? Int($0.value.rounded()) + 2 : nil }
    }
    let found: (r: Double, n: Int?)? =
      switch test.kind {
      case .t: test.df.map { (value / (value * value + $0.value).squareRoot(), size($0)) }
      case .f where test.df?.value == 1 && value >= 0:
        test.df2.map { ((value / (value + $0.value)).squareRoot(), size($0)) }
      case .chiSquare where test.df?.value == 1 && value >= 0:
        test.n.map { ((value / Double($0)).squareRoot(), $0) }
      case .z: test.n.map { (value / Double($0).squareRoot(), $0) }
      case .r: (value, size(test.df) ?? test.n)
      default: nil
      }
    guard let found, let n = found.n, n > 3, abs(found.r) < 1 else { return nil }
    return (found.r, n)
  }
}

extension Claim {
  /// The first test of a printed text.
  var printedTest: PrintedTest? {
    guard case .test(let text) = report.target else { return nil }
    var test = TestScanner.tests(in: text, file: report.location.file).first
    if test?.n == nil { test?.n = report.n ?? (report.among == nil ? finding.sample : nil) }
    return test
  }
}
