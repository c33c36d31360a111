/// Values of a numeric variable with the respondents who have each, and their sampling weights.
public struct WeightedSample: Sendable, Equatable {
  /// The distinct values, ascending.
  public let values: [Double]
  /// Who has each, all with a weight above zero.
  public let respondents: [WeightedCount]
  /// Everyone.
  public let whole: WeightedCount
  /// Σwx / Σw; 0 where there is nobody.
  public let mean: Double
  /// What rounding left of the mean.
  let meanRemainder: Double
  /// Σw(x − x̄)² / Σw.
  let spread: Double
  /// Σw²(x − x̄)² / (Σw)².
  let squaredParts: Double

  /// Values in any order, each once. What is not finite or has no weight is not a value.
  public init(values: [Double], respondents: [WeightedCount]) {
    let pairs = zip(values, respondents).filter { $0.isFinite && $1.isDefined }.sorted { $0.0 < $1.0 }
    self.values = pairs.map(\.0)
    self.respondents = pairs.map(\.1)
    let whole = pairs.map(\.1).total
    self.whole = whole
    guard whole.weight > 0 else {
      (mean, meanRemainder, spread, squaredParts) = (0, 0, 0, 0)
      return
    }
    // As `Sample` does it: the first pass finds a mean, the second what rounding left of it.
    let shares = pairs.map { $0.1.weight / whole.weight }
    var sum = CompensatedSum()
    for ((value, _), share) in zip(pairs, shares) { sum.add(value, times: share) }
    var weights = CompensatedSum()
    for share in shares { weights.add(share) }
    let mean = sum.value / weights.value
    var (rest, squares, parts) = (CompensatedSum(), CompensatedSum(), CompensatedSum())
    for ((value, respondents), share) in zip(pairs, shares) {
      let deviation = value - mean
      rest.add(deviation, times: share)
      squares.add(deviation * share, times: deviation)
      parts.add(
        deviation * (respondents.squares / whole.weight / whole.weight), times: deviation)
    }
    self.mean = mean
    meanRemainder = rest.value.isFinite ? rest.value : 0
    let isConstant = pairs.count < 2
    spread = isConstant ? 0 : max(0, squares.value - rest.value * rest.value)
    squaredParts = isConstant ? 0 : max(0, parts.value)
  }

  /// 1 for those for whom an event is true, 0 for the others.
  public init(_ event: WeightedCount, of whole: WeightedCount) {
    let rest = WeightedCount(
      n: whole.n - event.n, weight: whole.weight - event.weight, squares: whole.squares - event.squares)
    self.init(values: [0, 1], respondents: [rest, event])
  }

  /// n/(n − 1) Σw(x − x̄)² / Σw, as R's `svyvar`; absent for fewer than two respondents.
  public var variance: Double? {
    whole.n < 2 ? nil : spread * (Double(whole.n) / Double(whole.n - 1))
  }
  /// The root of the variance.
  public var standardDeviation: Double? { variance?.squareRoot() }
  /// Linearised; absent for fewer than two respondents.
  public var standardError: Double? { Linearized.variance(squaredParts, n: whole.n)?.squareRoot() }

  /// The mean less another number, to more digits than subtracting `mean` would give.
  func mean(above origin: Double) -> Double { (mean - origin) + meanRemainder }

  var isFinite: Bool { mean.isFinite && spread.isFinite && squaredParts.isFinite }

  /// Mean and spread for what takes no more, such as a standardized difference; no standard error can be had from them.
  public var moments: Moments {
    Moments(
      n: whole.n, mean: mean, remainder: meanRemainder,
      sumOfSquares: (variance ?? 0) * Double(max(0, whole.n - 1)))
  }
}
