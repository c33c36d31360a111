import Testing

@testable import Statistics

@Suite struct GroupEffectTests {
  private static func samples(_ groups: [[Double]], _ counts: [Int]) -> [Sample] {
    var left = counts[...]
    return groups.map { values in
      defer { left = left.dropFirst(values.count) }
      return Sample(values: values, counts: Array(left.prefix(values.count)))
    }
  }

  private static let two = [[1.0, 2, 4, 7, 11], [2.0, 3, 5, 8]]
  private static let three = two + [[100.5, 101, 103]]

  private static func effect(_ groups: [[Double]]) -> GroupEffect { GroupEffect(groups.map { Sample($0) }) }

  private static func described(_ samples: [Sample]) -> [Double?] {
    samples.flatMap { [$0.count > 0 ? $0.mean : nil, $0.standardDeviation] }
  }

  @Test func twoGroups() {
    expectSame(Self.effect(Self.two), patterns: 9, most: 3, seed: 1) { counts in
      let samples = Self.samples(Self.two, counts)
      let (a, b) = (samples[0], samples[1])
      // One value in each of two groups has no correction.
      let hasDegrees = a.count > 0 && b.count > 0 && a.count + b.count > 2
      let d = hasDegrees ? CohensD(a, b).d : nil
      let difference = a.count > 0 && b.count > 0 ? a.mean - b.mean : nil
      let g = d.map { $0 * (HedgesG.correction(df: 7) ?? .nan) }
      return Self.described(samples) + [difference, d, g] + samples.map(\.median)
    }
  }

  @Test func threeGroups() {
    expectSame(Self.effect(Self.three), patterns: 12, seed: 2) { counts in
      let samples = Self.samples(Self.three, counts)
      let anova = AnovaF(samples)
      let shares: [Double?] =
        samples.allSatisfy { $0.count > 0 }
        ? [EtaSquared(anova).estimates[0].value, OmegaSquared(anova).estimates[0].value]
        : [nil, nil]
      return Self.described(samples) + shares + samples.map(\.median)
    }
  }

  // Reference/bootstrap.R: `a mean`, `a difference`, `a d`
  @Test func accelerations() {
    let one = GroupEffect([Sample(NumericData.heights)])
    expectClose(
      Resamples(one, counts: Array(repeating: 1, count: 7), bootstrap(resamples: 1)).acceleration(0),
      0.0068900116960641392, relative: 1e-9)
    let two = GroupEffect([Sample(NumericData.heights), Sample(NumericData.controls)])
    let resamples = Resamples(two, counts: Array(repeating: 1, count: 15), bootstrap(resamples: 1))
    expectClose(resamples.acceleration(4), 0.0080191590965948481, relative: 1e-9)
    expectClose(resamples.acceleration(5), 0.051923908847970573, relative: 1e-9)
    expectLeavingOut(Self.effect(Self.three), counts: (1...12).map { $0 }, of: 8)
  }

  @Test func rows() {
    let rows = GroupBootstrap(
      [Sample(NumericData.heights), Sample(NumericData.controls)], bootstrap(resamples: 999)
    ).estimates
    #expect(
      rows.map(\.measure) == [.mean, .sd, .median, .mean, .sd, .median, .meanDifference, .cohensD, .hedgesG])
    #expect(rows[0].place == .at(0) && rows[3].place == .at(1) && rows[6].place == .contrast(0, 1))
    #expect(rows[2].method == "bootstrap percentile, 999 resamples")
    #expect(rows[2].note.contains("BCa does not hold for medians"))
    let (a, b) = (Sample(NumericData.heights), Sample(NumericData.controls))
    expectClose(rows[7].value, CohensD(a, b).d ?? .nan, relative: 1e-12)
    expectClose(rows[8].value, HedgesG(a, b).g ?? .nan, relative: 1e-12)
    // √((n − 1)/n) s/√n is what the bootstrap of a mean tends to.
    expectClose(rows[3].standardError, (b.standardError ?? .nan) * (7.0 / 8).squareRoot(), relative: 0.15)
    #expect(GroupBootstrap(Array(repeating: a, count: 51), bootstrap()).estimates.isEmpty)
  }

  /// Equal values have a mean and nothing else, and no resample is taken for more than it is.
  @Test func constant() {
    let rows = GroupBootstrap([Sample([0.1, 0.1, 0.1])], bootstrap()).estimates
    #expect(rows[0].value == 0.1 && rows[0].interval == nil)
    #expect(
      rows.map { $0.note.hasPrefix("no interval: all resamples have the same value") } == [true, true, true])
    #expect(GroupBootstrap([Sample([])], bootstrap()).estimates[0].value == nil)
  }
}
