/// How many respondents each of two groups has where one is planned to be so many times as large as the other.
public enum PlannedGroups {
  /// The second group has `ratio` respondents for each of the first, rounded up.
  public static func sizes(first: Int, ratio: Double) -> (Int, Int) {
    (first, Int((Double(first) * ratio - 1e-9).rounded(.up)))
  }

  /// The fewest with a power.
  package static func least(ratio: Double, power: Double, of function: ((Int, Int)) -> Double?) -> (Int, Int)?
  {
    guard ratio > 0, ratio <= 1000, ratio >= 0.001 else { return nil }
    // Groups of one have no spread, and power grows with the first group from there on.
    let first = max(2, Int((2 / ratio).rounded(.down)))
    return SampleSize.least(from: first, power: power) { function(sizes(first: $0, ratio: ratio)) }
      .map { sizes(first: $0, ratio: ratio) }
  }
}
