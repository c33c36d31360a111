import Foundation
import Testing

@testable import Statistics

@Suite struct GaussHermiteTests {
  /// ∫ z⁴ φ(z) dz = 3, wherever the rule is put.
  @Test(arguments: [(0.0, 1.0), (0.3, 0.9), (-0.2, 1.1)]) func momentsOfTheNormal(
    _ mode: Double, _ width: Double
  ) {
    let sum = GaussHermite(40).points(around: mode, width: width).reduce(0) {
      $0 + exp($1.logWeight - $1.z * $1.z / 2) * $1.z * $1.z * $1.z * $1.z
    }
    expectClose(sum / (2 * Double.pi).squareRoot(), 3, relative: 1e-10)
  }
}
