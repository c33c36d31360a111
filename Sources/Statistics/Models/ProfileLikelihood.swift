import Foundation

/// How far a coefficient can be moved, the others following, until twice the loss in log-likelihood is what χ² with one
/// degree of freedom allows: an interval that need not be symmetric, and the test that goes with it.
struct ProfileLikelihood {
  let data: FirthFit.Data
  let best: FirthFit

  /// `kept` are columns that do not depend on one another.
  init(_ patterns: DesignPatterns, kept: [Int], isPenalized: Bool) {
    data = FirthFit.Data(
      design: patterns.outcomes.indices.flatMap { row in
        kept.map { patterns.design[row * patterns.columns + $0] }
      }, columns: kept.count, outcomes: patterns.outcomes, counts: patterns.counts.map(Double.init),
      isPenalized: isPenalized)
    best = FirthFit(data, start: Array(repeating: 0, count: data.columns))
  }

  /// A column of the design by its place among those that are fitted, with its test and interval.
  func coefficient(_ column: Int, at place: Int, level: Double) -> Coefficient {
    let chiSquare = chiSquare([place])
    let interval = interval(place, level: level)
    let isBounded = interval?.low != nil && interval?.high != nil
    return Coefficient(
      column, value: best.coefficients[place],
      standardError: best.inverse[place * data.columns + place].squareRoot(), interval: interval,
      statistic: chiSquare, pValue: chiSquare.flatMap { Tail.chiSquare($0, df: 1) },
      note: isBounded && chiSquare != nil ? "" : "the likelihood's bound was not found")
  }

  /// The likelihood ratio test of a coefficient of 0, or of several.
  func chiSquare(_ columns: Set<Int>) -> Double? {
    var start = best.coefficients
    for column in columns { start[column] = 0 }
    let without = FirthFit(data, held: columns, start: start)
    return without.hasConverged ? max(0, 2 * (best.logLikelihood - without.logLikelihood)) : nil
  }

  /// A bound is absent where the likelihood does not fall that far.
  func interval(_ column: Int, level: Double) -> Interval? {
    guard best.hasConverged, let critical = Critical.normal(level: level) else { return nil }
    let error = best.inverse[column * data.columns + column].squareRoot()
    return Interval(
      low: bound(column, critical: critical, step: -critical * error),
      high: bound(column, critical: critical, step: critical * error), level: level)
  }

  /// The root of √(2 loss) − z, which is nearly a straight line, by false position (the Illinois way).
  private func bound(_ column: Int, critical: Double, step: Double) -> Double? {
    let centre = best.coefficients[column]
    var warm = best.coefficients
    func excess(_ distance: Double) -> Double? {
      var start = warm
      start[column] = centre + distance
      let fit = FirthFit(data, held: [column], start: start)
      guard fit.hasConverged else { return nil }
      warm = fit.coefficients
      return max(0, 2 * (best.logLikelihood - fit.logLikelihood)).squareRoot() - critical
    }
    var (near, nearValue) = (0.0, -critical)
    var far = step
    guard var farValue = excess(far) else { return nil }
    for _ in 0..<30 where farValue < 0 {
      (near, nearValue) = (far, farValue)
      far *= 1.5
      guard let value = excess(far) else { return nil }
      farValue = value
    }
    guard farValue >= 0 else { return nil }
    var side = 0
    for _ in 0..<60 {
      guard farValue != nearValue else { break }
      let middle = (near * farValue - far * nearValue) / (farValue - nearValue)
      guard let value = excess(middle) else { return nil }
      if abs(value) < 1e-11 || abs(far - near) < 1e-12 * abs(far) { return centre + middle }
      if value < 0 {
        (near, nearValue) = (middle, value)
        if side == -1 { farValue /= 2 }
        side = -1
      } else {
        (far, farValue) = (middle, value)
        if side == 1 { nearValue /= 2 }
        side = 1
      }
    }
    return centre + far
  }
}
