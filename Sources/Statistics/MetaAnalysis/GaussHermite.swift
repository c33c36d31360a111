@preconcurrency internal import CGSL  // its kinds of rules are constants, which C does not say
import Foundation

/// Gauss and Hermite's rule, put where a function with one peak has it: ∫ exp(f) is nearly exact where f is nearly a parabola.
///
/// Source: Liu & Pierce (1994), Biometrika 81, 624–629.
struct GaussHermite: Sendable {
  /// Nodes t, and log w + t².
  private let points: [(node: Double, logWeight: Double)]

  /// A rule of so many points, at most 60, beyond which weights underflow.
  init(_ count: Int) {
    guard
      let workspace = gsl_integration_fixed_alloc(gsl_integration_fixed_hermite, count, 0, 1, 0, 0)
    else {
      points = []
      return
    }
    defer { gsl_integration_fixed_free(workspace) }
    let nodes = UnsafeBufferPointer(start: gsl_integration_fixed_nodes(workspace), count: count)
    let weights = UnsafeBufferPointer(start: gsl_integration_fixed_weights(workspace), count: count)
    points = zip(nodes, weights).map { ($0, log($1) + $0 * $0) }
  }

  /// Points on the scale of a function whose peak is at `mode` and has the curvature −1/`width`², with the logarithms of
  /// their weights.
  func points(around mode: Double, width: Double) -> [(z: Double, logWeight: Double)] {
    let scale = 2.0.squareRoot() * width
    return points.map { (mode + scale * $0.node, $0.logWeight + log(scale)) }
  }
}
