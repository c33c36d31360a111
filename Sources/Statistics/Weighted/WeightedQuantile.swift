extension WeightedSample {
  /// The quantile of type 7 with weights: linear between the values at the weight that lies below each of them, from 0 to
  /// what lies below the last. With equal weights it is `Sample.quantile`.
  ///
  /// Respondents with the same value have the mean of their weights each: else it would depend on their order, as in R it
  /// does. R: `svyquantile(~x, svydesign(ids = ~1, weights = ~ave(w, x)), p, qrule = "hf7")`. Source: Hyndman & Fan (1996),
  /// The American Statistician 50, 361–365, definition 7. Absent for no values, and for p outside 0…1.
  public func quantile(_ p: Double) -> Double? {
    guard let last = respondents.last, p >= 0, p <= 1 else { return nil }
    let target = p * (whole.weight - last.weight / Double(last.n))
    var below = 0.0
    for place in values.indices.dropLast() {
      let each = respondents[place].weight / Double(respondents[place].n)
      let share = (target - below - each * Double(respondents[place].n - 1)) / each
      if share <= Self.rounding { return values[place] }
      if share < 1 - Self.rounding { return (1 - share) * values[place] + share * values[place + 1] }
      below += respondents[place].weight
    }
    return values.last
  }

  /// Shares of a step that come from rounding the sums of weights.
  private static let rounding = 1e-9

  /// The middle value, or what lies between the two in the middle.
  public var median: Double? { quantile(0.5) }
}
