internal import CGSL
import Foundation

/// The only place that calls GSL's special functions.
///
/// GSL's default error handler ends the process, so it is switched off before the first call; without it GSL hangs or
/// gives a silent zero on arguments outside a function's domain, so each function here checks them first and gives NaN.
///
/// Its t and chi-square tails are not used, because they lose digits in silence: from 30 degrees of freedom on the first
/// is an approximation (`gsl_cdf_tdist_Q(17, 31)` is wrong in the seventh digit), and for samples of the size of a
/// register the second breaks down (`gsl_cdf_chisq_P(998585.79, 1e6)` gives 0.1571 for 0.1587).
enum GSL {
  /// True, once the error handler is off.
  static let isQuiet: Bool = {
    gsl_set_error_handler_off()
    return true
  }()

  /// The lower tail of the standard normal distribution.
  static func normalLower(_ z: Double) -> Double {
    guard isQuiet, !z.isNaN else { return .nan }
    return gsl_cdf_ugaussian_P(z)
  }

  /// The upper tail of the standard normal distribution.
  static func normalUpper(_ z: Double) -> Double {
    guard isQuiet, !z.isNaN else { return .nan }
    return gsl_cdf_ugaussian_Q(z)
  }

  /// The standard normal deviate with `p` below it.
  static func normalQuantile(_ p: Double) -> Double {
    guard isQuiet, p >= 0, p <= 1 else { return .nan }
    if p == 0 { return -.infinity }
    if p == 1 { return .infinity }
    return gsl_cdf_ugaussian_Pinv(p)
  }

  /// The logarithm of the lower tail of the standard normal distribution, which does not underflow.
  static func logNormalLower(_ z: Double) -> Double {
    guard isQuiet, !z.isNaN else { return .nan }
    if z == -.infinity { return -.infinity }
    if z == .infinity { return 0 }
    // GSL's takes four times as long as the C library's, and intervals for effect sizes integrate over thousands of it.
    if z > 0 { return log1p(-erfc(z / 2.0.squareRoot()) / 2) }
    if z > -30 { return log(erfc(-z / 2.0.squareRoot()) / 2) }
    return gsl_sf_log_erfc(-z / 2.0.squareRoot()) - 0.693147180559945309417
  }

  /// φ(z) ÷ Φ(z), the slope of `logNormalLower`.
  static func logNormalLowerSlope(_ z: Double) -> Double {
    guard isQuiet, !z.isNaN else { return .nan }
    if z > 38 { return 0 }  // below the smallest positive number, and GSL would report the underflow
    if z < -1e100 { return -z }
    return gsl_sf_hazard(-z)
  }

  /// The logarithm of Γ(x) for positive x.
  static func logGamma(_ x: Double) -> Double {
    guard isQuiet, x > 0, !x.isNaN else { return .nan }
    if x == .infinity { return .infinity }
    return gsl_sf_lngamma(x)
  }
}
