import Foundation
import Testing

@testable import Statistics

/// Values from Reference/replication.R. R's `dt` with a noncentrality is a difference of tails and keeps nine digits.
@Suite struct ReplicationBayesFactorTests {
  @Test(arguments: [
    (2.5, 12.0, 1.5, -1.48841371288993), (-0.7, 5, 2, -4.57163302328585), (0, 30, -1, -1.42727032537885),
  ])
  func densityOfNoncentralT(_ t: Double, _ df: Double, _ noncentrality: Double, _ expected: Double) {
    expectClose(NoncentralT(df: df, noncentrality: noncentrality).logDensity(t), expected)
  }

  /// Where the noncentrality is 0 it is Student's density, which has a formula.
  @Test func densityOfStudentT() {
    for df in [1.0, 3, 40, 1e5] {
      for t in [-30, -2, 0, 0.5, 8] {
        let logGammas = GSL.logGamma((df + 1) / 2) - GSL.logGamma(df / 2)
        let expected = logGammas - log(df * .pi) / 2 - (df + 1) / 2 * log1p(t * t / df)
        expectClose(
          NoncentralT(df: df, noncentrality: 0).logDensity(t), expected, relative: 1e-9, "\(df) \(t)")
      }
    }
  }

  /// The data of Verhagen & Wagenmakers (2014), example 1 (Elliot et al., 2010): t 2.10 of 11 and 11, replicated with t 3.06
  /// of 27 and 28. With their normal approximation of the original's posterior it is 40.9.
  @Test func tTests() throws {
    let factor = try #require(
      ReplicationBayesFactor.t(original: 2.10, groups: (11, 11), replication: 3.06, groups: (27, 28)))
    expectClose(factor.estimates[0].value, 40.7272705367644)
    expectClose(factor.estimates[0].value, 40.9266175254687, relative: 0.01)
    expectClose(
      ReplicationBayesFactor.t(original: 2.10, groups: (11, 11), replication: 0.25, groups: (27, 28))?
        .estimates[0].value, 0.147480298860823)
    expectClose(
      ReplicationBayesFactor.t(original: 3.1, groups: (20, 25), replication: -1.2, groups: (60, 50))?
        .estimates[0].value, 0.00739030107182218, relative: 1e-8)
    // Both turned round.
    expectClose(
      ReplicationBayesFactor.t(original: -2.10, groups: (11, 11), replication: -3.06, groups: (27, 28))?
        .logarithm, factor.logarithm)
    #expect(ReplicationBayesFactor.t(original: 2, groups: (1, 9), replication: 2, groups: (9, 9)) == nil)
  }

  @Test func correlations() throws {
    expectClose(
      ReplicationBayesFactor.correlation(original: 0.3, n: 50, replication: 0.25, n: 120)?.estimates[0].value,
      23.8614352934055)
    // The first replication of Bargh & Shalev's correlation in Wagenmakers, Verhagen & Ly (2016).
    expectClose(
      ReplicationBayesFactor.correlation(original: 0.57, n: 51, replication: -0.06, n: 228)?
        .estimates[0].value, 6.34113708489971e-05)
    #expect(ReplicationBayesFactor.correlation(original: 1, n: 50, replication: 0.2, n: 50) == nil)
    #expect(ReplicationBayesFactor.correlation(original: 0.2, n: 3, replication: 0.2, n: 50) == nil)
  }

  /// Too large for a number: its logarithm stands in `statistic`.
  @Test func enormous() throws {
    let row = try #require(
      ReplicationBayesFactor.correlation(original: 0.5, n: 90_000, replication: 0.5, n: 90_000)?.estimates[0])
    #expect(row.value == nil && row.statistic! > 5_000 && !row.note.isEmpty)
  }

  @Test func proportions() throws {
    let factor = ReplicationBayesFactor.proportion(
      original: Proportion(successes: 39, trials: 54), replication: Proportion(successes: 60, trials: 90),
      against: 0.5)
    expectClose(factor?.estimates[0].value, 81.7385955369198)
    // BayesFactor::contingencyTableBF of both tables ÷ of the original; its quadrature has eight digits.
    let both = ReplicationBayesFactor.proportions(
      original: ProportionPair(successesA: 30, trialsA: 40, successesB: 22, trialsB: 40),
      replication: ProportionPair(successesA: 70, trialsA: 100, successesB: 52, trialsB: 98))
    expectClose(both?.estimates[0].value, 10.8628798693258)
    #expect(
      ReplicationBayesFactor.proportion(
        original: Proportion(successes: 3, trials: 2), replication: Proportion(successes: 1, trials: 2),
        against: 0.5) == nil)
  }
}
