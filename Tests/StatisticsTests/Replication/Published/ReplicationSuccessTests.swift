import Foundation
import Testing

@testable import Statistics

/// R's ReplicationSuccess, by the authors of the sceptical p-value: what its pages and tests print.
@Suite struct ReplicationSuccessTests {
  private func sceptical(_ zo: Double, _ zr: Double, c: Double) throws -> ScepticalPValue {
    ScepticalPValue(
      try #require(EffectEstimate(zo * c.squareRoot(), standardError: c.squareRoot())),
      try #require(EffectEstimate(zr, standardError: 1)), n: 10)
  }

  /// Of a two-sided p.
  private func z(_ p: Double) -> Double { Normal().upperQuantile(p / 2) }

  /// The manual page of `pSceptical`, its examples.
  @Test func manualPage() throws {
    expectClose(try sceptical(z(0.01), z(0.02), c: 2).nominal, 0.05790852, relative: 1e-6)
    expectClose(try sceptical(z(0.01), z(0.02), c: 2).golden, 0.02273138, relative: 1e-6)
    expectClose(try sceptical(z(0.02), z(0.01), c: 0.5).golden, 0.008786301, relative: 1e-6)
    // Two-sided, both p values .01, golden.
    expectClose(2 * (try sceptical(z(0.01), z(0.01), c: 2).golden ?? .nan), 0.03496702, relative: 1e-6)
    expectClose(try sceptical(2, 3, c: 2).z, 1.531634, relative: 1e-6)
    expectClose(try sceptical(3, 2, c: 2).z, 1.531634, relative: 1e-6)
  }

  /// tests/test-pSceptical.R, "some results from the paper" (Held, 2020): chi-squares of 12.19 and 3.99 give a two-sided p
  /// of 0.083, twice z = 2.33 a one-sided one of 0.05, both with c = 1.
  @Test func heldsPaper() throws {
    let first = try sceptical(12.19.squareRoot(), 3.99.squareRoot(), c: 1)
    let second = try sceptical(2.33, 2.33, c: 1)
    let values = (two: try #require(first.nominal) * 2, one: try #require(second.nominal))
    #expect(abs(values.two - 0.083) < 0.0005)
    #expect(abs(values.one - 0.05) < 0.0005)
  }

  private static let gridRows: [(zr: Double, p: [Double])] = [
    (-4, [0.00015, 0.02363, 0.97637, 0.99985]), (-2, [0.02363, 0.03530, 0.96470, 0.97637]),
    (2, [0.97637, 0.96470, 0.03530, 0.02363]), (4, [0.99985, 0.97637, 0.02363, 0.00015]),
  ]

  /// tests/test-pSceptical.Rout.save, the grid with c = 0.05, one-sided, nominal, five digits.
  @Test(arguments: gridRows) func grid(_ zr: Double, _ expected: [Double]) throws {
    for (zo, p) in zip([-4.0, -2, 2, 4], expected) {
      let nominal = try #require(try sceptical(zo, zr, c: 0.05).nominal)
      #expect(abs(nominal - p) < 0.5001e-5, "\(zo) \(zr)")
    }
  }

  /// tests/test-predictionInterval.Rout.save, prior "predictive" without heterogeneity: the interval of Patil, Peng & Leek
  /// (2016).
  @Test(arguments: [
    (-2.0, 0.5, -4.19131, 0.19131), (0.0, 0.5, -2.19131, 2.19131), (2.0, 0.5, -0.19131, 4.19131),
    (-2.0, 2.0, -6.38261, 2.38261), (0.0, 2.0, -4.38261, 4.38261), (2.0, 2.0, -2.38261, 6.38261),
  ])
  func prediction(_ effect: Double, _ newError: Double, _ low: Double, _ high: Double) throws {
    let original = try #require(EffectEstimate(effect, standardError: 1))
    let interval = try #require(PredictionInterval.normal(original, newError: newError))
    #expect(abs(try #require(interval.low) - low) < 0.5001e-5)
    #expect(abs(try #require(interval.high) - high) < 0.5001e-5)
  }

  /// tests/testthat/test-Qtest.R. Its effects and standard errors are R's random numbers: set.seed(42L);
  /// rnorm(5, 2, 1); rnorm(5, 0, .5); rexp(5, 1); rexp(5, 2)
  @Test(arguments: [
    (
      3.3709584471466685, 0.096146561673330772, -0.053062258045742015, 0.31105514126829803,
      7.22696994204967e-26
    ),
    (1.4353018286039112, 0.057141360969003477, 0.75576099871946945, 0.62279015591130271, 0.277231562296862),
    (2.363128411337339, 1.2539610489782813, -0.047329519206548779, 0.18516972940415144, 0.0572165017792304),
    (2.6328626049610406, 0.30981573751428432, 1.0092118569385209, 2.4314024977778321, 0.50769728061928),
    (
      2.4042683231409989, 0.47519123554229736, -0.031357049526210497, 0.33291608025319874,
      2.69451509179729e-05
    ),
  ])
  func heterogeneity(_ o: Double, _ so: Double, _ r: Double, _ sr: Double, _ p: Double) throws {
    let q = HeterogeneityQ(
      try #require(EffectEstimate(o, standardError: so)), try #require(EffectEstimate(r, standardError: sr)),
      n: 10)
    expectClose(q.pValue, p, relative: 1e-12)
  }
}
