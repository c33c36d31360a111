import StudyFile

/// Whether the effect sizes and intervals that were printed with a test agree with it.
///
/// Only what the test determines is checked: partial η² of an F, φ and Cramér's V of a χ² with its N, the correlation
/// of a t. A d needs the sizes of both groups, which no test prints.
package enum EffectArithmetic {
  /// What is wrong, each in a sentence; empty where nothing is.
  package static func problems(_ test: PrintedTest, rounding: Finding.Rounding = .nearest) -> [String] {
    test.effects.flatMap { effect -> [String] in
      var problems: [String] = []
      if let expected = range(of: effect.kind, test, rounding) {
        let magnitude = TestBounds.magnitudes(effect.value, rounding)
        if !expected.contains(where: { $0.overlaps(magnitude) }) {
          problems.append("the test does not give \(effect.kind.rawValue) = \(effect.value.text)")
        }
      }
      if let interval = effect.interval { problems += Self.problems(effect, interval, rounding) }
      return problems
    } + problemsOfSize(test)
  }

  private static func problems(
    _ effect: PrintedTest.Effect, _ interval: PrintedTest.Interval, _ rounding: Finding.Rounding
  ) -> [String] {
    let low = RoundingInterval(interval.low, rounding).bounds
    let high = RoundingInterval(interval.high, rounding).bounds
    let value = RoundingInterval(effect.value, rounding).bounds
    let text = "[\(interval.low.text), \(interval.high.text)]"
    if low.lowerBound > high.upperBound { return ["the interval \(text) ends before it begins"] }
    if value.upperBound < low.lowerBound || value.lowerBound > high.upperBound {
      return ["\(effect.kind.rawValue) = \(effect.value.text) is outside its interval \(text)"]
    }
    return []
  }

  /// The n that stands in the brackets of the test itself.
  private static func problemsOfSize(_ test: PrintedTest) -> [String] {
    guard let n = test.n, let df = test.df2 ?? test.df else { return [] }
    switch test.kind {
    case .r where df.value != Double(n) - 2:
      return ["a correlation of \(n) has \(n - 2) degrees of freedom, not \(df.text)"]
    case .t where df.value > Double(n) - 1, .f where df.value > Double(n) - 1:
      return ["\(n) respondents cannot leave \(df.text) degrees of freedom"]
    default: return []
    }
  }

  /// The magnitudes that the effect can have; `nil` where the test does not determine it.
  private static func range(
    of kind: PrintedTest.Effect.Kind, _ test: PrintedTest, _ rounding: Finding.Rounding
  ) -> [ClosedRange<Double>]? {
    guard test.comparison == .equal else { return nil }
    let statistic = TestBounds.magnitudes(test.statistic, rounding)
    /// Of an increasing function, with the slack that floating point needs.
    func mapped(_ function: (Double) -> Double) -> ClosedRange<Double> {
      function(statistic.lowerBound) * (1 - 1e-12)...function(statistic.upperBound) * (1 + 1e-12)
    }
    switch (kind, test.kind) {
    case (.partialEtaSquared, .f), (.etaSquared, .f):
      guard let df = test.df?.value, let df2 = test.df2?.value else { return nil }
      let partial = mapped { $0 * df / ($0 * df + df2) }
      // η² of several factors is smaller than the partial one, which is of one factor and the error.
      return [kind == .partialEtaSquared ? partial : 0...partial.upperBound]
    case (.phi, .chiSquare), (.cramersV, .chiSquare):
      guard let n = test.n, let df = test.df, df.decimals == 0 else { return nil }
      // A table with (r − 1)(c − 1) = df has a smaller side r − 1 that divides df.
      let most = min(df.digits, 1000)
      let sides =
        kind == .phi ? [1] : (1...most).filter { $0 * $0 <= df.digits && df.digits.isMultiple(of: $0) }
      return sides.map { side in mapped { ($0 / (Double(n) * Double(side))).squareRoot() } }
    case (.r, .t):
      guard let df = test.df?.value else { return nil }
      return [mapped { $0 / ($0 * $0 + df).squareRoot() }]
    default: return nil
    }
  }
}
