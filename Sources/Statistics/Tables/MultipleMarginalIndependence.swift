/// Respondents of a group who ticked the same options of a check-all-that-apply question.
public struct TickPattern: Sendable {
  /// Option by option.
  public let ticked: [Bool]
  /// How many respondents.
  public let count: Int

  /// So many respondents with these ticks.
  public init(ticked: [Bool], count: Int) { (self.ticked, self.count) = (ticked, count) }
}

/// Whether the options of a check-all-that-apply question are ticked equally often in several groups, all options at once.
///
/// Null: each option has the same probability in all groups; options may go together in any way, and in each group in its own;
/// alternative: some option differs. X² is the sum of Pearson’s statistics of the c tables of groups by option. As options of
/// the same respondents are not independent it is no χ² but a sum of λᵢχ²₁, the λ being the eigenvalues of the covariance of
/// the shares, estimated in each group, over the one that they have as if independent. Their sum is c(r − 1), so that
/// `first-order` takes X² as it is with c(r − 1) degrees of freedom, which keeps the mean alone; `second-order`, the one to
/// read, keeps the variance, too: c(r − 1)X²/Σλ² with (c(r − 1))²/Σλ² degrees of freedom. `bonferroni` is c times the smallest
/// p value of the c tables, at most 1. Options that all or nobody ticked say nothing and are left out, with a note; refused
/// where fewer than two options or groups are left. Small expected counts are noted. R’s `MRCV` adds ½ to empty cells, which
/// the papers do not.
///
/// Source: Bilder, Loughin & Nettleton (2000), Communications in Statistics – Simulation and Computation 29, 1285–1316,
/// appendix A; Bilder & Loughin (2004), Biometrics 60, 241–248; Rao & Scott (1984), Annals of Statistics 12, 46–60. R:
/// `MRCV::MI.test(data, I = 1, J = c, type = "rs2")`, `"bon"`.
public struct MultipleMarginalIndependence: Statistic {
  /// X².
  public let statistic: Double?
  /// The rows `second-order`, `first-order` and `bonferroni`.
  public let estimates: [Estimate]

  /// The patterns of each group; all have the same options.
  public init(groups: [[TickPattern]]) {
    let options = groups.lazy.flatMap(\.self).first?.ticked.count ?? 0
    let all = groups.map { Ticks($0, options: options) }.filter { $0.n > 0 }
    let n = all.reduce(0) { $0 + $1.n }
    let telling = (0..<options).filter { option in
      let ticked = all.reduce(0) { $0 + $1.pairs[option][option] }
      return ticked > 0 && ticked < n
    }
    let refusal: String? =
      n == 0
      ? "no answers"
      : all.count < 2
        ? Refusal.fewerThanTwoGroups
        : telling.count < 2 ? "fewer than two options that some ticked and others did not" : nil
    guard refusal == nil else {
      statistic = nil
      estimates = ["second-order", "first-order", "bonferroni"].map {
        Estimate(.multipleMarginalIndependence, method: $0, n: n, note: refusal ?? "")
      }
      return
    }
    let shares = telling.map { option in
      Double(all.reduce(0) { $0 + $1.pairs[option][option] }) / Double(n)
    }
    // Pearson’s statistic of each option.
    let single = zip(telling, shares).map { option, share in
      all.reduce(0.0) { sum, group in
        let size = Double(group.n)
        let distance = Double(group.pairs[option][option]) / size - share
        return sum + size * distance * distance / (share * (1 - share))
      }
    }
    let sum = single.reduce(0, +)
    statistic = sum
    let between = Double(all.count - 1)
    let df = between * Double(telling.count)
    let squares = Self.squaredEigenvalues(all, telling, shares, n)
    let left = options - telling.count
    let expected = all.flatMap { group in
      shares.flatMap { [Double(group.n) * $0, Double(group.n) * (1 - $0)] }
    }
    let note = [
      left == 0
        ? ""
        : left == 1
          ? "1 option that all or nobody ticked is left out"
          : "\(left) options that all or nobody ticked are left out",
      SmallExpectedCounts(expected).note,
    ].filter { !$0.isEmpty }.joined(separator: "; ")
    func row(_ method: String, _ statistic: Double?, _ df: Double?, _ p: Double?, _ note: String) -> Estimate
    {
      Estimate(
        .multipleMarginalIndependence, method: method, statistic: statistic, df: df, pValue: p, n: n,
        note: note)
    }
    let smallest = single.compactMap { Tail.chiSquare($0, df: between) }.min() ?? 1
    let second: Estimate
    if squares > 0 {
      let corrected = (df * sum / squares, df * df / squares)
      second = row(
        "second-order", corrected.0, corrected.1, Tail.chiSquare(corrected.0, df: corrected.1), note)
    } else {
      second = row("second-order", nil, nil, nil, "in each group all ticked the same")
    }
    estimates = [
      second, row("first-order", sum, df, Tail.chiSquare(sum, df: df), note),
      row("bonferroni", nil, nil, min(1, Double(telling.count) * smallest), note),
    ]
  }

  /// Σλ². With a the share of a group and R its covariance over that of independent options, the matrix whose eigenvalues are
  /// the λ has the blocks Σₖ mᵢₖ Rₖ mₖⱼ, m being the projection 1 − √aᵢaⱼ: the trace of its square is
  /// Σ(1 − 2a)‖R‖² + ‖ΣaR‖².
  private static func squaredEigenvalues(_ groups: [Ticks], _ options: [Int], _ shares: [Double], _ n: Int)
    -> Double
  {
    var sum = 0.0
    var pooled = [Double](repeating: 0, count: options.count * options.count)
    for group in groups {
      let size = Double(group.n)
      let part = size / Double(n)
      var own = 0.0
      for (i, one) in options.enumerated() {
        for (j, other) in options.enumerated() {
          let alone = Double(group.pairs[one][one]) / size * (Double(group.pairs[other][other]) / size)
          let scale = (shares[i] * (1 - shares[i]) * shares[j] * (1 - shares[j])).squareRoot()
          let value = (Double(group.pairs[one][other]) / size - alone) / scale
          own += value * value
          pooled[i * options.count + j] += part * value
        }
      }
      sum += (1 - 2 * part) * own
    }
    return sum + pooled.reduce(0) { $0 + $1 * $1 }
  }
}

/// How many of a group ticked each two options; on the diagonal, each one.
private struct Ticks {
  var n = 0
  var pairs: [[Int]]

  init(_ patterns: [TickPattern], options: Int) {
    pairs = [[Int]](repeating: [Int](repeating: 0, count: options), count: options)
    for pattern in patterns where pattern.ticked.count == options && pattern.count > 0 {
      n += pattern.count
      let ticked = pattern.ticked.indices.filter { pattern.ticked[$0] }
      for one in ticked { for other in ticked { pairs[one][other] += pattern.count } }
    }
  }
}
