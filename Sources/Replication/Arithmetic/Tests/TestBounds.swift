import StudyFile

/// The statistics that can have been rounded to a printed one, by their distance from 0, with the degrees of freedom
/// that they can have.
struct TestBounds: Sendable {
  var kind: PrintedTest.Kind
  var nearest: Double
  var farthest: Double
  /// Each that is possible, or the least and the greatest.
  var df: [Double]
  var df2: [Double] = [.infinity]

  init(kind: PrintedTest.Kind, magnitudes: ClosedRange<Double>, df: [Double]) {
    self.kind = kind
    (nearest, farthest) = (magnitudes.lowerBound, magnitudes.upperBound)
    self.df = df
  }

  /// `nil` where there is no such statistic.
  init?(_ test: PrintedTest, _ rounding: Finding.Rounding) {
    let bounds = RoundingInterval(test.statistic, rounding).bounds
    if [.f, .chiSquare, .q].contains(test.kind), bounds.upperBound < 0 { return nil }
    if test.kind == .r, bounds.lowerBound > 1 || bounds.upperBound < -1 { return nil }
    kind = test.kind
    let magnitudes = Self.magnitudes(test.statistic, rounding)
    (nearest, farthest) = (magnitudes.lowerBound, magnitudes.upperBound)
    switch test.comparison {
    case .equal: break
    case .less, .lessOrEqual: nearest = 0
    case .greater, .greaterOrEqual: farthest = .infinity
    }
    df = Self.degrees(test.df, rounding)
    df2 = Self.degrees(test.df2, rounding)
  }

  /// How far from 0 the values are that print so.
  static func magnitudes(_ printed: PrintedDecimal, _ rounding: Finding.Rounding) -> ClosedRange<Double> {
    let bounds = RoundingInterval(printed, rounding).bounds
    let (low, high) = (abs(bounds.lowerBound), abs(bounds.upperBound))
    return bounds.contains(0) ? 0...max(low, high) : min(low, high)...max(low, high)
  }

  /// Whole degrees of freedom are exact; corrected ones were rounded.
  static func degrees(_ df: PrintedDecimal?, _ rounding: Finding.Rounding) -> [Double] {
    guard let df else { return [.infinity] }
    if df.decimals == 0 { return [df.value] }
    let bounds = RoundingInterval(df, rounding).bounds
    return [max(bounds.lowerBound, df.value / 2), bounds.upperBound]
  }
}
