/// Levene's test of equal spread: an analysis of variance of how far the values lie from the middle of their group.
///
/// Null: all groups have the same variance; alternative: some differ. F of |x − c| with k − 1 and N − k degrees of freedom, c
/// the mean of the group (Levene's own) or its median (Brown and Forsythe's, which holds its level for skewed values too).
/// Groups without values are left out, and the note says so. Refused as the F test is: for fewer than two groups, where no
/// group has two values, and where the distances are the same within each group, as in groups of two values.
/// Source: Levene (1960); Brown & Forsythe (1974), JASA 69, 364–367; R's `car::leveneTest(y, g, center = mean)` and
/// `center = median`.
public struct Levene: Statistic {
  /// From where the distances are taken.
  public enum Centre: Sendable { case mean, median }

  /// The test statistic.
  public let f: Double?
  /// Upper tail.
  public let pValue: Double?
  /// The row.
  public let estimates: [Estimate]

  /// From the groups' values.
  public init(_ groups: [Sample], centre: Centre, at place: Estimate.Place = .whole) {
    let distances = groups.map { group in
      // Of the mean with what rounding left of it.
      let middle = centre == .mean ? group.mean : group.median ?? 0
      let rest = centre == .mean ? group.meanRemainder : 0
      return Sample(values: group.values.map { abs(($0 - middle) - rest) }, counts: group.counts)
    }
    let anova = AnovaF(distances, at: place)
    (f, pValue) = (anova.f, anova.pValue)
    var row = anova.estimates[0]
    row.measure = centre == .mean ? .leveneMean : .leveneMedian
    if row.note == "\(Refusal.constant) within each group" {
      row.note = "all values are equally far from the middle of their group"
    }
    estimates = [row]
  }
}
