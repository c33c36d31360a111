import Foundation
import Testing

@testable import Statistics

@Suite struct LargeNoncentralityTests {
  // Reference/noncentral_large.py: the noncentralities with which x has upper tails .025 and .975
  @Test(arguments: [
    (2e4, 1.0, 19449.479929080822948, 20558.202988560565304),
    (2e4, 3, 19447.493835982763283, 20556.189176383113389),
    (1e6, 9, 996075.92133339670697, 1003915.7615918219422),
    (5e9, 3, 4999722821.0766166034, 5000277182.6063010384),
    (9e14, 5, 899999882402160.76906, 900000117597838.91386),
  ])
  func chiSquare(x: Double, df: Double, low: Double, high: Double) {
    expectClose(NoncentralChiSquare.noncentrality(df: df, x: x, upperTail: 0.025), low, relative: 1e-13)
    expectClose(NoncentralChiSquare.noncentrality(df: df, x: x, upperTail: 0.975), high, relative: 1e-13)
  }

  @Test(arguments: [
    (2e4, 3.0, 1e3, 18200.580143429611156, 21877.141864163526313),
    (1e5, 1, 5e6, 98758.097432147979026, 101249.6425022220194),
    (1e8, 9, 1e9, 99959828.677656577229, 100040163.29391728141),
    (9e14, 3, 1e15, 899999858393453.1072, 900000141606553.39758),
  ])
  func f(x: Double, df: Double, df2: Double, low: Double, high: Double) {
    expectClose(
      NoncentralF.noncentrality(df: df, df2: df2, f: x / df, upperTail: 0.025), low, relative: 1e-12)
    expectClose(
      NoncentralF.noncentrality(df: df, df2: df2, f: x / df, upperTail: 0.975), high, relative: 1e-12)
  }

  /// With one degree of freedom F is t squared.
  @Test(arguments: [(1e5, 5e6), (1e12, 1e15)])
  func t(x: Double, df: Double) {
    for p in [0.025, 0.975] {
      let lambda = NoncentralF.noncentrality(df: 1, df2: df, f: x, upperTail: p)
      let delta = NoncentralT.noncentrality(df: df, t: x.squareRoot(), upperTail: p)
      expectClose(delta * delta, lambda, relative: 1e-13)
    }
  }

  /// Where both can be had they agree with the mixture, however many degrees of freedom and however small the tail.
  @Test(arguments: [2.0, 10, 400, 2600], [1e-6, 0.025, 0.5, 0.999])
  func asTheMixture(df: Double, p: Double) {
    let x = 1.1e4
    let chi = NoncentralChiSquare.noncentrality(df: df, x: x, upperTail: p)
    let upper = NoncentralChiSquare(df: df, noncentrality: chi).upperTail(x)
    expectClose(upper, p, relative: 1e-10)
    let lambda = NoncentralF.noncentrality(df: df, df2: 1500, f: x / df, upperTail: p)
    expectClose(NoncentralF(df: df, df2: 1500, noncentrality: lambda).upperTail(x / df), p, relative: 1e-10)
    // A denominator with few degrees of freedom: the mixture, in strides.
    let few = NoncentralF.noncentrality(df: df, df2: 60, f: x / df, upperTail: p)
    expectClose(NoncentralF(df: df, df2: 60, noncentrality: few).upperTail(x / df), p, relative: 1e-10)
  }

  /// A few hundred evaluations whatever n: what took as many as n would never end.
  @Test(.timeLimit(.minutes(20)), arguments: [1e9, 5e9, 1e12, 1e15], [1e-12, 1e-3, 0.5, 0.999])
  func anySize(n: Double, share: Double) {
    let x = n * share
    for p in [0.025, 0.975] {
      let chi = NoncentralChiSquare.noncentrality(df: 4, x: x, upperTail: p)
      let f = NoncentralF.noncentrality(df: 3, df2: n - 4, f: x / 3, upperTail: p)
      let t = NoncentralT.noncentrality(df: n - 2, t: x.squareRoot(), upperTail: p)
      #expect(chi.isFinite && f.isFinite && t.isFinite)
      let perfect = NoncentralF.noncentrality(df: 3, df2: 50, f: x, upperTail: p)
      #expect(perfect.isFinite || x > 3e14)
    }
  }

  /// A mean of a polynomial is exact: E[X], E[X²], E[X⁷] of chi-square.
  @Test(arguments: [1.0, 2, 7, 2500], [4, 8, 16])
  func rule(df: Double, nodes: Int) {
    let rule = ChiSquareRule.of(df: df, nodes: nodes)
    for power in [0, 1, 2, 7] {
      let moment = (0..<power).reduce(1.0) { $0 * (df + 2 * Double($1)) }
      let mean = rule.reduce(0) { $0 + $1.weight * pow($1.node, Double(power)) }
      expectClose(mean, moment, relative: 1e-11)
    }
  }
}
