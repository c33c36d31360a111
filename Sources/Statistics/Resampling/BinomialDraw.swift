import Foundation

extension Philox {
  /// How many of `trials` succeed, where `share` of `whole` do: a binomial draw whose time does not depend on `trials`.
  ///
  /// Below 10 expected successes by inversion, else by transformed rejection.
  ///
  /// Source: Hörmann, W. (1993). The generation of binomial random variates. *Journal of Statistical Computation and
  /// Simulation, 46*, 101–110: algorithm BTRS; Kachitvichyanukul & Schmeiser (1988) for inversion.
  mutating func binomial(_ trials: Int, share: Int, of whole: Int) -> Int {
    if share >= whole { return trials }
    if share <= 0 || trials <= 0 { return 0 }
    if share > whole - share { return trials - binomial(trials, share: whole - share, of: whole) }
    let p = Double(share) / Double(whole)
    return Double(trials) * p < 10 ? byInversion(trials, p) : byRejection(trials, p)
  }

  private mutating func byInversion(_ trials: Int, _ p: Double) -> Int {
    let none = exp(Double(trials) * log1p(-p))
    let odds = p / (1 - p)
    while true {
      var left = uniform()
      var term = none
      var successes = 0
      // With fewer than 10 expected, more than 110 have a probability that a double does not resolve: rounding left a rest.
      while successes <= min(trials, 110) {
        if left < term { return successes }
        left -= term
        successes += 1
        term *= (Double(trials + 1) / Double(successes) - 1) * odds
      }
    }
  }

  private mutating func byRejection(_ trials: Int, _ p: Double) -> Int {
    let n = Double(trials)
    let q = 1 - p
    let spread = (n * p * q).squareRoot()
    let b = 1.15 + 2.53 * spread
    let a = -0.0873 + 0.0248 * b + 0.01 * p
    let center = n * p + 0.5
    let quick = 0.92 - 4.2 / b
    let scale = (2.83 + 5.1 / b) * spread
    // Most draws are accepted without it.
    var logMode: Double?
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let margin = 0.5 - abs(u)
      let k = ((2 * a / margin + b) * u + center).rounded(.down)
      guard k >= 0, k <= n else { continue }
      if margin >= 0.07, v <= quick { return Int(k) }
      let height = log(v * scale / (a / (margin * margin) + b))
      let atMode = logMode ?? SaddlePoint.logBinomial(((n + 1) * p).rounded(.down), of: n, p, q)
      logMode = atMode
      if height <= SaddlePoint.logBinomial(k, of: n, p, q) - atMode { return Int(k) }
    }
  }
}
