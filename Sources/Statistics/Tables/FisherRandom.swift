import Foundation

/// Fisher's p value from random tables with the observed margins.
///
/// Each cell in turn is drawn from its hypergeometric distribution given those before it, by inversion from the mode (the
/// same distribution as Patefield's algorithm AS 159, 1981). p = (1 + tables at most as probable) ÷ (1 + tables), as R's
/// `fisher.test(simulate.p.value = TRUE)`, so it is never 0.
struct FisherRandom {
  private let table: ContingencyTable
  private let logFactorials: LogFactorials
  private var generator: SplitMix64

  static func pValue(
    _ table: ContingencyTable, seed: UInt64, replicates: Int
  ) -> (pValue: Double, standardError: Double) {
    var random = FisherRandom(
      table: table, logFactorials: LogFactorials(upTo: table.total), generator: SplitMix64(seed: seed))
    let limit = random.logFactorials.weight(table.counts) + SmallProbabilities.tolerance
    var hits = 0
    for _ in 0..<replicates where random.next() <= limit { hits += 1 }
    let p = Double(hits + 1) / Double(replicates + 1)
    return (p, (p * (1 - p) / Double(replicates)).squareRoot())
  }

  /// −Σ log x! of a random table.
  private mutating func next() -> Double {
    var rowsLeft = table.rowTotals
    var weight = 0.0
    for column in 0..<table.columns {
      var toPlace = table.columnTotals[column]
      var below = rowsLeft.reduce(0, +)
      for row in 0..<table.rows {
        below -= rowsLeft[row]
        let count = draw(Hypergeometric(successes: rowsLeft[row], failures: below, draws: toPlace))
        rowsLeft[row] -= count
        toPlace -= count
        weight -= logFactorials[count]
      }
    }
    return weight
  }

  /// Outwards from the mode, one step up, one step down, until a uniform number is used up.
  private mutating func draw(_ urn: Hypergeometric) -> Int {
    let support = urn.support
    if support.lowerBound == support.upperBound { return support.lowerBound }
    var (low, high) = (urn.mode, urn.mode)
    let atMode = probability(urn, low)
    var (lowTerm, highTerm) = (atMode, atMode)
    var left = generator.uniform() - atMode
    while left >= 0 {
      let canRise = high < support.upperBound && highTerm > 1e-30
      let canFall = low > support.lowerBound && lowTerm > 1e-30
      if canRise {
        highTerm *= urn.ratio(after: high)
        high += 1
        left -= highTerm
        if left < 0 { return high }
      }
      if canFall {
        low -= 1
        lowTerm /= urn.ratio(after: low)
        left -= lowTerm
        if left < 0 { return low }
      }
      // Rounding has left a rest that no count owns.
      if !canRise, !canFall { break }
    }
    return urn.mode
  }

  private func probability(_ urn: Hypergeometric, _ k: Int) -> Double {
    let (a, b, draws) = (urn.successes, urn.failures, urn.draws)
    let log = logFactorials
    return exp(
      log[a] + log[b] + log[draws] + log[a + b - draws]
        - (log[k] + log[a - k] + log[draws - k] + log[b - draws + k] + log[a + b]))
  }
}
