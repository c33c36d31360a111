/// What a printed standard deviation says about the bounds of its unknowns: n answers with the sum S and the sum of
/// squares Q have the variance (Q − S²/n)/(n − 1), or over n. Whichever was meant, Q − S²/n lies between n − 1 times the
/// square of the least that was printed so and n times that of the most.
///
/// Products stay below 2⁶³ within the limits of `JointProblem.fits`.
extension CountSearch {
  /// `false` where nothing is left.
  mutating func propagate(deviation number: CountSystem.Printed, _ squares: Int) -> Bool {
    steps += 8
    let deviation = DeviationInterval(number.interval)
    let whole = (low: lower[number.whole], high: upper[number.whole])
    let sum = (low: lower[number.part], high: upper[number.part])
    if whole.low == whole.high, sum.low == sum.high {
      return propagate(deviation, ofSquares: squares, whole: whole.low, sum: sum.low)
    }
    let (low, high, size) = (Int(deviation.low), Int(deviation.high), Int(deviation.size))
    let least = sum.low > 0 ? sum.low : sum.high < 0 ? sum.high : 0
    let most = max(sum.low.magnitude, sum.high.magnitude)
    let from = low * (whole.low - 1) * whole.high + size * least * least
    let to = high * whole.high * whole.low + size * Int(most * most)
    guard narrow(squares, Self.up(from, size * whole.high), Self.down(to, size * whole.low)) else {
      return false
    }
    // S² = n·Q − n·(Q − S²/n)
    let square = size * whole.high * upper[squares] - low * whole.low * (whole.low - 1)
    guard square >= 0 else { return false }
    let root = Self.root(square / size)
    return narrow(number.part, -root, root)
  }

  /// With as many answers, and such a sum.
  private mutating func propagate(
    _ deviation: DeviationInterval, ofSquares squares: Int, whole: Int, sum: Int
  )
    -> Bool
  {
    let ranges = Grimmer.Divisor.allCases.compactMap { deviation.squares(of: whole, sum: sum, divisor: $0) }
    // A whole number and its square are both odd or both even, and so are sums of them.
    var (from, to) = (ranges.map(\.lowerBound).min() ?? 1, ranges.map(\.upperBound).max() ?? 0)
    if (from - sum) % 2 != 0 { from += 1 }
    if (to - sum) % 2 != 0 { to -= 1 }
    guard from <= to, narrow(squares, from, to) else { return false }
    return lower[squares] < upper[squares]
      || deviation.contains(whole, sum: sum, squares: lower[squares])
  }

  /// The whole number below a square root.
  private static func root(_ value: Int) -> Int {
    var root = Int(Double(value).squareRoot())
    while root * root > value { root -= 1 }
    while (root + 1) * (root + 1) <= value { root += 1 }
    return root
  }
}
