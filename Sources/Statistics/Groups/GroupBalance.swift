/// The standardized difference of a characteristic between groups, as a Table 1 gives it: how far two groups are apart in
/// units of their spread, whatever their size. Of more than two groups, that of the two that are farthest apart.
///
/// Of numbers d = |x̄₁ − x̄₂| / √((s₁² + s₂²)/2), which is not Cohen's d where groups differ in size. Of the shares p₁ and p₂
/// of K levels, d = √((p₁ − p₂)ᵀ S⁻¹ (p₁ − p₂)) over all levels but one, whichever it is, with S the mean of the two
/// multinomial covariance matrices of one answer; for two levels |p₁ − p₂| / √((p₁(1 − p₁) + p₂(1 − p₂))/2). Never negative. Above 0.1 it is
/// by custom called an imbalance. Infinite, and so absent, where groups share no level, or two constants differ. Groups
/// without answers have no part in it.
/// Source: Austin (2009), Statistics in Medicine 28, 3083–3107; Yang & Dalton (2012), SAS Global Forum, paper 335; R's
/// `stddiff::stddiff.numeric` and `stddiff.category`.
public struct GroupBalance: Statistic {
  /// The largest of all pairs.
  public let value: Double?
  /// The row, placed at its pair.
  public let estimates: [Estimate]

  /// Of a number, one for each group.
  public init(_ groups: [Moments]) {
    let known = groups.indices.filter { groups[$0].n > 1 && groups[$0].isFinite }
    self.init(known, sizes: groups.map(\.n)) { Self.distance(groups[$0], groups[$1]) }
  }

  /// Of a closed question: for each group how many gave each answer.
  public init(counts groups: [[Int]]) {
    let sizes = groups.map { $0.reduce(0) { $0.saturating(plus: $1) } }
    let shares = zip(groups, sizes).map { counts, size in counts.map { Double($0) / Double(size) } }
    self.init(groups.indices.filter { sizes[$0] > 0 }, sizes: sizes) { Self.distance(shares[$0], shares[$1]) }
  }

  /// Of a closed question with sampling weights: for each group who gave each answer.
  public init(weighted groups: [[WeightedCount]]) {
    let sizes = groups.map(\.total)
    let shares = zip(groups, sizes).map { cells, whole in cells.map { $0.weight / whole.weight } }
    self.init(groups.indices.filter { sizes[$0].isDefined }, sizes: sizes.map(\.n)) {
      Self.distance(shares[$0], shares[$1])
    }
  }

  private init(_ known: [Int], sizes: [Int], distance: (Int, Int) -> Double?) {
    var largest: (pair: (Int, Int), value: Double)?
    for (place, first) in known.enumerated() {
      for second in known.dropFirst(place + 1) {
        guard let value = distance(first, second), !value.isNaN else { continue }
        if value > largest?.value ?? -1 { largest = ((first, second), value) }
      }
    }
    value = largest.flatMap { $0.value.isFinite ? $0.value : nil }
    let pair = largest?.pair
    let note =
      known.count < 2
      ? Refusal.fewerThanTwoGroups
      : largest == nil ? Refusal.constant : value == nil ? "infinite: two groups have nothing in common" : ""
    estimates = [
      Estimate(
        .standardizedDifference, at: pair.map { .contrast($0.0, $0.1) } ?? .whole, value: value,
        n: pair.map { sizes[$0.0].saturating(plus: sizes[$0.1]) }
          ?? known.reduce(0) { $0.saturating(plus: sizes[$1]) },
        note: note)
    ]
  }

  /// Not a number where both are the same constant.
  private static func distance(_ a: Moments, _ b: Moments) -> Double? {
    guard let first = a.variance, let second = b.variance else { return nil }
    return abs(a.mean(above: b.mean)) / ((first + second) / 2).squareRoot()
  }

  private static func distance(_ a: [Double], _ b: [Double]) -> Double? {
    let levels = a.indices.filter { b.indices.contains($0) && (a[$0] > 0 || b[$0] > 0) }
    // S is singular where, and only where, no answer was given in both groups.
    guard levels.contains(where: { a[$0] > 0 && b[$0] > 0 }) else { return .infinity }
    let kept = levels.dropFirst()
    let (p, q) = (kept.map { a[$0] }, kept.map { b[$0] })
    let covariance = p.indices.map { row in
      p.indices.map { column in
        row == column
          ? (p[row] * (1 - p[row]) + q[row] * (1 - q[row])) / 2
          : -(p[row] * p[column] + q[row] * q[column]) / 2
      }
    }
    return squaredDistance(zip(p, q).map { $0 - $1 }, covariance).map { $0.squareRoot() }
  }

  /// xᵀ S⁻¹ x by Cholesky's factor L: the squared length of L⁻¹x. `nil` where rounding has left S without one.
  private static func squaredDistance(_ x: [Double], _ s: [[Double]]) -> Double? {
    var factor = s
    var solved = x
    var sum = 0.0
    for row in x.indices {
      for column in 0...row {
        var value = s[row][column]
        for k in 0..<column { value -= factor[row][k] * factor[column][k] }
        if row == column {
          guard value > 0 else { return nil }
          factor[row][row] = value.squareRoot()
        } else {
          factor[row][column] = value / factor[column][column]
        }
      }
      for k in 0..<row { solved[row] -= factor[row][k] * solved[k] }
      solved[row] /= factor[row][row]
      sum += solved[row] * solved[row]
    }
    return sum
  }
}
