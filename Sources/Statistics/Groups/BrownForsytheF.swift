/// Brown and Forsythe's F* test that several means are equal, variances free to differ.
///
/// Null: all means are equal; alternative: some differ. F* = Σn(x̄ − x̄..)² / Σ(1 − n/N)s² with k − 1 and, after Satterthwaite,
/// 1/Σ(c²/(n − 1)) degrees of freedom, c = (1 − n/N)s² / Σ(1 − n/N)s². For two groups it is the square of Welch's t.
/// Assumes independent answers and normal populations. Groups without values are left out, and the note says so. Refused for
/// fewer than two groups, where a group has one value, and where no group varies.
/// Source: Brown & Forsythe (1974), Technometrics 16, 129–132; R's `onewaytests::bf.test(y ~ g, d)`.
public struct BrownForsytheF: Statistic {
  /// The test statistic.
  public let f: Double?
  /// k − 1 and Satterthwaite's.
  public let df: (between: Double, within: Double)?
  /// Upper tail.
  public let pValue: Double?
  /// The row.
  public let estimates: [Estimate]

  /// From the groups' moments.
  public init(_ groups: [Moments], at place: Estimate.Place = .whole) {
    let filled = groups.filter { $0.n > 0 }
    let anova = AnovaF(groups)
    let total = Double(anova.n)
    var note = anova.estimates[0].note
    let variances = filled.compactMap(\.variance)
    if anova.f != nil, variances.count < filled.count {
      note = Refusal.needs(2, "values in each group")
    }
    if anova.f != nil, variances.count == filled.count {
      let parts = zip(filled, variances).map { (1 - Double($0.n) / total) * $1 }
      let sum = parts.reduce(0, +)
      let between = Double(filled.count - 1)
      let within =
        1 / zip(parts, filled).reduce(0.0) { $0 + ($1.0 / sum) * ($1.0 / sum) / Double($1.1.n - 1) }
      let f = anova.sumOfSquaresBetween / sum
      self.f = f
      df = (between, within)
      pValue = Tail.f(f, between, within)
    } else {
      (f, df, pValue) = (nil, nil, nil)
    }
    estimates = [
      Estimate(
        .brownForsytheF, at: place, statistic: f, df: df?.between, df2: df?.within, pValue: pValue,
        n: anova.n, note: note)
    ]
  }

  /// From the groups' values.
  public init(_ groups: [Sample], at place: Estimate.Place = .whole) {
    self.init(groups.map(\.moments), at: place)
  }
}
