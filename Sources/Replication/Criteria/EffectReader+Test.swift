import Analyses
import Statistics
import StudyFile

extension EffectReader {
  /// Of a printed test.
  func ofTest(_ test: PrintedTest) throws(Failure) -> EffectPair {
    guard let new = RecomputedTest.all(of: test, in: output).first else {
      throw .reason("the data give no such test")
    }
    guard let (size, n) = TestEffect.correlation(test) else {
      throw .reason(
        "a test of more than one degree of freedom, or without an n, has no effect with a direction")
    }
    let sign: Double
    switch (test.kind, report.direction) {
    case (.r, _): sign = test.statistic.value < 0 ? -1 : 1
    case (_, .positive), (_, .order): sign = 1
    case (_, .negative): sign = -1
    default:
      throw .reason("the printed test has no direction: `direction: A > B` gives it one")
    }
    if case .comparison(let outcome, _) = report.subject, test.kind == .t || test.kind == .f,
      case .means(_, let t, let groups) = try GroupsOfData(output, outcome)
    {
      let r = abs(size)
      let original = sign * r * (Double(n - 2) / (1 - r * r)).squareRoot()
      guard
        let pair = EffectPair.tTests(
          original, groups: (n - n / 2, n / 2), new: t, newGroups: groups,
          note: "groups of one size are supposed")
      else { throw .reason("a group has fewer than two") }
      return pair
    }
    guard let signed = signedCorrelation else { throw .reason("the data give no direction") }
    guard let pair = EffectPair.correlations(sign * abs(size), n: n, new: signed, newN: new.n) else {
      throw .reason("a correlation of ±1 has no standard error")
    }
    var result = pair
    if test.kind != .r, test.kind != .t {
      result.kind = test.kind == .f ? .varianceRatio(size) : .phi(size)
      result.note = "the test is taken as a correlation"
    }
    return result
  }

  /// The data's effect as a correlation, with the sign that the comparison has.
  private var signedCorrelation: Double? {
    for measure in [Measure.pearsonR, .phi] {
      if let r = output.rows.first(where: { $0.measure == measure && $0.estimate != nil })?.estimate {
        return r
      }
    }
    return nil
  }
}
