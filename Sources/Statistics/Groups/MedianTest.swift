/// Mood's median test of several independent groups.
///
/// Null: all groups have the same median; alternative: some differ. Those above the median of all values, and those not above
/// it, are counted by group, and Pearson's χ² without Yates's correction is taken of that table. It supposes nothing about
/// shapes or spreads, and loses power for that. Values equal to the median count as not above it, so that where many are equal
/// the halves are unequal. The note says where expected counts are too small for χ². Groups without values are left out, and
/// the note says so. Refused for fewer than two groups and where no value is above the median.
/// Source: Mood (1954), Annals of Mathematical Statistics 25, 514–522; Brown & Mood (1951), Proceedings of the Second Berkeley
/// Symposium, 159–166. R: `chisq.test(table(y > median(y), g), correct = FALSE)`.
public struct MedianTest: Statistic {
  /// The median of all values.
  public let grandMedian: Double?
  /// Pearson's χ².
  public let chiSquare: Double?
  /// k − 1.
  public let df: Double?
  /// Upper tail of χ².
  public let pValue: Double?
  /// The row.
  public let estimates: [Estimate]

  /// From the groups' values.
  public init(_ groups: [Sample], at place: Estimate.Place = .whole) {
    let filled = groups.filter { $0.count > 0 }
    let all = Sample(values: filled.flatMap(\.values), counts: filled.flatMap(\.counts))
    let median = all.median
    grandMedian = median
    let above = filled.map { group in
      zip(group.values, group.counts).reduce(0) {
        $1.0 > median ?? .infinity ? $0.saturating(plus: $1.1) : $0
      }
    }
    let table = ContingencyTable(
      rows: 2, columns: filled.count, counts: above + zip(filled, above).map { $0.count - $1 })
    let test = table.map(PearsonChiSquare.init)
    var note = test?.estimates[0].note ?? Refusal.tooLarge
    if filled.count < 2 {
      note = Refusal.fewerThanTwoGroups
    } else if test?.statistic == nil {
      note = "no value is above the median"
    } else if filled.count < groups.count {
      note = [note, "groups without values are left out"].filter { !$0.isEmpty }.joined(separator: "; ")
    }
    (chiSquare, df, pValue) = (test?.statistic, test?.df, test?.pValue)
    estimates = [
      Estimate(
        .medianTest, at: place, statistic: chiSquare, df: df, pValue: pValue,
        n: filled.reduce(0) { $0.saturating(plus: $1.count) }, note: note)
    ]
  }
}
