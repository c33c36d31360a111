/// Welch's F test that several means are equal, variances free to differ.
///
/// Null: all means are equal; alternative: some differ. With weights w = n/s², their sum W, the weighted mean m and
/// λ = Σ (1 − w/W)²/(n − 1) / (k² − 1): F = Σ w(x̄ − m)² / ((k − 1)(1 + 2(k − 2)λ)) with k − 1 and 1/(3λ) degrees of
/// freedom. Assumes independent answers and normal populations. Groups without values are left out, and the note says
/// so. Refused where a group has one value or does not vary, since its weight would be infinite.
/// Source: Welch (1951), Biometrika 38, 330–336; R's `oneway.test(y ~ g)`.
public struct WelchF: Statistic {
  /// The test statistic.
  public let f: Double?
  /// k − 1 and 1/(3λ).
  public let df: (between: Double, within: Double)?
  /// Upper tail.
  public let pValue: Double?
  /// The row.
  public let estimates: [Estimate]

  /// From the groups' moments.
  public init(_ groups: [Moments], at place: Estimate.Place = .whole) {
    let filled = groups.filter { $0.n > 0 }
    let k = Double(filled.count)
    var note = filled.count < groups.count ? "groups without values are left out" : ""
    var refusal: String?
    if filled.count < 2 {
      refusal = Refusal.fewerThanTwoGroups
    } else if filled.contains(where: { $0.n < 2 }) {
      refusal = Refusal.needs(2, "values in each group")
    } else if !filled.allSatisfy(\.isFinite) {
      refusal = Refusal.tooLarge
    } else if filled.contains(where: { ($0.standardDeviation ?? 0) <= Double.ulpOfOne * abs($0.mean) }) {
      refusal = "\(Refusal.constant) within a group"
    }
    if let refusal {
      note = refusal
      f = nil
      df = nil
      pValue = nil
    } else {
      let weights = filled.map { Double($0.n) / ($0.variance ?? 1) }
      let sum = weights.reduce(0, +)
      let shares = weights.map { $0 / sum }
      let origin = filled[0].mean
      let means = filled.map { $0.mean(above: origin) }
      let centre = zip(shares, means).reduce(0) { $0 + $1.0 * $1.1 }
      let lambda =
        zip(shares, filled).reduce(0) { $0 + (1 - $1.0) * (1 - $1.0) / Double($1.1.n - 1) } / (k * k - 1)
      let between = zip(weights, means).reduce(0) { $0 + $1.0 * ($1.1 - centre) * ($1.1 - centre) }
      let f = between / ((k - 1) * (1 + 2 * (k - 2) * lambda))
      self.f = f
      df = (k - 1, 1 / (3 * lambda))
      pValue = Tail.f(f, k - 1, 1 / (3 * lambda))
    }
    estimates = [
      Estimate(
        .welchF, at: place, statistic: f, df: df?.between, df2: df?.within, pValue: pValue,
        n: filled.reduce(0) { $0.saturating(plus: $1.n) }, note: note)
    ]
  }

  /// From the groups' values.
  public init(_ groups: [Sample], at place: Estimate.Place = .whole) {
    self.init(groups.map(\.moments), at: place)
  }
}
