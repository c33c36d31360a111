import Testing

@testable import Statistics

@Suite struct CorrelationEffectTests {
  private static let pairs = PairCounts(x: NumericData.x12, y: NumericData.y12)

  private static func pairs(_ counts: [Int]) -> PairCounts {
    PairCounts(x: NumericData.x12, y: NumericData.y12, counts: counts)
  }

  @Test func values() {
    expectSame(PearsonEffect(Self.pairs), patterns: 12, most: 2, seed: 1) {
      [PearsonCorrelation(Self.pairs($0)).r]
    }
    expectSame(SpearmanEffect(Self.pairs), patterns: 12, most: 3, seed: 2) {
      [SpearmanCorrelation(Self.pairs($0)).rho]
    }
    let tied = PairCounts(x: NumericData.xt, y: NumericData.yt)
    expectSame(SpearmanEffect(tied), patterns: 14, most: 3, seed: 3) { counts in
      [SpearmanCorrelation(PairCounts(x: tied.x, y: tied.y, counts: counts)).rho]
    }
  }

  // Reference/bootstrap.R: `a pearson`, `a spearman`, `se pearson`
  @Test func accelerations() {
    let counts = Self.pairs.counts
    expectClose(
      Resamples(PearsonEffect(Self.pairs), counts: counts, bootstrap(resamples: 1)).acceleration(0),
      -0.024692780847248318, relative: 1e-9)
    expectClose(
      Resamples(SpearmanEffect(Self.pairs), counts: counts, bootstrap(resamples: 1)).acceleration(0),
      0.01323535465352692, relative: 1e-9)
    expectLeavingOut(PearsonEffect(Self.pairs), counts: counts, of: 1)
    let ten = CorrelationBootstrap(
      Self.pairs(counts.map { 10 * $0 }), measures: [.pearsonR, .spearmanRho, .kendallTauB],
      bootstrap(resamples: 2000)
    ).estimates
    #expect(ten.map(\.measure) == [.pearsonR, .spearmanRho])
    expectClose(ten[0].standardError, 0.034364819653738991, relative: 0.08)
  }
}
