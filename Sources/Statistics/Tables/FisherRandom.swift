import Foundation

/// Fisher's p value from random tables with the observed margins.
///
/// Each cell in turn is drawn from its hypergeometric distribution given those before it, by inversion from the mode (the
/// same distribution as Patefield's algorithm AS 159, 1981). p = (1 + tables at most as probable) ÷ (1 + tables), as R's
/// `fisher.test(simulate.p.value = TRUE)`, so it is never 0.
enum FisherRandom {
  static func pValue(
    _ table: ContingencyTable, seed: UInt64, replicates: Int
  ) -> (pValue: Double, standardError: Double) {
    var generator = SplitMix64(seed: seed)
    let observed = table.counts.reduce(0.0) { $0 - logFactorial($1) }
    let limit = observed + SmallProbabilities.tolerance
    var hits = 0
    for _ in 0..<replicates where logProbability(of: table, &generator) <= limit { hits += 1 }
    let p = Double(hits + 1) / Double(replicates + 1)
    return (p, (p * (1 - p) / Double(replicates)).squareRoot())
  }

  /// −Σ log x! of a random table, which is its log probability but for a constant.
  private static func logProbability(of table: ContingencyTable, _ generator: inout SplitMix64) -> Double {
    var rowsLeft = table.rowTotals
    var sum = 0.0
    for column in 0..<table.columns {
      var toPlace = table.columnTotals[column]
      var below = rowsLeft.reduce(0, +)
      for row in 0..<table.rows {
        below -= rowsLeft[row]
        let count =
          toPlace == 0
          ? 0
          : draw(Hypergeometric(successes: rowsLeft[row], failures: below, draws: toPlace), &generator)
        rowsLeft[row] -= count
        toPlace -= count
        sum -= logFactorial(count)
      }
    }
    return sum
  }

  private static func draw(_ urn: Hypergeometric, _ generator: inout SplitMix64) -> Int {
    let support = urn.support
    if support.lowerBound == support.upperBound { return support.lowerBound }
    var (low, high) = (urn.mode, urn.mode)
    var (lowTerm, highTerm) = (urn.exactly(urn.mode), urn.exactly(urn.mode))
    var left = generator.uniform() - lowTerm
    var last = low
    // Outwards from the mode, one step up, one step down, until the uniform number is used up.
    while left >= 0, low > support.lowerBound || high < support.upperBound {
      if high < support.upperBound {
        highTerm *= urn.ratio(after: high)
        high += 1
        left -= highTerm
        last = high
        if left < 0 { break }
      }
      if low > support.lowerBound {
        low -= 1
        lowTerm /= urn.ratio(after: low)
        left -= lowTerm
        last = low
      }
      if highTerm < 1e-30, lowTerm < 1e-30 { break }
    }
    return last
  }

  static func logFactorial(_ n: Int) -> Double { n < 2 ? 0 : GSL.logGamma(Double(n) + 1) }
}
