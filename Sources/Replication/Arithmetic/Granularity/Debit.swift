import StudyFile

/// Whether a variable with two values can have a printed mean and a printed standard deviation together: of k
/// respondents at the higher value, both are known.
///
/// Heathers, J. A. J., & Brown, N. J. L. (2019). DEBIT: A simple consistency test for binary data.
package struct Debit: Sendable {
  package let mean: PrintedDecimal
  package let sd: PrintedDecimal
  package let n: Int
  package let low: Int
  package let high: Int
  package let rounding: Finding.Rounding

  /// Values 0 and 1 unless said otherwise.
  package init?(
    mean: PrintedDecimal, sd: PrintedDecimal, n: Int, low: Int = 0, high: Int = 1,
    rounding: Finding.Rounding = .nearest
  ) {
    guard n > 1, n <= 1_000_000, low < high, low >= -1000, high <= 1000, sd.digits >= 0 else { return nil }
    (self.mean, self.sd, self.n) = (mean, sd, n)
    (self.low, self.high, self.rounding) = (low, high, rounding)
  }

  package var isPossible: Bool { !counts.isEmpty }

  /// How many can have the higher value.
  package var counts: [Int] {
    let means = RoundingInterval(mean, rounding)
    let spread = high - low
    return (0...n).filter { count in
      means.contains(low * n + spread * count, of: n) && isSpread(spread * spread * count * (n - count))
    }
  }

  /// The SD of `count` ones of n, printed with as many digits as another.
  static func deviation(
    of count: Int, of n: Int, divisor: Int, printedLike sd: PrintedDecimal, rounding: Finding.Rounding
  ) -> PrintedDecimal {
    let (units, product) = (Int128(sd.unitsOfOne), Int128(count) * Int128(n - count))
    let size = Int128(n) * Int128(divisor)
    /// Whether the SD is at least `halves / (2 units)`.
    func reaches(_ halves: Int128) -> Bool { 4 * units * units * product >= halves * halves * size }
    var (low, high) = (Int128(0), 2 * units)
    while high - low > 1 {
      let middle = (low + high) / 2
      if reaches(2 * middle) { low = middle } else { high = middle }
    }
    let isExact = units * units * product == low * low * size
    let goesUp =
      switch rounding {
      case .down: false
      case .up: !isExact
      case .nearest, .halfUp, .halfEven, .any: reaches(2 * low + 1)
      }
    return PrintedDecimal(
      digits: Int(goesUp ? low + 1 : low), decimals: sd.decimals, isPercentage: sd.isPercentage)
  }

  /// Whether the root of `product / (n (n − 1))` can be the printed SD.
  private func isSpread(_ product: Int) -> Bool {
    let interval = RoundingInterval(sd, rounding)
    let value = Int128(product) * Int128(interval.denominator) * Int128(interval.denominator)
    func square(_ bound: Int) -> Int128 { Int128(bound) * Int128(bound) * Int128(n) * Int128(n - 1) }
    let from = interval.low < 0 ? -1 : square(interval.low)
    let to = square(interval.high)
    return (interval.includesLow ? value >= from : value > from)
      && (interval.includesHigh ? value <= to : value < to)
  }
}
