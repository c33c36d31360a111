/// The point-biserial correlation of belonging to the first of two groups with the values: Pearson's r, groups coded 1 and 0.
///
/// r = (x̄₁ − x̄₂) √(n₁n₂/n) / √SS_total. Null: r = 0, Student's t with n − 2 degrees of freedom, which is that of the two
/// means; interval by Fisher's z. Its largest value shrinks as the groups grow unequal. Refused where a group is empty or no
/// value differs from another; without a test where no group varies.
/// Source: Lev (1949), Annals of Mathematical Statistics 20, 125–126; R's `cor.test(as.numeric(g == "A"), y)`.
public struct PointBiserial: Statistic {
  /// From −1 to 1.
  public let r: Double?
  /// By Fisher's z; needs four values.
  public let interval: Interval?
  /// The row.
  public let estimates: [Estimate]

  /// The first group against the second.
  public init(_ a: Moments, _ b: Moments, place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    let n = a.n.saturating(plus: b.n)
    let share = GroupShare(a, b)
    r = share.r
    let df = Double(n - 2)
    let test = share.r == nil || n < 3 ? nil : share.t
    interval = share.r.flatMap { FisherInterval.around($0, variance: 1 / Double(n - 3), level: level) }
    estimates = [
      Estimate(
        .pointBiserialR, at: place, value: r, interval: interval, statistic: test,
        df: test == nil ? nil : df, pValue: test.flatMap { Tail.t($0, df: df) }, n: n,
        note: share.refusal.isEmpty && test == nil ? FisherInterval.perfect : share.refusal)
    ]
  }

  /// The first group against the second.
  public init(_ a: Sample, _ b: Sample, place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    self.init(a.moments, b.moments, place: place, level: level)
  }
}

/// The difference of two groups as a share of all variation.
struct GroupShare {
  let r: Double?
  /// Student's; absent where nobody differs from his group.
  let t: Double?
  /// x̄₁ − x̄₂, and the standard deviation of all values.
  let difference: Double
  let deviation: Double
  let refusal: String

  init(_ a: Moments, _ b: Moments) {
    let (n, m) = (Double(a.n), Double(b.n))
    let gap = a.n > 0 && b.n > 0 ? a.mean(above: b.mean) - b.meanRemainder : 0
    let within = a.sumOfSquares + b.sumOfSquares
    let between = gap * gap * (n / (n + m) * m)
    refusal =
      if a.n < 1 || b.n < 1 {
        Refusal.emptyGroup
      } else if !a.isFinite || !b.isFinite
        || !(within + between).isFinite
      {
        Refusal.tooLarge
      } else if within + between == 0 { Refusal.constant } else { "" }
    difference = gap
    deviation = ((within + between) / (n + m - 1)).squareRoot()
    let root = gap * (n / (n + m) * m).squareRoot()
    r = refusal.isEmpty ? max(-1, min(1, root / (within + between).squareRoot())) : nil
    t = within > 0 ? root / (within / (n + m - 2)).squareRoot() : nil
  }
}
