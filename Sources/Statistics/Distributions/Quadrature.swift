import Foundation

/// Integrals of smooth functions with one peak, to nearly all digits of a double.
enum Quadrature {
  /// Nodes and weights of the Gauss–Legendre rule with 20 points on −1…1, the half that is positive. Source: Abramowitz &
  /// Stegun (1964), table 25.4.
  private static let rule: [(node: Double, weight: Double)] = [
    (0.076526521133497333755, 0.152753387130725850698), (0.227785851141645078080, 0.149172986472603746788),
    (0.373706088715419560673, 0.142096109318382051329), (0.510867001950827098004, 0.131688638449176626898),
    (0.636053680726515025453, 0.118194531961518417312), (0.746331906460150792614, 0.101930119817240435037),
    (0.839116971822218823395, 0.083276741576704748725), (0.912234428251325905868, 0.062672048334109063570),
    (0.963971927277913791268, 0.040601429800386941331), (0.993128599185094924786, 0.017614007139152118312),
  ]

  private static func gauss(_ low: Double, _ high: Double, _ function: (Double) -> Double) -> Double {
    let centre = (low + high) / 2
    let half = (high - low) / 2
    var sum = 0.0
    for (node, weight) in rule {
      sum += weight * (function(centre - half * node) + function(centre + half * node))
    }
    return sum * half
  }

  /// The integral of a function that is not negative, by halving until a half changes the whole by less than 1e-13.
  static func integral(from low: Double, to high: Double, of function: (Double) -> Double) -> Double {
    func refine(_ low: Double, _ high: Double, _ whole: Double, _ scale: Double, _ depth: Int) -> Double {
      let middle = (low + high) / 2
      let left = gauss(low, middle, function)
      let right = gauss(middle, high, function)
      let better = left + right
      if depth == 0 || abs(better - whole) <= 1e-13 * max(scale, better) || better.isNaN { return better }
      let larger = max(scale, better)
      return refine(low, middle, left, larger, depth - 1) + refine(middle, high, right, larger, depth - 1)
    }
    return refine(low, high, gauss(low, high, function), 0, 10)
  }

  /// The integral of exp(`logarithm`) around its peak, where `logarithm` rises up to `peak` and falls after it, cut where
  /// it has fallen to e⁻⁴⁵ of its height.
  static func integral(aroundPeak peak: Double, width: Double, logarithm: (Double) -> Double) -> Double {
    if logarithm(peak) < -800 { return 0 }  // below the smallest positive number
    return exp(logIntegral(aroundPeak: peak, width: width, logarithm: logarithm))
  }

  /// The logarithm of that integral, which does not underflow.
  static func logIntegral(aroundPeak peak: Double, width: Double, logarithm: (Double) -> Double) -> Double {
    let height = logarithm(peak)
    guard !height.isNaN, width > 0 else { return .nan }
    if height == -.infinity { return -.infinity }
    func edge(_ direction: Double) -> Double {
      var inside = 0.0
      var outside = width
      while logarithm(peak + direction * outside) > height - 45, outside < 1e6 {
        inside = outside
        outside *= 2
      }
      for _ in 0..<6 {
        let middle = (inside + outside) / 2
        if logarithm(peak + direction * middle) > height - 45 { inside = middle } else { outside = middle }
      }
      return peak + direction * outside
    }
    if let area = trapezoidal(around: peak, step: 0.9 * width, height: height, logarithm: logarithm) {
      return height + log(area)
    }
    let integrand = { (x: Double) in exp(logarithm(x) - height) }
    let below = integral(from: edge(-1), to: peak, of: integrand)
    let above = integral(from: peak, to: edge(1), of: integrand)
    return height + log(below + above)
  }

  /// The area under exp(`logarithm` − `height`) by the trapezoidal rule, which of such a function is right to as many digits
  /// as it has points in the peak's width: with each halving of the step the digits double. `nil` where they do not, or
  /// where the function falls so slowly that it takes many points.
  ///
  /// Source: Trefethen, L. N., & Weideman, J. A. C. (2014). The exponentially convergent trapezoidal rule. *SIAM Review,
  /// 56*(3), 385–458, theorem 5.1.
  private static func trapezoidal(
    around peak: Double, step: Double, height: Double, logarithm: (Double) -> Double
  ) -> Double? {
    /// Over the points at `first`, `first` ± `step` and so on to where the function has fallen to e⁻⁴⁵ of its height.
    func sum(first: Double, step: Double) -> Double? {
      var sum = 0.0
      for direction in [step, -step] {
        var point = direction > 0 ? first : first - step
        var fallen = false
        for _ in 0..<150 {
          let fall = logarithm(point) - height
          guard fall > -45 else {
            fallen = fall <= -45
            break
          }
          sum += exp(fall)
          point += direction
        }
        if !fallen { return nil }
      }
      return sum
    }
    var step = step
    guard var total = sum(first: peak, step: step) else { return nil }
    for _ in 0..<2 {
      guard let between = sum(first: peak + step / 2, step: step) else { return nil }
      let difference = abs(between - total)
      total += between
      step /= 2
      // Half the difference of the two sums is what the coarser rule is wrong by; the finer one by about its square.
      if difference <= 1e-9 * total { return total * step }
    }
    return nil
  }
}
