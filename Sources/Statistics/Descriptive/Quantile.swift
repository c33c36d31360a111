extension Sample {
  /// The quantile of type 7: linear between the order statistics around (n − 1)p, as R's `quantile` by default.
  ///
  /// Absent for no values, and for p outside 0…1. Source: Hyndman & Fan (1996), definition 7.
  public func quantile(_ p: Double) -> Double? {
    guard count > 0, p >= 0, p <= 1 else { return nil }
    let position = Double(count - 1) * p
    let below = position.rounded(.down)
    let low = value(atRank: below)
    let high = position > below ? value(atRank: below + 1) : low
    if low == high { return low }
    let share = position - below
    return (1 - share) * low + share * high
  }

  /// The middle value, or the mean of the two in the middle.
  public var median: Double? { quantile(0.5) }

  /// The order statistic of a rank that counts from zero.
  func value(atRank rank: Double) -> Double {
    var passed = 0.0
    for (value, count) in zip(values, counts) {
      passed += Double(count)
      if rank < passed { return value }
    }
    return values[values.count - 1]
  }
}
