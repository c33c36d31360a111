/// The noncentralities under which an observed statistic is no more extreme than the interval's level allows.
enum NoncentralInterval {
  /// δ with t at its upper, and at its lower, α/2.
  static func t(_ t: Double, df: Double, level: Double) -> (low: Double, high: Double)? {
    let tail = (1 - level) / 2
    let low = NoncentralT.noncentrality(df: df, t: t, upperTail: tail)
    // By symmetry, so that swapping the groups gives the same bounds with their signs turned.
    let high = -NoncentralT.noncentrality(df: df, t: -t, upperTail: tail)
    return low.isFinite && high.isFinite ? (low, high) : nil
  }

  /// λ with F at its upper, and at its lower, α/2; 0 where F is too small for any.
  static func f(_ f: Double, _ df: Double, _ df2: Double, level: Double) -> (low: Double, high: Double)? {
    let tail = (1 - level) / 2
    let low = NoncentralF.noncentrality(df: df, df2: df2, f: f, upperTail: tail)
    let high = NoncentralF.noncentrality(df: df, df2: df2, f: f, upperTail: 1 - tail)
    return low.isFinite && high.isFinite ? (low, high) : nil
  }
}
