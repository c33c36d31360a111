extension Sample {
  /// Skewness of type 2, G₁ = g₁ √(n(n − 1)) / (n − 2), unbiased for normal populations, as in SPSS and SAS.
  ///
  /// Absent for fewer than three values and for constants. Source: Joanes & Gill (1998), section 2; e1071 type 2.
  public var skewness: Double? {
    guard count >= 3, let spread = populationDeviation else { return nil }
    let n = Double(count)
    let g1 = standardizedMoment(3, spread: spread)
    return g1 * (n * (n - 1)).squareRoot() / (n - 2)
  }

  /// Excess kurtosis of type 2, G₂ = (n − 1) / ((n − 2)(n − 3)) · ((n + 1) g₂ + 6).
  ///
  /// Absent for fewer than four values and for constants. Source: Joanes & Gill (1998), section 2; e1071 type 2.
  public var kurtosis: Double? {
    guard count >= 4, let spread = populationDeviation else { return nil }
    let n = Double(count)
    let g2 = standardizedMoment(4, spread: spread) - 3
    return (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * g2 + 6)
  }

  /// √(sum of squares / n), absent where it is zero or too large.
  private var populationDeviation: Double? {
    guard count > 0 else { return nil }
    let deviation = (sumOfSquares / Double(count)).squareRoot()
    return deviation > 0 && deviation.isFinite ? deviation : nil
  }

  private func standardizedMoment(_ power: Int, spread: Double) -> Double {
    var sum = CompensatedSum()
    for (value, count) in zip(values, counts) {
      let z = (value - mean) / spread
      let squared = z * z
      sum.add(power == 3 ? squared * z : squared * squared, times: Double(count))
    }
    return sum.value / Double(self.count)
  }
}
