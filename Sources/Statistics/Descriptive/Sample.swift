/// Values of a numeric variable with their frequencies. Memory follows the number of distinct values, not of
/// respondents.
public struct Sample: Sendable, Equatable {
  /// The distinct values, ascending.
  public let values: [Double]
  /// How often each occurs, all above zero.
  public let counts: [Int]
  /// How many values there are in all.
  public let count: Int
  /// The arithmetic mean; 0 where there are no values.
  public let mean: Double
  /// The sum of squared deviations from the mean.
  public let sumOfSquares: Double
  /// What rounding left of the mean: the true mean is nearer to `mean` + this.
  let meanRemainder: Double

  /// Values and their frequencies, in any order. What is not finite or has no count above zero is not a value.
  public init(values: [Double], counts: [Int]) {
    var pairs = zip(values, counts).filter { $0.isFinite && $1 > 0 }
    let ascends = zip(pairs, pairs.dropFirst()).allSatisfy { $0.0 < $1.0 }
    if !ascends { pairs.sort { $0.0 < $1.0 } }
    var distinct: [Double] = []
    var frequencies: [Int] = []
    distinct.reserveCapacity(pairs.count)
    frequencies.reserveCapacity(pairs.count)
    for (value, count) in pairs {
      if value == distinct.last {
        frequencies[frequencies.count - 1] = frequencies[frequencies.count - 1].saturating(plus: count)
      } else {
        distinct.append(value)
        frequencies.append(count)
      }
    }
    self.values = distinct
    self.counts = frequencies
    let total = frequencies.reduce(0) { $0.saturating(plus: $1) }
    self.count = total

    // A power of two, so that scaling is exact; only values that would overflow the sum are scaled.
    let largest = Swift.max(abs(distinct.first ?? 0), abs(distinct.last ?? 0))
    let scale = largest > 1e280 ? 0x1p-100 : 1
    var sum = CompensatedSum()
    for (value, count) in zip(distinct, frequencies) { sum.add(value * scale, times: Double(count)) }
    let mean = total == 0 ? 0 : sum.value / Double(total) / scale
    self.mean = mean

    // The second term is what rounding left of the first pass (Chan, Golub & LeVeque 1983, equation 1.7).
    var squares = CompensatedSum()
    var deviations = CompensatedSum()
    for (value, count) in zip(distinct, frequencies) {
      let deviation = value - mean
      squares.add(deviation * Double(count), times: deviation)
      deviations.add(deviation, times: Double(count))
    }
    let left = deviations.value
    meanRemainder = total > 0 && left.isFinite ? left / Double(total) : 0
    self.sumOfSquares = distinct.count < 2 ? 0 : Swift.max(squares.value - left * left / Double(total), 0)
  }

  /// Values one by one.
  public init(_ raw: [Double]) {
    self.init(values: raw, counts: Array(repeating: 1, count: raw.count))
  }

  /// What tests that need no more than mean and variance take.
  public var moments: Moments {
    Moments(n: count, mean: mean, remainder: meanRemainder, sumOfSquares: sumOfSquares)
  }

  /// The smallest value.
  public var min: Double? { values.first }
  /// The largest value.
  public var max: Double? { values.last }
  /// The variance with n − 1.
  public var variance: Double? { moments.variance }
  /// The standard deviation with n − 1.
  public var standardDeviation: Double? { moments.standardDeviation }
  /// The standard error of the mean.
  public var standardError: Double? { moments.standardError }
}

extension Int {
  /// The sum, or the largest integer where it would overflow.
  func saturating(plus other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
