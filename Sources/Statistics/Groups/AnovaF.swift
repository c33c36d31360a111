/// One-way analysis of variance: Fisher's F test that several means are equal, variances taken as equal.
///
/// Null: all means are equal; alternative: some differ. F = (SS_b/(k − 1)) / (SS_w/(N − k)). Assumes independent answers,
/// normal populations and equal variances. Groups without values are left out, and the note says so. Refused for fewer
/// than two groups, where no group has two values, and where no group varies.
/// Source: Fisher (1925), chapter 7; R's `oneway.test(y ~ g, var.equal = TRUE)`.
public struct AnovaF: Statistic {
  /// The test statistic.
  public let f: Double?
  /// k − 1 and N − k.
  public let df: (between: Double, within: Double)?
  /// Upper tail.
  public let pValue: Double?
  /// SS_b.
  public let sumOfSquaresBetween: Double
  /// SS_w.
  public let sumOfSquaresWithin: Double
  /// All values.
  public let n: Int
  /// The row.
  public let estimates: [Estimate]

  /// From the groups' moments.
  public init(_ groups: [Moments], at place: Estimate.Place = .whole) {
    let filled = groups.filter { $0.n > 0 }
    n = filled.reduce(0) { $0.saturating(plus: $1.n) }
    let total = Double(n)
    // Means are taken from a common origin, so that leading digits shared by all do not cost the last ones.
    let origin = filled.first?.mean ?? 0
    var sum = CompensatedSum()
    for group in filled { sum.add(group.mean(above: origin), times: Double(group.n)) }
    let grand = sum.value / total
    var between = CompensatedSum()
    var within = CompensatedSum()
    for group in filled {
      let deviation = group.mean(above: origin) - grand
      between.add(deviation * Double(group.n), times: deviation)
      within.add(group.sumOfSquares)
    }
    sumOfSquaresBetween = filled.isEmpty ? 0 : between.value
    sumOfSquaresWithin = within.value

    let df = (between: Double(filled.count - 1), within: total - Double(filled.count))
    var note = filled.count < groups.count ? "groups without values are left out" : ""
    var refusal: String?
    if filled.count < 2 {
      refusal = Refusal.fewerThanTwoGroups
    } else if df.within < 1 {
      refusal = "no group has two values"
    } else if !filled.allSatisfy(\.isFinite) || !between.value.isFinite {
      refusal = Refusal.tooLarge
    } else if Self.isConstant(filled, within: sumOfSquaresWithin, df: df.within) {
      refusal = "\(Refusal.constant) within each group"
    }
    if let refusal {
      note = refusal
      f = nil
      self.df = nil
      pValue = nil
    } else {
      let f = (sumOfSquaresBetween / df.between) / (sumOfSquaresWithin / df.within)
      self.f = f
      self.df = df
      pValue = Tail.f(f, df.between, df.within)
    }
    estimates = [
      Estimate(
        .anovaF, at: place, statistic: f, df: self.df?.between, df2: self.df?.within, pValue: pValue, n: n,
        note: note)
    ]
  }

  /// From the groups' values.
  public init(_ groups: [Sample], at place: Estimate.Place = .whole) {
    self.init(groups.map(\.moments), at: place)
  }

  /// Whether what varies within groups is no more than rounding of the means.
  private static func isConstant(_ groups: [Moments], within: Double, df: Double) -> Bool {
    let largest = groups.reduce(0) { max($0, abs($1.mean)) }
    return (within / df).squareRoot() <= Double.ulpOfOne * largest
  }
}
