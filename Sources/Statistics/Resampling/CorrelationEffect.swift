/// Bootstrap intervals of Pearson's and Spearman's correlations.
public struct CorrelationBootstrap: Statistic {
  /// One row for each of the measures asked for that is `pearson_r` or `spearman_rho`.
  public let estimates: [Estimate]

  /// Of distinct pairs.
  public init(_ pairs: PairCounts, measures: Set<Measure>, _ bootstrap: Bootstrap) {
    var rows: [Estimate] = []
    if measures.contains(.pearsonR) {
      rows.append(
        Resamples(PearsonEffect(pairs), counts: pairs.counts, bootstrap).estimate(
          .pearsonR, 0, n: pairs.count))
    }
    if measures.contains(.spearmanRho) {
      rows.append(
        Resamples(SpearmanEffect(pairs), counts: pairs.counts, bootstrap).estimate(
          .spearmanRho, 0, n: pairs.count))
    }
    estimates = rows
  }
}

/// Pearson's r; a pattern is a pair.
struct PearsonEffect: SumEffect {
  let terms: [Terms]
  let segments: [Range<Int>]
  let size = 1

  init(_ pairs: PairCounts) {
    let (x, y) = (pairs.xSample.mean, pairs.ySample.mean)
    let deviations = pairs.counts.indices.map { (pairs.x[$0] - x, pairs.y[$0] - y) }
    terms =
      deviations.map { Terms($0.0, $0.1, $0.0 * $0.0, $0.1 * $0.1) }
      + deviations.map { Terms($0.0 * $0.1, 1, 0, 0) }
    segments = [pairs.counts.indices]
  }

  func values(sums: UnsafePointer<Terms>, into values: UnsafeMutablePointer<Double>) {
    let n = sums[1][1]
    let spread = rootOfProduct(
      centred(sums[0][2], sums[0][0], n), centred(sums[0][3], sums[0][1], n))
    let product = sums[1][0] - sums[0][0] * sums[0][1] / n
    values[0] = spread > 0 ? min(1, max(-1, product / spread)) : .nan
  }
}

/// Spearman's ρ; a pattern is a pair.
struct SpearmanEffect: PatternEffect {
  /// Of each pair the place of its x, and of its y, among the distinct ones.
  private let x: [Int32]
  private let y: [Int32]
  private let distinctX: Int
  private let distinctY: Int
  let size = 1

  init(_ pairs: PairCounts) {
    let (xSample, ySample) = (pairs.xSample, pairs.ySample)
    let (xRanks, yRanks) = (Midranks(xSample), Midranks(ySample))
    x = pairs.x.map { Int32(truncatingIfNeeded: xRanks.place($0)) }
    y = pairs.y.map { Int32(truncatingIfNeeded: yRanks.place($0)) }
    distinctX = xSample.values.count
    distinctY = ySample.values.count
  }

  func values(_ weights: UnsafePointer<Double>, into values: UnsafeMutablePointer<Double>) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: distinctX + distinctY + 1) { all in
      all.initialize(repeating: 0)
      guard let xRanks = all.baseAddress else { return }
      let yRanks = xRanks + distinctX
      for pair in x.indices {
        xRanks[Int(x[pair])] += weights[pair]
        yRanks[Int(y[pair])] += weights[pair]
      }
      let spread = rootOfProduct(Self.rank(xRanks, distinctX), Self.rank(yRanks, distinctY))
      var product = 0.0
      for pair in x.indices { product += weights[pair] * xRanks[Int(x[pair])] * yRanks[Int(y[pair])] }
      values[0] = spread > 0 ? min(1, max(-1, product / spread)) : .nan
    }
  }

  /// Turns counts into mean ranks around their mean, and gives the sum of their squares.
  private static func rank(_ counts: UnsafeMutablePointer<Double>, _ distinct: Int) -> Double {
    var n = 0.0
    for place in 0..<distinct { n += counts[place] }
    var passed = 0.0
    var squares = 0.0
    for place in 0..<distinct {
      let count = counts[place]
      let rank = passed + (count - n) / 2
      squares += count * rank * rank
      passed += count
      counts[place] = rank
    }
    return squares
  }
}
