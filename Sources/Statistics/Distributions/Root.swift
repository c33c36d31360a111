/// Roots of monotone functions.
enum Root {
  /// Where `function`, which changes its sign once between `low` and `high`, is zero: Brent's method. NaN where the
  /// signs at the ends agree or a value is NaN.
  ///
  /// Source: Brent, R. P. (1973). *Algorithms for minimization without derivatives*, chapter 4.
  static func bracketed(
    _ low: Double, _ high: Double, tolerance: Double = 1e-15, of function: (Double) -> Double
  ) -> Double {
    var (a, b) = (low, high)
    var (fa, fb) = (function(a), function(b))
    if fa == 0 { return a }
    if fb == 0 { return b }
    guard fa.isFinite, fb.isFinite, (fa < 0) != (fb < 0) else { return .nan }
    var (c, fc) = (a, fa)
    var step = b - a
    var previous = step
    for _ in 0..<300 {
      if abs(fc) < abs(fb) {
        (a, b, c) = (b, c, b)
        (fa, fb, fc) = (fb, fc, fb)
      }
      let enough = 2 * Double.ulpOfOne * abs(b) + tolerance / 2
      let half = (c - b) / 2
      if abs(half) <= enough || fb == 0 { return b }
      var interpolated = false
      if abs(previous) >= enough, abs(fa) > abs(fb) {
        let s = fb / fa
        var p: Double
        var q: Double
        if a == c {
          p = 2 * half * s
          q = 1 - s
        } else {
          let r = fb / fc
          let t = fa / fc
          p = s * (2 * half * t * (t - r) - (b - a) * (r - 1))
          q = (t - 1) * (r - 1) * (s - 1)
        }
        if p > 0 { q = -q } else { p = -p }
        if 2 * p < min(3 * half * q - abs(enough * q), abs(previous * q)) {
          previous = step
          step = p / q
          interpolated = true
        }
      }
      if !interpolated {
        step = half
        previous = half
      }
      (a, fa) = (b, fb)
      b += abs(step) > enough ? step : (half > 0 ? enough : -enough)
      fb = function(b)
      guard fb.isFinite else { return .nan }
      if (fb < 0) == (fc < 0) {
        (c, fc) = (a, fa)
        step = b - a
        previous = step
      }
    }
    return b
  }
}
