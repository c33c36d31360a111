import Foundation
import StudyFile

/// A d, a g or a correlation beside the t of the same comparison in the same finding.
enum EffectBesideTest {
  /// By the report of the effect.
  static func remarks(_ finding: Finding, _ study: Study) -> [Int: Remark] {
    var remarks: [Int: Remark] = [:]
    for (index, report) in finding.reports.enumerated() {
      guard let statistic = statistic(for: report, index, finding),
        let value = report.value.flatMap({ PrintedDecimal($0) }),
        let range = range(of: report, statistic, finding.rounding)
      else { continue }
      let own = TestBounds.magnitudes(value, finding.rounding)
      if range.overlaps(own) {
        remarks[index] = Remark()
      } else if let short = approximation(of: report, statistic, finding.rounding), short.overlaps(own) {
        remarks[index] = Remark(notes: [
          "it is 2t/√df, but \(text(range.lowerBound, value)) with these groups"
        ])
      } else {
        let (low, high) = (text(range.lowerBound, value), text(range.upperBound, value))
        let nearest = low == high ? low : "\(low) to \(high)"
        remarks[index] = .objection(
          "t = \(statistic.value.text) gives \(nearest), not \(value.text)", nearest: nearest)
      }
    }
    return remarks
  }

  private struct Statistic {
    var value: PrintedDecimal
    var df: PrintedDecimal?
    var sizes: [Int]
    var n: Int?
  }

  private static func statistic(for effect: PublishedReport, _ index: Int, _ finding: Finding) -> Statistic? {
    guard ["cohens_d", "hedges_g", "point_biserial_r"].contains(effect.measure) else { return nil }
    let variables = variables(effect)
    let reported = finding.reports.filter {
      $0.measure == "student_t" && Self.variables($0) == variables
        && $0.among?.value.text == effect.among?.value.text
    }
    if let test = reported.first, reported.count == 1, let value = test.value.flatMap({ PrintedDecimal($0) })
    {
      let sizes = effect.groupSizes.isEmpty ? test.groupSizes : effect.groupSizes
      let df = test.degrees.first.flatMap { PrintedDecimal($0) }
      let n = effect.n ?? test.n ?? df.flatMap { $0.decimals == 0 ? $0.digits + 2 : nil }
      return Statistic(value: value, df: df, sizes: sizes, n: n)
    }
    // A quoted test does not say what it is of: it must be the only one, and the effect too.
    let effects = finding.reports.filter {
      ["cohens_d", "hedges_g", "point_biserial_r"].contains($0.measure)
    }
    let tests = finding.reports.flatMap { report -> [PrintedTest] in
      guard case .test(let text) = report.target, report.measure == "test" else { return [] }
      return TestScanner.tests(in: text, file: "", mayLackProbability: true)
    }
    guard reported.isEmpty, effects.count == 1, tests.count == 1, let test = tests.first, test.kind == .t,
      test.comparison == .equal, effect.groupSizes.count == 2, let df = test.df, df.decimals == 0,
      df.digits == effect.groupSizes.reduce(-2, +)
    else { return nil }
    return Statistic(value: test.statistic, df: df, sizes: effect.groupSizes, n: effect.n)
  }

  private static func variables(_ report: PublishedReport) -> Set<String> {
    switch report.target {
    case .comparison(let outcome, let groups): [outcome.variable, groups]
    case .association(let first, let second): [first, second]
    case .event, .variable, .test: []
    }
  }

  /// The magnitudes that the effect can have.
  private static func range(of effect: PublishedReport, _ statistic: Statistic, _ rounding: Finding.Rounding)
    -> ClosedRange<Double>?
  {
    let magnitudes = TestBounds.magnitudes(statistic.value, rounding)
    if effect.measure == "point_biserial_r" {
      guard let df = statistic.df?.value ?? statistic.n.map({ Double($0 - 2) }), df > 0 else { return nil }
      func r(_ t: Double) -> Double { t / (t * t + df).squareRoot() }
      return r(magnitudes.lowerBound) * (1 - 1e-12)...r(magnitudes.upperBound) * (1 + 1e-12)
    }
    let isCorrected = effect.measure == "hedges_g"
    if statistic.sizes.count == 2, statistic.sizes.reduce(0, +) > 2 {
      return StandardizedEffect(statistic.sizes).effects(magnitudes, isCorrected: isCorrected)
    }
    return statistic.n.flatMap { StandardizedEffect.effects(magnitudes, of: $0, isCorrected: isCorrected) }
  }

  /// A conversion that many papers use for groups of any size.
  private static func approximation(
    of effect: PublishedReport, _ statistic: Statistic, _ rounding: Finding.Rounding
  ) -> ClosedRange<Double>? {
    let n = statistic.n ?? (statistic.sizes.isEmpty ? nil : statistic.sizes.reduce(0, +))
    guard effect.measure == "cohens_d", let df = statistic.df?.value ?? n.map({ Double($0 - 2) }), df > 0
    else {
      return nil
    }
    let magnitudes = TestBounds.magnitudes(statistic.value, rounding)
    let factor = 2 / df.squareRoot()
    return magnitudes.lowerBound * factor * (1 - 1e-12)...magnitudes.upperBound * factor * (1 + 1e-12)
  }

  /// In the digits that were printed.
  private static func text(_ value: Double, _ printed: PrintedDecimal) -> String {
    String(format: "%.\(printed.decimals)f", value)
  }
}
