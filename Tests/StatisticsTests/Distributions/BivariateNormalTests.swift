import Foundation
import Statistics
import Testing

@Suite struct BivariateNormalTests {
  /// Reference/bivariate_normal.py
  @Test(arguments: [
    (0.0, 0.0, 0.5, 0.333333333333333333), (1, -1, 0.3, 0.14833820905742245),
    (-0.5, 1.2, -0.7, 0.215194638382285696), (2, 2.1, 0.95, 0.973301964287756682),
    (-1.5, -1.4, 0.999, 0.0667797211344952836), (0.3, -0.3, -0.98, 0.0304766864248711986),
    (-3, -3, 0.2, 1.14345886109318511e-05), (1, 1.5, -0.9995, 0.774537544799684883),
    (0.5, 0.5001, 0.99999, 0.690851794150260687), (-6, 2, 0.6, 9.8658764503702119e-10),
  ])
  func agreesWithArbitraryPrecision(h: Double, k: Double, r: Double, expected: Double) {
    let normal = BivariateNormal(correlation: r)
    #expect(abs(normal.lowerTail(h, k) - expected) < 2e-15)
    #expect(abs(normal.lowerTail(k, h) - expected) < 2e-15)
    // What one variable has in all is in the two halves of the other.
    let rest = BivariateNormal(correlation: -r).lowerTail(h, -k)
    #expect(abs(expected + rest - Normal().lowerTail(h)) < 3e-15)
  }

  /// P(X ≤ 0, Y ≤ 0) = 1/4 + arcsin(ρ)/2π.
  @Test(arguments: [-1, -0.9999, -0.6, 0, 0.25, 0.925, 0.999999, 1])
  func quadrants(r: Double) {
    #expect(abs(BivariateNormal(correlation: r).lowerTail(0, 0) - (0.25 + asin(r) / (2 * .pi))) < 1e-15)
  }

  @Test func bounds() {
    let normal = BivariateNormal(correlation: 0.4)
    #expect(normal.lowerTail(.infinity, 1.3) == Normal().lowerTail(1.3))
    #expect(normal.lowerTail(-.infinity, 1.3) == 0)
    #expect(BivariateNormal(correlation: 1).lowerTail(1, 2) == Normal().lowerTail(1))
    #expect(BivariateNormal(correlation: -1).lowerTail(-1, 0.5) == 0)
    #expect(BivariateNormal(correlation: 1.2).lowerTail(0, 0).isNaN && normal.lowerTail(.nan, 0).isNaN)
    #expect(normal.density(.infinity, 0) == 0)
  }

  /// ∂P/∂ρ
  @Test func densityIsHowItRises() {
    let (low, high) = (BivariateNormal(correlation: 0.3 - 1e-5), BivariateNormal(correlation: 0.3 + 1e-5))
    let slope = (high.lowerTail(0.7, -0.2) - low.lowerTail(0.7, -0.2)) / 2e-5
    #expect(abs(slope - BivariateNormal(correlation: 0.3).density(0.7, -0.2)) < 1e-9)
  }
}
