import Foundation

/// Fisher's p value from random tables with the observed margins.
///
/// Each cell in turn is drawn from its hypergeometric distribution given those before it, by inversion from the mode
/// (Patefield, W. M. (1981). Algorithm AS 159. *Applied Statistics, 30*, 91–97). p = (1 + tables at most as probable) ÷ (1 +
/// tables), as R's `fisher.test(simulate.p.value = TRUE)`, so it is never 0.
///
/// Each table has a stream of random numbers of its own, so tables can be drawn at the same time and the result does not
/// depend on how many are.
struct FisherRandom {
  private let rows: [Int]
  private let columns: [Int]
  private let total: Int
  private let logFactorials: LogFactorials
  private let limit: Double

  static func pValue(
    _ table: ContingencyTable, seed: UInt64, replicates: Int, threads: Int?
  ) -> (pValue: Double, standardError: Double) {
    let hits = FisherRandom(table).hits(seed: seed, replicates: replicates, threads: threads)
    let p = (Double(hits) + 1) / (Double(replicates) + 1)
    return (p, (p * (1 - p) / Double(replicates)).squareRoot())
  }

  private init(_ table: ContingencyTable) {
    rows = table.rowTotals
    columns = table.columnTotals
    total = table.total
    logFactorials = LogFactorials(upTo: table.total)
    limit = logFactorials.weight(table.counts) + SmallProbabilities.tolerance
  }

  /// How many of the random tables are at most as probable as the observed one.
  private func hits(seed: UInt64, replicates: Int, threads: Int?) -> Int {
    let key = Philox.key(seed: seed, purpose: "fisher_exact")
    return Blocks.fill(replicates, with: false, threads: threads) { tables, isHit in
      var left = rows
      for table in tables {
        for row in rows.indices { left[row] = rows[row] }
        var random = Philox(key: key, stream: UInt64(table))
        isHit[table - tables.lowerBound] = weight(&left, &random) <= limit
      }
    }.count { $0 }
  }

  /// −Σ log x! of a random table.
  private func weight(_ left: inout [Int], _ random: inout Philox) -> Double {
    var weight = 0.0
    var people = total
    for column in columns {
      var toPlace = column
      var below = people
      for row in left.indices {
        below -= left[row]
        let count =
          toPlace == 0
          ? 0 : below == 0 ? toPlace : draw(successes: left[row], failures: below, draws: toPlace, &random)
        left[row] -= count
        toPlace -= count
        weight -= logFactorials[count]
      }
      people -= column
    }
    return weight
  }

  /// Outwards from the mode, one step up, one step down, until a uniform number is used up.
  private func draw(
    successes: Int, failures: Int, draws: Int, _ random: inout Philox
  ) -> Int {
    let fewest = max(0, draws - failures)
    let most = min(draws, successes)
    if fewest == most { return fewest }
    let (a, b, d) = (Double(successes), Double(failures), Double(draws))
    let mode = min(max(Int((d + 1) * (a + 1) / (a + b + 2)), fewest), most)
    let log = logFactorials
    let atMode = exp(
      log[successes] + log[failures] + log[draws] + log[successes + failures - draws]
        - (log[mode] + log[successes - mode] + log[draws - mode] + log[failures - draws + mode]
          + log[successes + failures]))
    /// P(k + 1) ÷ P(k) as a numerator and a denominator.
    func up(_ k: Double) -> Double { (a - k) * (d - k) }
    func down(_ k: Double) -> Double { (k + 1) * (b - d + k + 1) }
    var (low, high) = (mode, mode)
    var (lowTerm, highTerm) = (atMode, atMode)
    var left = random.uniform() - atMode
    while left >= 0 {
      let canRise = high < most && highTerm > 1e-30
      let canFall = low > fewest && lowTerm > 1e-30
      if canRise {
        let k = Double(high)
        highTerm *= up(k) / down(k)
        high += 1
        left -= highTerm
        if left < 0 { return high }
      }
      if canFall {
        low -= 1
        let k = Double(low)
        lowTerm *= down(k) / up(k)
        left -= lowTerm
        if left < 0 { return low }
      }
      // Rounding has left a rest that no count owns.
      if !canRise, !canFall { break }
    }
    return mode
  }
}
