import Foundation

/// The logarithm of ∫ exp(f) over the whole line, for a function with one peak.
enum LikelihoodIntegral {
  /// `low` and `high` bracket the peak; `width` is the scale on which `f` changes near it.
  static func logarithm(_ low: Double, _ high: Double, width: Double, of f: (Double) -> Double) -> Double {
    var (a, b) = (low, high)
    let ratio = (5.0.squareRoot() - 1) / 2
    var (c, d) = (b - ratio * (b - a), a + ratio * (b - a))
    var (fc, fd) = (f(c), f(d))
    // The peak need not be known well: the integral is taken from it to both sides.
    while b - a > width * 1e-3 {
      if fc > fd {
        (b, d, fd) = (d, c, fc)
        c = b - ratio * (b - a)
        fc = f(c)
      } else {
        (a, c, fc) = (c, d, fd)
        d = a + ratio * (b - a)
        fd = f(d)
      }
    }
    return Quadrature.logIntegral(aroundPeak: (a + b) / 2, width: width, logarithm: f)
  }
}
