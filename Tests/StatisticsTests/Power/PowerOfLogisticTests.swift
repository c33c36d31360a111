import Foundation
import Testing

@testable import Statistics

/// Values from Reference/power.R, by Hsieh, Bloch and Larsen's formulas.
@Suite struct PowerOfLogisticTests {
  @Test func ofOneStandardDeviation() {
    expectClose(
      PowerOfLogistic.power(1.5, event: 0.5, .perStandardDeviation, n: 200), 0.817825661273273)
    expectClose(
      PowerOfLogistic.power(1.5, event: 0.3, .perStandardDeviation, rSquared: 0.2, n: 200), 0.651863756514538)
    expectClose(
      PowerOfLogistic.power(0.7, event: 0.2, .perStandardDeviation, n: 300), 0.695382554861193)
    // Their example: 317 for β = 0.405 at an even chance, with 95% power.
    #expect(
      PowerOfLogistic.sampleSize(exp(0.405), event: 0.5, .perStandardDeviation, power: 0.95) == 317)
    // 284.18
    #expect(
      PowerOfLogistic.sampleSize(1.5, event: 0.3, .perStandardDeviation, rSquared: 0.2, power: 0.8) == 285)
  }

  @Test func ofTwoLevels() {
    // 1280.54, 1436.48, 367.03
    #expect(
      PowerOfLogistic.sampleSize(1.5, event: 0.4, .binary(share: 0.5), power: 0.95) == 1281)
    #expect(
      PowerOfLogistic.sampleSize(0.1 / 0.9 / (0.05 / 0.95), event: 0.05, .binary(share: 0.5), power: 0.95)
        == 1437)
    #expect(PowerOfLogistic.sampleSize(2, event: 0.3, .binary(share: 0.25), power: 0.8) == 368)
    expectClose(PowerOfLogistic.event(at: 1.5, of: 0.4), 0.5)
  }

  @Test func whatCannotBeIsRefused() {
    #expect(PowerOfLogistic.power(0, event: 0.5, .perStandardDeviation, n: 100) == nil)
    #expect(PowerOfLogistic.power(2, event: 1, .perStandardDeviation, n: 100) == nil)
    #expect(PowerOfLogistic.power(2, event: 0.5, .perStandardDeviation, rSquared: 1, n: 100) == nil)
    #expect(PowerOfLogistic.power(2, event: 0.5, .binary(share: 0), n: 100) == nil)
    #expect(PowerOfLogistic.power(2, event: 0.5, .binary(share: 0.5), n: 0) == nil)
    #expect(PowerOfLogistic.sampleSize(1, event: 0.5, .perStandardDeviation, power: 0.8) == nil)
  }

  /// 4,000 regressions by `glm` each, so ± 0.015; the formula is of large samples and promises up to three points too much.
  @Test func asSimulated() throws {
    for (oddsRatio, event, n, simulated) in [(1.5, 0.5, 200, 0.7915), (1.3, 0.3, 400, 0.6545)] {
      let power = try #require(PowerOfLogistic.power(oddsRatio, event: event, .perStandardDeviation, n: n))
      #expect(abs(power - simulated) < 0.04)
    }
    for (oddsRatio, event, share, n, simulated) in [(2, 0.3, 0.25, 300, 0.708), (1.8, 0.4, 0.5, 200, 0.532)] {
      let power = try #require(PowerOfLogistic.power(oddsRatio, event: event, .binary(share: share), n: n))
      #expect(abs(power - simulated) < 0.025)
    }
  }
}
