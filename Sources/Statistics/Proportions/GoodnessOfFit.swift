/// Pearson's chi-square test of frequencies against given shares.
///
/// Null: level i has the probability π_i. χ² = Σ(O − nπ)²/(nπ) with one degree of freedom less than levels. The shares
/// must add up to 1 within 0.001 (percentages as printed) and are scaled to it. A level that has the share 0 and was
/// observed all the same contradicts the null with certainty and is refused, as is a test with fewer than two levels.
/// A note warns where more than a fifth of the expected counts are below 5 or one is below 1.
/// Source: Pearson (1900), Philosophical Magazine 50, 157–175; R's `chisq.test(x, p = p)`.
public struct GoodnessOfFit: Statistic {
  /// χ².
  public let statistic: Double?
  /// Levels − 1.
  public let df: Double?
  /// Upper tail.
  public let pValue: Double?
  /// The row.
  public let estimates: [Estimate]

  /// A count and a given share for each level.
  public init(counts: [Int], probabilities: [Double], at place: Estimate.Place = .whole) {
    let n = counts.reduce(0, +)
    let total = probabilities.reduce(0, +)
    var note = ""
    if counts.count != probabilities.count || probabilities.contains(where: { !($0 >= 0) }) {
      note = "each level needs a share of 0 or more"
    } else if abs(total - 1) > 0.001 {
      note = "the given shares add up to \(total), not to 1"
    } else if n == 0 {
      note = "nobody answered"
    } else if zip(counts, probabilities).contains(where: { $0 > 0 && $1 == 0 }) {
      note = "a level whose given share is 0 was observed"
    }
    let cells = note.isEmpty ? zip(counts, probabilities).filter { $1 > 0 } : []
    if note.isEmpty, cells.count < 2 { note = "needs at least two levels" }
    guard note.isEmpty else {
      (statistic, df, pValue) = (nil, nil, nil)
      estimates = [Estimate(.goodnessOfFit, at: place, n: n, note: note)]
      return
    }
    let expected = cells.map { Double(n) * $1 / total }
    let chiSquare = zip(cells, expected).reduce(0.0) { sum, cell in
      let difference = Double(cell.0.0) - cell.1
      return sum + difference * difference / cell.1
    }
    let small = expected.count { $0 < 5 }
    if expected.contains(where: { $0 < 1 }) || small * 5 > expected.count {
      note = "expected counts are small"
    }
    statistic = chiSquare
    df = Double(cells.count - 1)
    pValue = ChiSquare(df: Double(cells.count - 1)).upperTail(chiSquare)
    estimates = [
      Estimate(.goodnessOfFit, at: place, statistic: statistic, df: df, pValue: pValue, n: n, note: note)
    ]
  }
}
