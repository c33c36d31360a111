/// Student's t test of two means of the same respondents.
///
/// Null: the mean of the differences first − second is 0; alternative: it is not. t = d̄/(s_d/√n) with n − 1 degrees of
/// freedom. A second row has the mean difference with its interval. Assumes independent respondents and a mean difference
/// that is near normal, which a large sample gives; the variances of both need not be equal. Refused for fewer than two pairs
/// and where all differences are equal. Source: Student (1908); R's `t.test(x, y, paired = TRUE)`.
public struct PairedT: Statistic {
  /// The test statistic.
  public let t: Double?
  /// n − 1.
  public let df: Double?
  /// Two-sided.
  public let pValue: Double?
  /// First − second, with its interval.
  public let difference: MeanEstimate
  /// The test, then the mean difference.
  public let estimates: [Estimate]

  /// The first of each pair against the second.
  public init(_ pairs: PairCounts, at place: Estimate.Place = .contrast(0, 1), level: Double = 0.95) {
    let test = OneSampleT(pairs.differences.moments, against: 0, at: place, level: level)
    (t, df, pValue, difference) = (test.t, test.df, test.pValue, test.mean)
    let row = test.estimates[0]
    let note = row.note == Refusal.constant ? "all differences are equal" : row.note
    estimates = [
      Estimate(.pairedT, at: place, statistic: t, df: df, pValue: pValue, n: row.n, note: note),
      Estimate(
        .meanDifference, at: place, method: "paired", value: difference.mean,
        standardError: difference.standardError, interval: difference.interval, n: row.n, note: note),
    ]
  }
}
